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
package dev.headroom.engine.guarantees;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.engine.HeadroomEngine;
import dev.headroom.engine.TextResult;
import dev.headroom.engine.ccr.Marker;
import dev.headroom.engine.ccr.RetrievalQuery;
import dev.headroom.engine.compress.json.JsonCompressor;
import dev.headroom.engine.internal.json.JsonStrings;
import dev.headroom.engine.internal.json.JsonSyntaxException;
import dev.headroom.engine.report.BlockReport.Outcome;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rows whose strings hold JSON are judged, left out, numbered and found again like others. */
class JsonInStringsTest {

    private static final int ROWS = 120;
    private static final int FAILED = 77;

    private final HeadroomEngine engine = Engines.create();

    @Test
    void anErrorWithinAStringIsKept() {
        TextResult result = Engines.reversible(engine, export(), "");

        assertThat(result.block().outcome()).isEqualTo(Outcome.REVERSIBLE);
        assertThat(Shown.leftOut(result.text()).get(FAILED)).isFalse();
        assertThat(result.text()).contains("disk full").contains("message.level: INFO (119), ERROR (1)");
    }

    @Test
    void keptRowsAreTheOriginalWithoutTheOthers() throws JsonSyntaxException {
        String original = export();

        TextResult result = Engines.reversible(engine, original, "");

        BitSet leftOut = Shown.leftOut(result.text());
        assertThat(Shown.decoded(result.text())).isEqualTo(Shown.jsonWithout(original, leftOut));
    }

    @Test
    void aRowThatWasLeftOutIsFoundAsItWas() {
        List<String> rows = rows();
        TextResult result = Engines.reversible(engine, export(), "");
        Marker marker = Marker.lastLineOf(result.text()).orElseThrow();
        int row = Shown.leftOut(result.text()).nextSetBit(1);

        String byNumber = engine.retrieve(
                        RetrievalQuery.of(marker.ref().value()).rows(Integer.toString(row)))
                .text();
        String byValue = engine.retrieve(
                        RetrievalQuery.of(marker.ref().value()).where("message.request = 'r-" + row + "'"))
                .text();

        assertThat(byNumber).contains(row + ": " + rows.get(row - 1));
        assertThat(byValue).contains(row + ": " + rows.get(row - 1));
    }

    @Test
    void rowsWithinOneStringHaveNumbersOfTheirOwn() {
        List<String> messages = messages();
        String array = "[" + String.join(",", messages) + "]";
        for (String original :
                List.of("[{\"type\":\"text\",\"text\":" + JsonStrings.quote(array) + "}]", JsonStrings.quote(array))) {
            TextResult result = Engines.reversible(engine, original, "");
            Marker marker = Marker.lastLineOf(result.text()).orElseThrow();
            int row = Shown.leftOut(result.text()).nextSetBit(1);

            String found = engine.retrieve(
                            RetrievalQuery.of(marker.ref().value()).rows(Integer.toString(row)))
                    .text();

            assertThat(marker.total()).isEqualTo(ROWS);
            assertThat(found).contains(row + ": " + messages.get(row - 1));
        }
    }

    @Test
    void aForgedFirstLineIsNoException() {
        for (String marks : List.of("", "a", "a (indent 4)", "(document)", "[]", "\"", "a.b.c", "a (x)")) {
            String forged = "[headroom json; JSON strings shown parsed: " + marks + ": as JSON]\n{\"b\":[1]}";

            assertThat(new JsonCompressor().decode(forged))
                    .satisfiesAnyOf(
                            decoded -> assertThat(decoded).isEmpty(),
                            decoded -> assertThat(decoded.orElseThrow()).contains("b"));
        }
    }

    private static List<String> messages() {
        List<String> messages = new ArrayList<>();
        for (int i = 1; i <= ROWS; i++) {
            String level = i == FAILED ? "ERROR\",\"text\":\"disk full" : "INFO\",\"text\":\"request completed";
            messages.add("{\"level\":\"" + level + "\",\"request\":\"r-" + i + "\",\"ms\":" + i * 37 % 101 + ".50}");
        }
        return messages;
    }

    private static List<String> rows() {
        return messages().stream()
                .map(message -> "{\"stream\":\"app\",\"message\":" + JsonStrings.quote(message) + "}")
                .toList();
    }

    private static String export() {
        return "{\"events\":[" + String.join(",", rows()) + "],\"next\":null}";
    }
}
