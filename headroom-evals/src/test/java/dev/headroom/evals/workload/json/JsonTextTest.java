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
package dev.headroom.evals.workload.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class JsonTextTest {
    private static final Row SAMPLE = Row.builder()
            .put("name", "a")
            .put("count", 3)
            .put("score", 0.5)
            .put("tags", List.of("x", "y"))
            .put("none", null)
            .put("inner", Row.of("ok", true))
            .build();

    @Test
    void putsOneBlankBehindCommaAndColonByDefault() {
        String text = JsonText.write(SAMPLE, JsonStyle.DEFAULT);

        assertThat(text)
                .isEqualTo("{\"name\": \"a\", \"count\": 3, \"score\": 0.5, \"tags\": [\"x\", \"y\"], \"none\": null,"
                        + " \"inner\": {\"ok\": true}}");
    }

    @Test
    void writesNoWhiteSpaceInTheCompactStyle() {
        String text = JsonText.write(SAMPLE, JsonStyle.COMPACT);

        assertThat(text)
                .isEqualTo("{\"name\":\"a\",\"count\":3,\"score\":0.5,\"tags\":[\"x\",\"y\"],\"none\":null,"
                        + "\"inner\":{\"ok\":true}}");
    }

    @Test
    void indentsByTwoBlanksALevel() {
        String text = JsonText.write(SAMPLE, JsonStyle.INDENT2);

        assertThat(text).isEqualTo("""
            {
              "name": "a",
              "count": 3,
              "score": 0.5,
              "tags": [
                "x",
                "y"
              ],
              "none": null,
              "inner": {
                "ok": true
              }
            }\
            """);
    }

    @Test
    void keepsEmptyContainersOnOneLine() {
        String text = JsonText.write(Row.of("list", List.of(), "object", Row.of()), JsonStyle.INDENT2);

        assertThat(text).isEqualTo("{\n  \"list\": [],\n  \"object\": {}\n}");
    }

    @Test
    void escapesEverythingButPrintableAscii() {
        String text = JsonText.write("\" \\ / \n \r \t \f \b \u0001 \u007f \u00e9 \ud83d\ude00", JsonStyle.DEFAULT);

        assertThat(text).isEqualTo("\"\\\" \\\\ / \\n \\r \\t \\f \\b \\u0001 \\u007f \\u00e9 \\ud83d\\ude00\"");
    }

    @Test
    void refusesTypesThatHaveNoJsonForm() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JsonText.write(List.of(1.5f), JsonStyle.DEFAULT))
                .withMessageContaining("Float");
    }
}
