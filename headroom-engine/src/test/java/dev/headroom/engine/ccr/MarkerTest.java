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
package dev.headroom.engine.ccr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class MarkerTest {

    private static final ContentRef REF =
            ContentRef.parse("k3f9".replace('9', '7').repeat(5));
    private static final String TAIL = " left out; nothing is lost: headroom_retrieve(ref=\"k3f7k3f7k3f7k3f7k3f7\")]";

    @Test
    void namesWhatWasLeftOut() {
        Marker marker = new Marker(Marker.Unit.ROWS, List.of(new RowRange(4, 97)), 100, REF);

        assertThat(marker.text()).isEqualTo("[headroom: rows 4-97 of 100" + TAIL);
        assertThat(marker.leftOutCount()).isEqualTo(94);
    }

    @Test
    void namesLinesOfTextAsLines() {
        Marker marker = new Marker(Marker.Unit.LINES, List.of(new RowRange(2, 2), new RowRange(5, 9)), 9, REF);

        assertThat(marker.text()).isEqualTo("[headroom: lines 2,5-9 of 9" + TAIL);
    }

    @Test
    void namesTheRowsThatStayedWhenThatIsShorter() {
        List<RowRange> leftOut = List.of(new RowRange(11, 480), new RowRange(482, 900), new RowRange(902, 990));

        Marker marker = new Marker(Marker.Unit.ROWS, leftOut, 990, REF);

        assertThat(marker.text()).isEqualTo("[headroom: rows 11-480,482-900,902-990 of 990" + TAIL);
        List<RowRange> many = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            many.add(new RowRange(100 * i + 2, 100 * i + 100));
        }
        assertThat(new Marker(Marker.Unit.ROWS, many, 1_000, REF).text())
                .isEqualTo("[headroom: rows other than 1,101,201,301,401,501,601,701,801,901 of 1000" + TAIL);
    }

    @Test
    void namesAllRowsWhenNoneStayed() {
        Marker marker = new Marker(Marker.Unit.ROWS, List.of(new RowRange(1, 5)), 5, REF);

        assertThat(marker.text()).isEqualTo("[headroom: rows 1-5 of 5" + TAIL);
    }

    @Test
    void readsBackEveryMarkerItWrites() {
        Random random = new Random(42);
        for (int round = 0; round < 500; round++) {
            int total = 1 + random.nextInt(200);
            int[] indices = random.ints(0, total)
                    .limit(1 + random.nextInt(total))
                    .sorted()
                    .distinct()
                    .toArray();
            Marker marker = new Marker(
                    random.nextBoolean() ? Marker.Unit.ROWS : Marker.Unit.LINES,
                    RowRange.ofIndices(indices),
                    total,
                    REF);

            assertThat(Marker.lastLineOf("some text\n" + marker.text())).contains(marker);
            assertThat(marker.text()).doesNotContain("\n");
        }
    }

    @Test
    void readsOnlyTheLastLine() {
        String marker = new Marker(Marker.Unit.ROWS, List.of(new RowRange(4, 97)), 100, REF).text();

        assertThat(Marker.lastLineOf(marker + "\nmore text")).isEmpty();
        assertThat(Marker.lastLineOf(marker + "\n")).isEmpty();
        assertThat(Marker.lastLineOf(marker)).isPresent();
    }

    static Stream<String> lookalikes() {
        return Stream.of(
                "",
                "[headroom: ]",
                TAIL,
                "[headroom: rows 4-97 of 100" + TAIL.replace("k3f7", "k"),
                "[headroom: rows 4-97 of 100" + TAIL.replace("k3f7", "K3F7"),
                "[headroom: rows 4-97 of 100" + TAIL + " ",
                " [headroom: rows 4-97 of 100" + TAIL,
                "[headroom: rows 4-97" + TAIL,
                "[headroom: 4-97 of 100" + TAIL,
                "[headroom: cells 4-97 of 100" + TAIL,
                "[headroom: rows 4-101 of 100" + TAIL,
                "[headroom: rows 9-4 of 100" + TAIL,
                "[headroom: rows 0-4 of 100" + TAIL,
                "[headroom: rows 4,5 of 100" + TAIL,
                "[headroom: rows 7,4 of 100" + TAIL,
                "[headroom: rows 4,,6 of 100" + TAIL,
                "[headroom: rows 04 of 100" + TAIL,
                "[headroom: rows 4 of 99999999999" + TAIL,
                "[headroom: rows other than 1-100 of 100" + TAIL,
                "[headroom: rows other than 1 of 100" + TAIL,
                "[3 items compressed to 1. Retrieve more: hash=0123456789abcdef01234567]");
    }

    @ParameterizedTest
    @MethodSource("lookalikes")
    void takesNothingElseForAMarker(String line) {
        assertThat(Marker.lastLineOf("text\n" + line)).isEmpty();
    }

    @Test
    void refusesRangesThatAreNotExact() {
        assertThatThrownBy(() -> new Marker(Marker.Unit.ROWS, List.of(), 5, REF))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Marker(Marker.Unit.ROWS, List.of(new RowRange(1, 2), new RowRange(3, 4)), 5, REF))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Marker(Marker.Unit.ROWS, List.of(new RowRange(1, 6)), 5, REF))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
