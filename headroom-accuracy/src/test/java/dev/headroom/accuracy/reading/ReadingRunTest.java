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
package dev.headroom.accuracy.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.accuracy.reading.data.ReadingSet;
import dev.headroom.accuracy.reading.data.Shape;
import dev.headroom.engine.token.TokenCounters;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ReadingRunTest {
    private static final String MODEL = "gpt-4o";

    @ParameterizedTest
    @CsvSource({
        "UNIFORM, 50",
        "SPARSE, 50",
        "NESTED, 50",
        "SEMI_UNIFORM, 50",
        "UNIFORM, 300",
        "SPARSE, 300",
        "NESTED, 300",
        "SEMI_UNIFORM, 300",
        "SEMI_UNIFORM, 1000"
    })
    void findsEveryQuestionAnswerableFromEveryNotation(Shape shape, int rows) {
        ReadingPlan plan = plan(ReadingSet.generate(shape, rows, 4, 7));

        List<Reading> readings = ReadingRun.ask(plan, reader(plan, text -> text), reading -> {});

        assertThat(readings)
                .filteredOn(reading -> reading.outcome() != Reading.Outcome.RIGHT)
                .extracting(reading ->
                        reading.notation() + ": " + reading.question().text() + " -> " + reading.reply())
                .isEmpty();
        assertThat(readings).hasSize(16 * plan.sets().get(0).questions().size());
    }

    @ParameterizedTest
    @EnumSource(Shape.class)
    void findsWhatIsCutOffNotAnswerableFromAnyNotation(Shape shape) {
        ReadingPlan plan = plan(ReadingSet.generate(shape, 60, 4, 7));
        UnaryOperator<String> cut = text -> text.substring(0, text.length() * 9 / 10);

        ReadingReport report = ReadingReport.of(plan, ReadingRun.ask(plan, reader(plan, cut), reading -> {}));

        assertThat(report.scores())
                .hasSize(16)
                .allSatisfy(
                        score -> assertThat(score.right()).as(score.notation()).isLessThan(score.asked()));
    }

    @ParameterizedTest
    @EnumSource(Shape.class)
    void findsAlteredNumbersNotAnswerableFromAnyNotation(Shape shape) {
        ReadingPlan plan = plan(ReadingSet.generate(shape, 60, 4, 7));
        UnaryOperator<String> alter = text -> text.replace('4', '9');

        ReadingReport report = ReadingReport.of(plan, ReadingRun.ask(plan, reader(plan, alter), reading -> {}));

        assertThat(report.scores())
                .allSatisfy(
                        score -> assertThat(score.right()).as(score.notation()).isLessThan(score.asked()));
    }

    @Test
    void usesEveryEncodingInSomeSet() {
        ReadingPlan plan = plan(Arrays.stream(Shape.values())
                .map(shape -> ReadingSet.generate(shape, 100, 1, 1))
                .toArray(ReadingSet[]::new));

        ReadingReport report = ReadingReport.of(plan, ReadingRun.ask(plan, replying("no"), reading -> {}));

        assertThat(report.encodings())
                .extracting(ReadingReport.EncodingScore::encoding)
                .containsExactlyElementsOf(Notations.switchable());
        assertThat(report.encodings())
                .allSatisfy(score ->
                        assertThat(score.sets()).as(score.encoding().name()).isPositive());
    }

    @Test
    void asksOnceAboutTextsThatAreTheSame() {
        ReadingPlan plan = plan(ReadingSet.generate(Shape.UNIFORM, 50, 1, 1));
        List<Reading> asked = new ArrayList<>();

        List<Reading> readings = ReadingRun.ask(plan, replying("50"), asked::add);

        assertThat(asked).hasSize(plan.requests()).hasSizeLessThan(readings.size());
        assertThat(readings)
                .filteredOn(reading -> reading.question().id().endsWith("structure-1"))
                .allMatch(reading -> reading.outcome() == Reading.Outcome.RIGHT);
    }

    @Test
    void countsAFailureAsAnErrorAndNeverAsRight() {
        ReadingPlan plan = plan(ReadingSet.generate(Shape.UNIFORM, 50, 1, 1));
        List<String> calls = new ArrayList<>();
        ChatModel moody = new ChatModel() {
            @Override
            public ChatResponse doChat(ChatRequest request) {
                calls.add("");
                if (calls.size() % 3 == 1) {
                    throw new IllegalStateException("overloaded");
                }
                return ChatResponse.builder().aiMessage(AiMessage.from("50")).build();
            }
        };

        ReadingReport report = ReadingReport.of(plan, ReadingRun.ask(plan, moody, reading -> {}));

        assertThat(report.scores().get(0).errors()).isEqualTo(2);
        assertThat(report.scores().get(0).right()).isLessThanOrEqualTo(1);
    }

    @Test
    void givesUpWhenTheModelKeepsFailing() {
        ReadingPlan plan = plan(ReadingSet.generate(Shape.UNIFORM, 50, 3, 1));
        ChatModel broken = new ChatModel() {
            @Override
            public ChatResponse doChat(ChatRequest request) {
                throw new IllegalStateException("no key");
            }
        };

        assertThatThrownBy(() -> ReadingRun.ask(plan, broken, reading -> {}))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the model failed 5 times in a row: no key");
    }

    private static ChatModel replying(String reply) {
        return new ChatModel() {
            @Override
            public ChatResponse doChat(ChatRequest request) {
                return ChatResponse.builder().aiMessage(AiMessage.from(reply)).build();
            }
        };
    }

    private static ScriptedReader reader(ReadingPlan plan, UnaryOperator<String> damage) {
        return new ScriptedReader(plan.sets(), damage);
    }

    private static ReadingPlan plan(ReadingSet... sets) {
        return ReadingPlan.of(List.of(sets), Notations.all(MODEL), TokenCounters.forModel(MODEL));
    }
}
