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
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.headroom.accuracy.reading.data.ReadingSet;
import dev.headroom.accuracy.reading.data.Shape;
import dev.headroom.engine.compress.table.Encoding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class ReadingReportTest {
    private final ReadingSet set = ReadingSet.generate(Shape.UNIFORM, 20, 2, 3);
    private final List<Notation> notations = List.of(
            new Notation("json", Optional.empty(), ReadingSet::json),
            new Notation("headroom", Optional.empty(), rows -> "short"),
            new Notation("headroom without codes", Optional.of(Encoding.CODES), rows -> "long enough"),
            new Notation("headroom without nested", Optional.of(Encoding.NESTED), rows -> "short"));
    private final ReadingPlan plan = ReadingPlan.of(List.of(set), notations, new Characters());

    @Test
    void countsSharesAndTokensOfEachNotation() {
        ReadingReport report = ReadingReport.of(plan, readings(reading -> reading.startsWith("json")));

        ReadingReport.Score json = report.scores().get(0);
        ReadingReport.Score headroom = report.scores().get(1);
        assertThat(json.accuracy()).isEqualTo(1);
        assertThat(json.tokens()).isEqualTo(set.json().length());
        assertThat(headroom.accuracy()).isZero();
        assertThat(headroom.interval().low()).isZero();
        assertThat(json.perThousand()).isEqualTo(100_000.0 / set.json().length(), within(1e-9));
        assertThat(json.perThousandInterval().low()).isLessThanOrEqualTo(json.perThousand() + 1e-9);
    }

    @Test
    void saysWhichEncodingCostsAccuracy() {
        ReadingReport report =
                ReadingReport.of(plan, readings(reading -> reading.startsWith("headroom without codes")));

        ReadingReport.EncodingScore codes = report.encodings().get(0);
        assertThat(codes.encoding()).isEqualTo(Encoding.CODES);
        assertThat(codes.lost()).isEqualTo(set.questions().size());
        assertThat(codes.gained()).isZero();
        assertThat(codes.tokensSaved()).isEqualTo(6);
        assertThat(codes.verdict()).isEqualTo("costs accuracy: switch it off");
        assertThat(report.encodings().get(1).verdict()).isEqualTo("not used here");
    }

    @Test
    void saysNothingOfFewDifferences() {
        String first = set.questions().get(0).id();

        ReadingReport report =
                ReadingReport.of(plan, readings(reading -> reading.equals("headroom without codes/" + first)));

        assertThat(report.encodings().get(0).verdict()).isEqualTo("no difference shown");
    }

    @Test
    void printsTablesOfALineForEachNotation() {
        String text = ReadingText.of(ReadingReport.of(plan, readings(reading -> reading.startsWith("json"))));

        assertThat(text.lines())
                .anyMatch(line -> line.matches("json +[0-9]+ +10 +0 +100\\.0% +72\\.2 to 100\\.0 .*"))
                .anyMatch(line -> line.startsWith("codes ") && line.endsWith("no difference shown"))
                .allMatch(line -> line.length() <= 120);
    }

    @Test
    void writesEveryQuestionAsJson() throws JsonProcessingException {
        List<Reading> readings = readings(reading -> true);

        JsonNode json = JsonMapper.builder()
                .build()
                .readTree(ReadingJson.of("some-model", ReadingReport.of(plan, readings), readings));

        assertThat(json.get("model").asText()).isEqualTo("some-model");
        assertThat(json.get("notations")).hasSize(4);
        assertThat(json.get("readings")).hasSize(4 * set.questions().size());
        assertThat(json.get("readings").get(0).get("outcome").asText()).isEqualTo("right");
    }

    private List<Reading> readings(Predicate<String> right) {
        List<Reading> readings = new ArrayList<>();
        for (ReadingPlan.Form form : plan.forms()) {
            String notation = form.notation().name();
            set.questions()
                    .forEach(question -> readings.add(new Reading(
                            set.name(),
                            question,
                            notation,
                            right.test(notation + "/" + question.id()) ? Reading.Outcome.RIGHT : Reading.Outcome.WRONG,
                            "")));
        }
        return readings;
    }
}
