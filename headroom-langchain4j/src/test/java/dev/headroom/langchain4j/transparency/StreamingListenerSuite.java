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
import dev.langchain4j.exception.AuthenticationException;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.common.AbstractStreamingChatModelListenerIT;
import dev.langchain4j.model.chat.listener.ChatModelListener;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;

/**
 * What listeners of a streaming model see. The suite requires that the inner model gets the application's tools and no
 * other, so it is run without retrieval.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class StreamingListenerSuite extends AbstractStreamingChatModelListenerIT {

    private final ScriptedModelServer server = ScriptedModelServer.start(new SuiteScript());
    private final Provider provider;
    private final Wrapping wrapping;

    StreamingListenerSuite(Provider provider, Wrapping wrapping) {
        this.provider = provider;
        this.wrapping = wrapping;
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Override
    protected StreamingChatModel createModel(ChatModelListener listener) {
        ChatRequestParameters parameters = ChatRequestParameters.builder()
                .modelName(modelName())
                .temperature(temperature())
                .topP(topP())
                .maxOutputTokens(maxTokens())
                .build();
        return wrapping.apply(provider.streaming(server, parameters, List.of(listener)));
    }

    @Override
    protected StreamingChatModel createFailingModel(ChatModelListener listener) {
        return createModel(listener);
    }

    @Override
    protected String modelName() {
        return Provider.MODEL;
    }

    @Override
    protected Class<? extends Exception> expectedExceptionClass() {
        return AuthenticationException.class;
    }

    static final class OpenAi extends StreamingListenerSuite {
        OpenAi() {
            super(Provider.OPENAI, Wrapping.BARE);
        }
    }

    static final class OpenAiWrapped extends StreamingListenerSuite {
        OpenAiWrapped() {
            super(Provider.OPENAI, Wrapping.WRAPPED_WITHOUT_RETRIEVAL);
        }
    }

    static final class Anthropic extends StreamingListenerSuite {
        Anthropic() {
            super(Provider.ANTHROPIC, Wrapping.BARE);
        }
    }

    static final class AnthropicWrapped extends StreamingListenerSuite {
        AnthropicWrapped() {
            super(Provider.ANTHROPIC, Wrapping.WRAPPED_WITHOUT_RETRIEVAL);
        }
    }
}
