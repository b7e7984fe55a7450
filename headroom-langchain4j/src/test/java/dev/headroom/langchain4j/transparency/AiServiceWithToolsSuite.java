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
import dev.langchain4j.data.image.Image;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.service.common.AbstractAiServiceWithToolsIT;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;

/** AI services with tools of many kinds of parameters and results. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class AiServiceWithToolsSuite extends AbstractAiServiceWithToolsIT {

    private final ScriptedModelServer server = ScriptedModelServer.start(new SuiteScript());
    private final Provider provider;
    private final Wrapping wrapping;

    AiServiceWithToolsSuite(Provider provider, Wrapping wrapping) {
        this.provider = provider;
        this.wrapping = wrapping;
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Override
    protected List<ChatModel> models() {
        return List.of(wrapping.apply(
                provider.chat(server, ChatRequestParameters.builder().build(), List.of())));
    }

    @Override
    protected boolean supportsRecursion() {
        return true;
    }

    @Override
    protected boolean verifyModelInteractions() {
        return true;
    }

    @Override
    protected boolean supportsMultimodalToolResults() {
        return provider == Provider.ANTHROPIC;
    }

    /** The picture is not looked at; the suite's own would be downloaded. */
    @Override
    protected Image catImage() {
        return Image.builder().base64Data("AAAA").mimeType("image/png").build();
    }

    static final class OpenAi extends AiServiceWithToolsSuite {
        OpenAi() {
            super(Provider.OPENAI, Wrapping.BARE);
        }
    }

    static final class OpenAiWrapped extends AiServiceWithToolsSuite {
        OpenAiWrapped() {
            super(Provider.OPENAI, Wrapping.WRAPPED);
        }
    }

    static final class Anthropic extends AiServiceWithToolsSuite {
        Anthropic() {
            super(Provider.ANTHROPIC, Wrapping.BARE);
        }
    }

    static final class AnthropicWrapped extends AiServiceWithToolsSuite {
        AnthropicWrapped() {
            super(Provider.ANTHROPIC, Wrapping.WRAPPED);
        }
    }
}
