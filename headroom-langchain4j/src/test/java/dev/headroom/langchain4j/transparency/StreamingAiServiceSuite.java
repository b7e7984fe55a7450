/*
 * Copyright 2026 The Headroom Authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance
 * with the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software distributed under the License is distributed on
 * an "AS IS" BASIS, WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied. See the License for the
 * specific language governing permissions and limitations under the License.
 */
package dev.headroom.langchain4j.transparency;

import dev.headroom.testkit.ScriptedModelServer;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.response.ChatResponseMetadata;
import dev.langchain4j.model.output.TokenUsage;
import dev.langchain4j.service.common.AbstractStreamingAiServiceIT;
import java.util.List;
import org.junit.jupiter.api.AfterAll;

/** AI services that stream. */
abstract class StreamingAiServiceSuite extends AbstractStreamingAiServiceIT {

    private final ScriptedModelServer server = ScriptedModelServer.start(new SuiteScript());
    private final Provider provider;
    private final Wrapping wrapping;

    StreamingAiServiceSuite(Provider provider, Wrapping wrapping) {
        this.provider = provider;
        this.wrapping = wrapping;
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Override
    protected List<StreamingChatModel> models() {
        return List.of(wrapping.apply(
                provider.streaming(server, ChatRequestParameters.builder().build(), List.of())));
    }

    @Override
    protected Class<? extends ChatResponseMetadata> chatResponseMetadataType(StreamingChatModel model) {
        return provider.metadataType();
    }

    @Override
    protected Class<? extends TokenUsage> tokenUsageType(StreamingChatModel model) {
        return provider.usageType();
    }

    static final class OpenAi extends StreamingAiServiceSuite {
        OpenAi() {
            super(Provider.OPENAI, Wrapping.BARE);
        }
    }

    static final class OpenAiWrapped extends StreamingAiServiceSuite {
        OpenAiWrapped() {
            super(Provider.OPENAI, Wrapping.WRAPPED);
        }
    }

    static final class Anthropic extends StreamingAiServiceSuite {
        Anthropic() {
            super(Provider.ANTHROPIC, Wrapping.BARE);
        }
    }

    static final class AnthropicWrapped extends StreamingAiServiceSuite {
        AnthropicWrapped() {
            super(Provider.ANTHROPIC, Wrapping.WRAPPED);
        }
    }
}
