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

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.headroom.engine.DecodeResult;
import dev.headroom.testkit.ModelReply;
import dev.headroom.testkit.Script;
import dev.headroom.testkit.Scripts;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.ai.tool.ToolCallback;
import org.springframework.ai.tool.function.FunctionToolCallback;

/** Results that arrive in a wrapping keep it, and their texts are shortened inside. */
final class WrappedResultsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Script SEARCHES = Scripts.rules()
            .when(Wire::asks, ModelReply.call("search_logs", "{}"))
            .otherwise(ModelReply.text("Done."));

    @ParameterizedTest
    @EnumSource
    void aTextOfAToolStaysAJsonLiteral(Mode mode) throws IOException {
        try (Wire wire = Wire.to(SEARCHES)) {
            String text = Samples.csv(Samples.MANY);
            ToolCallback tool = FunctionToolCallback.builder("search_logs", () -> text)
                    .description("Searches the logs")
                    .build();

            mode.ask(wire.client().defaultTools(tool).build().prompt("What failed?"));

            String sent = wire.results(1).get(0);
            assertThat(sent).startsWith("\"").hasSizeLessThan(text.length() / 5);
            String form = JSON.readValue(sent, String.class);
            assertThat(wire.engine().decode(form)).isEqualTo(new DecodeResult.Original(text));
        }
    }

    @ParameterizedTest
    @EnumSource
    void theContentsOfAnMcpServerStayAListOfContents(Mode mode) throws IOException {
        try (Wire wire = Wire.to(SEARCHES)) {
            String text = Samples.json(Samples.SOME);
            String contents = "[{\"type\":\"text\",\"text\":\"100 rows\"},{\"type\":\"text\",\"text\":"
                    + JSON.writeValueAsString(text) + "},{\"type\":\"image\",\"data\":\"AAAA\","
                    + "\"mimeType\":\"image/png\"}]";
            ToolCallback tool = Samples.returning("search_logs", contents);

            mode.ask(wire.client().defaultTools(tool).build().prompt("What failed?"));

            JsonNode sent = JSON.readTree(wire.results(1).get(0));
            assertThat(sent).hasSize(3);
            assertThat(sent.get(0).get("text").asText()).isEqualTo("100 rows");
            assertThat(sent.get(2).get("data").asText()).isEqualTo("AAAA");
            assertThat(wire.engine().decode(sent.get(1).get("text").asText()))
                    .isEqualTo(new DecodeResult.Original(text));
            assertThat(wire.results(1).get(0)).hasSizeLessThan(contents.length() / 5);
        }
    }
}
