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
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.common.AbstractChatModelIT;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.response.ChatResponseMetadata;
import dev.langchain4j.model.output.TokenUsage;
import java.util.List;
import org.junit.jupiter.api.AfterAll;

/** What every chat model has to do. */
abstract class ChatModelSuite extends AbstractChatModelIT {

    private final ScriptedModelServer server = ScriptedModelServer.start(new SuiteScript());
    private final Provider provider;
    private final Wrapping wrapping;

    ChatModelSuite(Provider provider, Wrapping wrapping) {
        this.provider = provider;
        this.wrapping = wrapping;
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Override
    protected List<ChatModel> models() {
        return List.of(createModelWith(ChatRequestParameters.builder().build()));
    }

    @Override
    protected ChatModel createModelWith(ChatRequestParameters parameters) {
        return wrapping.apply(provider.chat(server, parameters, List.of()));
    }

    @Override
    protected String customModelName() {
        return "scripted-2";
    }

    @Override
    protected ChatRequestParameters createIntegrationSpecificParameters(int maxOutputTokens) {
        return provider.ownParameters(maxOutputTokens);
    }

    @Override
    protected Class<? extends ChatResponseMetadata> chatResponseMetadataType(ChatModel model) {
        return provider.metadataType();
    }

    @Override
    protected Class<? extends TokenUsage> tokenUsageType(ChatModel model) {
        return provider.usageType();
    }

    @Override
    protected boolean supportsJsonResponseFormat() {
        // Anthropic needs a schema.
        return provider == Provider.OPENAI;
    }

    static final class OpenAi extends ChatModelSuite {
        OpenAi() {
            super(Provider.OPENAI, Wrapping.BARE);
        }
    }

    static final class OpenAiWrapped extends ChatModelSuite {
        OpenAiWrapped() {
            super(Provider.OPENAI, Wrapping.WRAPPED);
        }
    }

    static final class Anthropic extends ChatModelSuite {
        Anthropic() {
            super(Provider.ANTHROPIC, Wrapping.BARE);
        }
    }

    static final class AnthropicWrapped extends ChatModelSuite {
        AnthropicWrapped() {
            super(Provider.ANTHROPIC, Wrapping.WRAPPED);
        }
    }
}
