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
package dev.headroom.accuracy.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.headroom.accuracy.ArmResult;
import dev.headroom.accuracy.CaseResult;
import dev.headroom.accuracy.CaseResult.Outcome;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReportsTest {
    private final AccuracyReport report = new AccuracyReport(
            Map.of("model", "some <model>"),
            List.of("hotpotqa: no such file"),
            List.of(
                    result("first", "1", Outcome.COMPARED, arm("<b>47</b>", "", 1), arm("46\nor so", "", 0)),
                    result("first", "2", Outcome.ERROR, arm("47", "", 1), arm("", "refused", 0)),
                    result("second", "3", Outcome.NOT_COMPRESSED, ArmResult.NOT_ASKED, ArmResult.NOT_ASKED)));

    private static CaseResult result(String set, String id, Outcome outcome, ArmResult original, ArmResult compressed) {
        return new CaseResult(set, id, "How many?", "47", outcome, "containment", 1000, 100, original, compressed);
    }

    private static ArmResult arm(String answer, String error, double score) {
        return new ArmResult(answer, List.of(), error, score, Map.of("containment", score), 500, 5, 1, 0);
    }

    @Test
    void theTextHasATableWhatWasLostAndTheVerdict() {
        String text = String.join("\n", TextReport.lines(report));

        assertThat(text).contains("first                        2      0      1   100.0 %     0.0 %   0.0 %");
        assertThat(text).contains("second                       1      1      0         -         -       -");
        assertThat(text)
                .contains("first/1: How many?", "Headroom 46 or so", "Headroom ERROR: refused")
                .contains("not read: hotpotqa: no such file")
                .endsWith("FAIL: less than 90 % of the original's accuracy is kept");
    }

    @Test
    void theJsonHasVerdictSummariesAndEveryCase() throws IOException {
        JsonNode json = new JsonMapper().readTree(JsonReport.text(report));

        assertThat(json.get("passed").asBoolean()).isFalse();
        assertThat(json.at("/summary/errors").asInt()).isEqualTo(1);
        assertThat(json.at("/datasets/second/notCompressed").asInt()).isEqualTo(1);
        assertThat(json.get("cases")).hasSize(3);
        assertThat(json.at("/cases/1/compressed/error").asText()).isEqualTo("refused");
        assertThat(json.at("/cases/2/outcome").asText()).isEqualTo("NOT_COMPRESSED");
    }

    @Test
    void thePageNeedsNoNetworkAndEscapesWhatModelsSay() {
        String page = HtmlReport.text(report);

        assertThat(page)
                .startsWith("<!doctype html>")
                .contains("&lt;b&gt;47&lt;/b&gt;", "some &lt;model&gt;", "prefers-color-scheme:dark")
                .doesNotContain("<b>47", "http:", "https:", "<script", "<link");
    }
}
