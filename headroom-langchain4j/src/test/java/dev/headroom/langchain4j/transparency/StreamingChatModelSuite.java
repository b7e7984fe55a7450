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

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.Mockito.atLeast;

import dev.headroom.testkit.ScriptedModelServer;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.common.AbstractStreamingChatModelIT;
import dev.langchain4j.model.chat.listener.ChatModelListener;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.response.ChatResponseMetadata;
import dev.langchain4j.model.chat.response.CompleteToolCall;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.output.TokenUsage;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.mockito.InOrder;

/**
 * What every streaming model has to do: callbacks and their order, cancellation, exceptions of handlers. One of the
 * tests waits 30 seconds for a cancelled stream to stay silent, so the others run beside it.
 */
@Execution(ExecutionMode.CONCURRENT)
abstract class StreamingChatModelSuite extends AbstractStreamingChatModelIT {

    private final ScriptedModelServer server = ScriptedModelServer.start(new SuiteScript());
    private final Provider provider;
    private final Wrapping wrapping;

    StreamingChatModelSuite(Provider provider, Wrapping wrapping) {
        this.provider = provider;
        this.wrapping = wrapping;
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Override
    protected List<StreamingChatModel> models() {
        return List.of(createModelWith(ChatRequestParameters.builder().build()));
    }

    @Override
    protected StreamingChatModel createModelWith(ChatRequestParameters parameters) {
        return wrapping.apply(provider.streaming(server, parameters, List.of()));
    }

    @Override
    public StreamingChatModel createModelWith(ChatModelListener listener) {
        return wrapping.apply(
                provider.streaming(server, ChatRequestParameters.builder().build(), List.of(listener)));
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
    protected Class<? extends ChatResponseMetadata> chatResponseMetadataType(StreamingChatModel model) {
        return provider.metadataType();
    }

    @Override
    protected Class<? extends TokenUsage> tokenUsageType(StreamingChatModel model) {
        return provider.usageType();
    }

    @Override
    protected boolean supportsJsonResponseFormat() {
        // Anthropic needs a schema.
        return provider == Provider.OPENAI;
    }

    @Override
    protected void verifyToolCallbacks(StreamingChatResponseHandler handler, InOrder io, String id) {
        verifyCall(handler, io, complete(0, id, "getWeather", "{\"city\":\"Munich\"}"));
    }

    @Override
    protected void verifyToolCallbacks(StreamingChatResponseHandler handler, InOrder io, String id1, String id2) {
        verifyToolCallbacks(handler, io, id1);
        verifyCall(handler, io, complete(1, id2, "getTime", "{\"country\":\"France\"}"));
    }

    private static void verifyCall(StreamingChatResponseHandler handler, InOrder io, CompleteToolCall call) {
        io.verify(handler, atLeast(1)).onPartialToolCall(argThat(part -> part.index() == call.index()), any());
        io.verify(handler).onCompleteToolCall(call);
    }

    static final class OpenAi extends StreamingChatModelSuite {
        OpenAi() {
            super(Provider.OPENAI, Wrapping.BARE);
        }
    }

    static final class OpenAiWrapped extends StreamingChatModelSuite {
        OpenAiWrapped() {
            super(Provider.OPENAI, Wrapping.WRAPPED);
        }
    }

    static final class Anthropic extends StreamingChatModelSuite {
        Anthropic() {
            super(Provider.ANTHROPIC, Wrapping.BARE);
        }
    }

    static final class AnthropicWrapped extends StreamingChatModelSuite {
        AnthropicWrapped() {
            super(Provider.ANTHROPIC, Wrapping.WRAPPED);
        }
    }
}
