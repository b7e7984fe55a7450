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
package dev.headroom.examples.langchain4j;

import dev.headroom.engine.token.TokenCounters;
import dev.headroom.examples.ModelChoice;
import dev.headroom.testkit.Script;
import dev.headroom.testkit.ScriptedModelServer;
import dev.langchain4j.model.anthropic.AnthropicChatModel;
import dev.langchain4j.model.anthropic.AnthropicStreamingChatModel;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The models of an example: real ones where the environment has a key, otherwise scripted ones. */
final class Models implements AutoCloseable {

    private final ModelChoice choice;
    private final Optional<ScriptedModelServer> server;

    private Models(ModelChoice choice, Optional<ScriptedModelServer> server) {
        this.choice = choice;
        this.server = server;
    }

    /**
     * Models of an environment.
     *
     * @param environment as {@link ModelChoice#of} reads it
     * @param script the model if there is no other
     */
    static Models open(Map<String, String> environment, Script script) {
        ModelChoice choice = ModelChoice.of(environment);
        return new Models(choice, choice.scripted() ? Optional.of(serve(choice, script)) : Optional.empty());
    }

    private static ScriptedModelServer serve(ModelChoice choice, Script script) {
        return ScriptedModelServer.start(script, TokenCounters.forModel(choice.name())::count);
    }

    ModelChoice choice() {
        return choice;
    }

    /** A model as an application builds it, with a listener that hears what goes over the wire. */
    ChatModel chatModel(Wire wire) {
        if (choice.provider() == ModelChoice.Provider.ANTHROPIC) {
            var builder = AnthropicChatModel.builder()
                    .apiKey(choice.key())
                    .modelName(choice.name())
                    .listeners(List.of(wire));
            address().ifPresent(builder::baseUrl);
            return builder.build();
        }
        var builder = OpenAiChatModel.builder()
                .apiKey(choice.key())
                .modelName(choice.name())
                .listeners(List.of(wire));
        address().ifPresent(builder::baseUrl);
        return builder.build();
    }

    /** As {@link #chatModel}, for answers that come in parts. */
    StreamingChatModel streamingModel(Wire wire) {
        if (choice.provider() == ModelChoice.Provider.ANTHROPIC) {
            var builder = AnthropicStreamingChatModel.builder()
                    .apiKey(choice.key())
                    .modelName(choice.name())
                    .listeners(List.of(wire));
            address().ifPresent(builder::baseUrl);
            return builder.build();
        }
        var builder = OpenAiStreamingChatModel.builder()
                .apiKey(choice.key())
                .modelName(choice.name())
                .listeners(List.of(wire));
        address().ifPresent(builder::baseUrl);
        return builder.build();
    }

    private Optional<String> address() {
        return server.map(ScriptedModelServer::baseUrl).or(choice::address);
    }

    @Override
    public void close() {
        server.ifPresent(ScriptedModelServer::close);
    }
}
