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
package dev.headroom.accuracy.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResponseCacheTest {
    @TempDir
    private Path folder;

    private int asked;

    private final ChatResponse response = ChatResponse.builder()
            .aiMessage(AiMessage.from(
                    "let me look",
                    List.of(ToolExecutionRequest.builder()
                            .id("c1")
                            .name("look")
                            .arguments("{\"at\":\"1.10\"}")
                            .build())))
            .tokenUsage(new TokenUsage(7, 3))
            .finishReason(FinishReason.TOOL_EXECUTION)
            .build();

    private ChatModel model(String identity, Supplier<ChatResponse> answer) {
        ChatModel counting = new ChatModel() {
            @Override
            public ChatResponse doChat(ChatRequest request) {
                asked++;
                return answer.get();
            }
        };
        return new ResponseCache(folder).around(counting, identity);
    }

    private static ChatRequest request(String text) {
        return ChatRequest.builder().messages(UserMessage.from(text)).build();
    }

    @Test
    void theSameRequestIsAskedOnceAndComesBackWhole() {
        ChatModel model = model("m", () -> response);

        ChatResponse first = model.chat(request("hello"));
        ChatResponse second = model.chat(request("hello"));

        assertThat(asked).isEqualTo(1);
        assertThat(second.aiMessage()).isEqualTo(first.aiMessage());
        assertThat(second.tokenUsage()).isEqualTo(first.tokenUsage());
        assertThat(second.finishReason()).isEqualTo(FinishReason.TOOL_EXECUTION);
    }

    @Test
    void anotherTextParameterToolOrModelIsAskedAnew() {
        ChatRequest plain = request("hello");
        ChatModel model = model("m", () -> response);
        model.chat(plain);

        model.chat(request("hello!"));
        model.chat(plain.toBuilder().temperature(0.5).build());
        model.chat(plain.toBuilder()
                .toolSpecifications(ToolSpecification.builder().name("look").build())
                .build());
        model("other", () -> response).chat(plain);

        assertThat(asked).isEqualTo(5);
    }

    @Test
    void errorsAreNotKept() {
        ChatModel failing = model("m", () -> {
            throw new IllegalStateException("down");
        });
        assertThatThrownBy(() -> failing.chat(request("hello"))).hasMessage("down");

        model("m", () -> response).chat(request("hello"));

        assertThat(asked).isEqualTo(2);
    }

    @Test
    void aSpoiledFileIsReplaced() throws IOException {
        ChatModel model = model("m", () -> response);
        model.chat(request("hello"));
        Files.writeString(file(), "{\"mess");

        model.chat(request("hello"));
        model.chat(request("hello"));

        assertThat(asked).isEqualTo(2);
    }

    @Test
    void filesHoldTheAnswerAndNotTheRequest() throws IOException {
        model("identity of the model", () -> response).chat(request("a private question"));

        assertThat(Files.readString(file()))
                .contains("let me look")
                .doesNotContain("private question")
                .doesNotContain("identity");
        assertThat(file().getFileName().toString()).matches("[0-9a-f]{64}\\.json");
    }

    private Path file() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).findFirst().orElseThrow();
        }
    }
}
