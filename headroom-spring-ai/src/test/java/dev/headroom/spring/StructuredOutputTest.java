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

import dev.headroom.testkit.ModelReply;
import dev.headroom.testkit.Script;
import dev.headroom.testkit.Scripts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.ai.chat.client.ChatClient;
import org.springframework.ai.chat.client.advisor.StructuredOutputValidationAdvisor;
import org.springframework.ai.converter.BeanOutputConverter;

/** Answers in a structure, beside tool results that are shortened. */
final class StructuredOutputTest {

    private static final String QUESTION = "Where does the memory go?";

    private static final Script ANSWERS = Scripts.rules()
            .when(Wire::asks, ModelReply.call("search_logs", "{\"query\":\"memory leak\"}"))
            .otherwise(ModelReply.text("{\"cause\":\"cache\",\"errors\":2}"));

    /** What the application wants to know. */
    record Finding(String cause, int errors) {}

    @Test
    void anEntityIsReadAsWithoutHeadroom() {
        try (Wire wire = Wire.to(ANSWERS)) {
            Finding finding = client(wire).prompt(QUESTION).call().entity(Finding.class);

            assertThat(finding).isEqualTo(new Finding("cache", 2));
            assertThat(wire.messages(1).get(0).get("content").asText()).contains("JSON Schema");
            assertThat(wire.results(1).get(0)).contains("headroom_retrieve(ref=");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFormatInTheQuestionArrivesAsItIs(Mode mode) {
        BeanOutputConverter<Finding> converter = new BeanOutputConverter<>(Finding.class);
        try (Wire wire = Wire.to(ANSWERS)) {
            String question = QUESTION + "\n" + converter.getFormat();

            String answer = mode.ask(
                    client(wire).prompt().user(user -> user.text("{question}").param("question", question)));

            assertThat(converter.convert(answer)).isEqualTo(new Finding("cache", 2));
            assertThat(wire.messages(1).get(0).get("content").asText()).isEqualTo(question);
            assertThat(wire.results(1).get(0)).contains("headroom_retrieve(ref=");
        }
    }

    @Test
    void anAnswerThatIsAskedForAgainSeesTheSameResult() {
        Script corrects = Scripts.rules()
                .when(Wire::asks, ModelReply.call("search_logs", "{\"query\":\"memory leak\"}"))
                .when(
                        request -> request.lastUserText().contains("validation failed"),
                        ModelReply.text("{\"cause\":\"cache\",\"errors\":2}"))
                .otherwise(ModelReply.text("{\"cause\":\"cache\"}"));
        try (Wire wire = Wire.to(corrects)) {
            ChatClient client = wire.client()
                    .defaultTools(Samples.searchLogs())
                    .defaultAdvisors(StructuredOutputValidationAdvisor.builder()
                            .outputType(Finding.class)
                            .maxRepeatAttempts(1)
                            .build())
                    .build();

            Finding finding = client.prompt(QUESTION).call().entity(Finding.class);

            assertThat(finding).isEqualTo(new Finding("cache", 2));
            // The validation stands inside the loop and takes the call of the tool for a bad answer too.
            assertThat(wire.requests()).hasSize(4);
            assertThat(wire.results(3)).isEqualTo(wire.results(2));
            assertThat(wire.results(3).get(0)).contains("headroom_retrieve(ref=");
        }
    }

    private static ChatClient client(Wire wire) {
        return wire.client().defaultTools(Samples.searchLogs()).build();
    }
}
