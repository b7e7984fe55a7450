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
package dev.headroom.langchain4j.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.engine.token.TokenCounter;
import dev.headroom.engine.token.TokenCounters;
import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.audio.Audio;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.AudioContent;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.CustomMessage;
import dev.langchain4j.data.message.ImageContent;
import dev.langchain4j.data.message.PdfFileContent;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.TextContent;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.data.message.VideoContent;
import dev.langchain4j.memory.chat.TokenWindowChatMemory;
import dev.langchain4j.model.openai.OpenAiTokenCountEstimator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class HeadroomTokenCountEstimatorTest {

    private final HeadroomTokenCountEstimator estimator = HeadroomTokenCountEstimator.forModel("gpt-4o");

    @Test
    void countsTextsLikeTheModelsOwnVocabulary() {
        TokenCounter counter = TokenCounters.forModel("gpt-4o");
        String text = "The checkout service returned 503 for user_456.";

        assertThat(estimator.estimateTokenCountInText(text)).isEqualTo(counter.count(text));
        assertThat(estimator.estimateTokenCountInText(text.repeat(50))).isEqualTo(counter.count(text.repeat(50)));
        assertThat(estimator.estimateTokenCountInText(null)).isZero();
    }

    @Test
    void agreesWithTheHostsEstimatorOnPlainMessages() {
        OpenAiTokenCountEstimator hosts = new OpenAiTokenCountEstimator("gpt-4o");
        List<ChatMessage> messages = List.of(
                SystemMessage.from("You are brief."),
                UserMessage.from("What is the capital of France?"),
                AiMessage.from("Paris."));

        assertThat(estimator.estimateTokenCountInMessages(messages))
                .isEqualTo(hosts.estimateTokenCountInMessages(messages));
    }

    @Test
    void countsEveryKindOfMessageWithoutThrowing() {
        ToolExecutionRequest call = Conversations.call("1", "search");
        ImageContent small = ImageContent.from("aGk=", "image/png", ImageContent.DetailLevel.LOW);
        ImageContent large = ImageContent.from("aGk=", "image/png", ImageContent.DetailLevel.HIGH);

        assertThat(tokens(ToolExecutionResultMessage.builder()
                        .id("1")
                        .toolName("camera")
                        .contents(List.of(TextContent.from("two pictures"), small, large))
                        .build()))
                .isGreaterThan(85 + 1_600)
                .isLessThan(85 + 1_600 + 20);
        assertThat(tokens(UserMessage.from(
                        TextContent.from("hear"),
                        AudioContent.from(Audio.builder().base64Data("aGk=").build()))))
                .isGreaterThan(1_600);
        assertThat(tokens(UserMessage.from(VideoContent.from("https://example.org/v.mp4"))))
                .isGreaterThan(1_600);
        assertThat(tokens(UserMessage.from(PdfFileContent.from("https://example.org/d.pdf"))))
                .isGreaterThan(1_600);
        assertThat(tokens(AiMessage.from(call, call))).isGreaterThan(2 * tokens(AiMessage.from(call)) - 10);
        assertThat(tokens(AiMessage.from("text", List.of(call)))).isGreaterThan(tokens(AiMessage.from(call)));
        assertThat(tokens(AiMessage.from(ToolExecutionRequest.builder().build())))
                .isEqualTo(12);
        assertThat(tokens(CustomMessage.from(Map.of("kind", "note")))).isGreaterThan(4);
        assertThat(tokens(
                        AiMessage.builder().text("a").thinking("long thoughts").build()))
                .isGreaterThan(tokens(AiMessage.from("a")));
    }

    @Test
    void countsAShortTextOnce() {
        AtomicInteger asked = new AtomicInteger();
        HeadroomTokenCountEstimator counting = HeadroomTokenCountEstimator.of(new TokenCounter() {
            @Override
            public int count(String text) {
                asked.incrementAndGet();
                return text.length();
            }

            @Override
            public String name() {
                return "characters";
            }

            @Override
            public boolean exact() {
                return false;
            }
        });

        counting.estimateTokenCountInMessage(UserMessage.from("hello"));
        counting.estimateTokenCountInMessage(UserMessage.from("hello"));

        assertThat(asked).hasValue(1);
        assertThat(counting.estimateTokenCountInText("hello")).isEqualTo(5);
    }

    @Test
    void remembersAtMostSoManyTexts() {
        ShortTextCounts counts = new ShortTextCounts();

        for (int i = 0; i < 10_000; i++) {
            counts.count("text " + i, String::length);
        }
        counts.count("x".repeat(100_000), String::length);

        assertThat(counts.size()).isEqualTo(4_096);
        assertThat(counts.count("text 9999", text -> -1)).isEqualTo(9);
        assertThat(counts.count("text 1", text -> -1)).isEqualTo(-1);
    }

    @Test
    void servesTheHostsTokenWindow() {
        TokenWindowChatMemory memory = TokenWindowChatMemory.withMaxTokens(500, estimator);

        Conversations.random(3, 10).forEach(memory::add);

        List<ChatMessage> messages = new ArrayList<>(memory.messages());
        assertThat(messages.get(0)).isInstanceOf(SystemMessage.class);
        assertThat(estimator.estimateTokenCountInMessages(messages)).isLessThanOrEqualTo(500);
    }

    private int tokens(ChatMessage message) {
        return estimator.estimateTokenCountInMessage(message);
    }
}
