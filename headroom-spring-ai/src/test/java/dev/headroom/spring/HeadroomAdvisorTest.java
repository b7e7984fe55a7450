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
package dev.headroom.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.headroom.engine.HeadroomEngine;
import dev.headroom.engine.HeadroomOptions;
import dev.headroom.engine.model.Role;
import dev.headroom.engine.report.HeadroomMetrics;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.ai.chat.client.ChatClientRequest;
import org.springframework.ai.chat.client.advisor.ToolCallingAdvisor;
import org.springframework.ai.chat.client.advisor.api.BaseAdvisor;
import org.springframework.ai.chat.messages.AssistantMessage;
import org.springframework.ai.chat.messages.Message;
import org.springframework.ai.chat.messages.MessageType;
import org.springframework.ai.chat.messages.SystemMessage;
import org.springframework.ai.chat.messages.ToolResponseMessage;
import org.springframework.ai.chat.messages.UserMessage;
import org.springframework.ai.chat.prompt.Prompt;
import org.springframework.ai.model.tool.ToolCallingChatOptions;
import reactor.core.publisher.Flux;

/** What the advisor gives the next one. */
final class HeadroomAdvisorTest {

    private final HeadroomMetrics metrics = new HeadroomMetrics();
    private final HeadroomEngine engine =
            HeadroomEngine.builder().listener(metrics).build();
    private final HeadroomAdvisor advisor = HeadroomAdvisor.create(engine);
    private final RecordingChain chain = new RecordingChain();

    @Test
    void aRequestInWhichNothingChangesStaysTheSameObject() {
        ChatClientRequest request = request(new SystemMessage("Be brief."), new UserMessage("Hi"), result("short"));

        advisor.adviseCall(request, chain);
        advisor.adviseStream(request, chain).blockLast();

        assertThat(chain.requests)
                .hasSize(2)
                .allSatisfy(sent -> assertThat(sent).isSameAs(request));
        assertThat(metrics.requests()).isEqualTo(2);
    }

    @Test
    void onlyTheMessageThatChangesIsAnotherObject() {
        Message system = new SystemMessage("Be brief.");
        Message user = new UserMessage("What failed?");
        Message other = new OtherMessage("custom");
        ChatClientRequest request = request(system, user, other, result(Samples.json(Samples.SOME)), user);

        advisor.adviseCall(request, chain);

        List<Message> sent = chain.requests.get(0).prompt().getInstructions();
        assertThat(sent).hasSize(5);
        assertThat(sent.get(0)).isSameAs(system);
        assertThat(sent.get(1)).isSameAs(user);
        assertThat(sent.get(2)).isSameAs(other);
        assertThat(sent.get(4)).isSameAs(user);
        ToolResponseMessage shorter = (ToolResponseMessage) sent.get(3);
        assertThat(shorter.getMetadata()).containsEntry("k", "v");
        assertThat(shorter.getResponses()).singleElement().satisfies(response -> {
            assertThat(response.id()).isEqualTo("call-1");
            assertThat(response.name()).isEqualTo("search_logs");
            assertThat(response.responseData())
                    .hasSizeLessThan(Samples.json(Samples.SOME).length() / 5);
        });
    }

    @Test
    void inAMessageOfSeveralResultsTheOthersStay() {
        ToolResponseMessage.ToolResponse brief = new ToolResponseMessage.ToolResponse("call-1", "now", "\"10:00\"");
        ToolResponseMessage.ToolResponse large =
                new ToolResponseMessage.ToolResponse("call-2", "search_logs", Samples.json(Samples.SOME));
        Message message = ToolResponseMessage.builder()
                .responses(List.of(brief, large, brief))
                .build();

        advisor.adviseCall(request(message), chain);

        ToolResponseMessage sent = (ToolResponseMessage)
                chain.requests.get(0).prompt().getInstructions().get(0);
        assertThat(sent.getResponses()).hasSize(3);
        assertThat(sent.getResponses().get(0)).isSameAs(brief);
        assertThat(sent.getResponses().get(1).responseData()).isNotEqualTo(large.responseData());
        assertThat(sent.getResponses().get(2)).isSameAs(brief);
    }

    @Test
    void optionsOfTheAdvisorReplaceThoseOfTheEngine() {
        HeadroomAdvisor sparing = HeadroomAdvisor.builder(engine)
                .options(HeadroomOptions.builder().excludeTool("search_*").build())
                .build();
        ChatClientRequest request = request(result(Samples.json(Samples.SOME)));

        sparing.adviseCall(request, chain);

        assertThat(chain.requests).singleElement().isSameAs(request);
    }

    @Test
    void textsOfOtherRolesAreShortenedWhereTheOptionsSaySo() {
        String rows = Samples.json(Samples.SOME);
        HeadroomAdvisor thorough = HeadroomAdvisor.builder(engine)
                .options(HeadroomOptions.builder()
                        .roles(Set.of(Role.SYSTEM, Role.USER, Role.ASSISTANT))
                        .build())
                .build();
        AssistantMessage said = AssistantMessage.builder()
                .content(rows)
                .properties(Map.of("k", "v"))
                .toolCalls(List.of(new AssistantMessage.ToolCall("call-1", "function", "search_logs", "{}")))
                .build();

        thorough.adviseCall(
                request(
                        new SystemMessage(rows),
                        UserMessage.builder()
                                .text(rows)
                                .metadata(Map.of("k", "v"))
                                .build(),
                        said,
                        result(rows)),
                chain);

        List<Message> sent = chain.requests.get(0).prompt().getInstructions();
        assertThat(sent.subList(0, 3))
                .allSatisfy(
                        message -> assertThat(String.valueOf(message.getText())).hasSizeLessThan(rows.length() / 5));
        assertThat(sent.get(1).getMetadata()).containsEntry("k", "v");
        assertThat(sent.get(2)).isInstanceOfSatisfying(AssistantMessage.class, message -> {
            assertThat(message.getMetadata()).containsEntry("k", "v");
            assertThat(message.getToolCalls()).isEqualTo(said.getToolCalls());
        });
    }

    @Test
    void aStreamIsPreparedWhenItIsSubscribedTo() {
        Flux<?> stream = advisor.adviseStream(request(result(Samples.json(Samples.SOME))), chain);

        assertThat(metrics.requests()).isZero();
        stream.blockLast();
        stream.blockLast();
        assertThat(metrics.requests()).isEqualTo(2);
    }

    @Test
    void aFailureOfHeadroomSendsTheRequestAsItIsAndLogsNoContent() {
        Logger logger = (Logger) LoggerFactory.getLogger(FailOpen.class);
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        logger.addAppender(log);
        try {
            ChatClientRequest request = request(new BrokenMessage("my secret"));

            advisor.adviseCall(request, chain);

            assertThat(chain.requests).singleElement().isSameAs(request);
            assertThat(log.list)
                    .filteredOn(event -> event.getLevel() == Level.WARN)
                    .singleElement()
                    .satisfies(event -> assertThat(event.getFormattedMessage())
                            .contains("making a prompt shorter failed with java.lang.IllegalStateException")
                            .doesNotContain("secret"));
        } finally {
            logger.detachAppender(log);
        }
    }

    @Test
    void itStandsInsideTheLoopAndWrapsNoErrors() {
        assertThat(advisor).isNotInstanceOf(BaseAdvisor.class);
        assertThat(advisor.getOrder()).isGreaterThan(ToolCallingAdvisor.DEFAULT_ORDER);
        assertThat(HeadroomToolAdvisor.ORDER).isLessThan(ToolCallingAdvisor.DEFAULT_ORDER);
        RuntimeException failure = new IllegalArgumentException("of the provider");

        Flux<?> stream = advisor.adviseStream(request(new UserMessage("Hi")), chain.failing(failure));

        assertThatThrownBy(stream::blockLast).isSameAs(failure);
    }

    private static ChatClientRequest request(Message... messages) {
        return new ChatClientRequest(
                new Prompt(
                        List.of(messages),
                        ToolCallingChatOptions.builder().model("gpt-4o").build()),
                Map.of("key", "value"));
    }

    private static ToolResponseMessage result(String data) {
        return ToolResponseMessage.builder()
                .responses(List.of(new ToolResponseMessage.ToolResponse("call-1", "search_logs", data)))
                .metadata(Map.of("k", "v"))
                .build();
    }

    /** A message of the application's own type. */
    private record OtherMessage(String text) implements Message {

        @Override
        public MessageType getMessageType() {
            return MessageType.USER;
        }

        @Override
        public String getText() {
            return text;
        }

        @Override
        public Map<String, Object> getMetadata() {
            return Map.of();
        }
    }

    /** A message that cannot be read. */
    private static final class BrokenMessage extends UserMessage {

        BrokenMessage(String text) {
            super(text);
        }

        @Override
        public String getText() {
            throw new IllegalStateException("cannot read " + super.getText());
        }
    }
}
