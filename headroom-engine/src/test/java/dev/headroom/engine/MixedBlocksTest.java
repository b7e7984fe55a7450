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
package dev.headroom.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.engine.report.BlockReport;
import dev.headroom.engine.report.BlockReport.LeftOut;
import dev.headroom.engine.report.BlockReport.Outcome;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Texts of several sources: each part is shortened on its own and comes back on its own. */
class MixedBlocksTest {

    private static final String PROSE = "The service answered with these orders, which I asked for at noon.\n";
    private static final String COMMAND = "$ cat prices.csv\n";

    private final HeadroomEngine engine = HeadroomEngine.create();

    private static String json(int rows) {
        return rows(rows, "[", "{\"id\":%d,\"state\":\"shipped\",\"customer\":\"c-%d\",\"total\":\"%d.50\"}", ",", "]");
    }

    private static String csv(int rows) {
        return rows(rows, "id,state,total\n", "%d,in stock,%d.%d5", "\n", "\n");
    }

    private static String rows(int rows, String start, String row, String between, String end) {
        return IntStream.range(0, rows)
                .mapToObj(i -> String.format(Locale.ROOT, row, i, i * 37 % 101, i % 10))
                .collect(Collectors.joining(between, start, end));
    }

    @Test
    void eachPartGoesToItsCodecAndTheRestStaysAsItWas() {
        String text = PROSE + json(40) + "\n" + COMMAND + csv(60);

        TextResult result = engine.compress(text);

        assertThat(result.block().kind()).isEqualTo("mixed");
        assertThat(result.block().outcome()).isEqualTo(Outcome.LOSSLESS);
        assertThat(result.text())
                .startsWith("[headroom mixed: each part stands below its line]\n[part 1: as it was, 1 line]\n" + PROSE
                        + "[part 2: json, ")
                .contains("[headroom json: ", "[part 3: as it was, 1 line]\n" + COMMAND + "[part 4: csv, ");
        assertThat(engine.decode(result.text())).isEqualTo(new DecodeResult.Original(text));
    }

    @Test
    void jsonAtTheEndOfALineStaysThere() {
        String text = "12:00 INFO [main] sent " + json(40) + "\n12:01 INFO [main] done\n";

        TextResult result = engine.compress(text);

        assertThat(result.text())
                .contains("[part 1: as it was, 1 line, no line break behind it]\n12:00 INFO [main] sent \n");
        assertThat(engine.decode(result.text())).isEqualTo(new DecodeResult.Original(text));
    }

    @Test
    void eachPartWithRowsLeftOutHasItsOwnMarkerAndOriginal() {
        String text = PROSE + json(900) + "\n" + COMMAND + csv(900);

        TextResult result = engine.compress(TextRequest.of(text).retrievalAvailable(true));

        BlockReport block = result.block();
        assertThat(block.outcome()).isEqualTo(Outcome.REVERSIBLE);
        assertThat(block.tokensAfter()).isLessThan(3_600);
        assertThat(block.leftOut()).extracting(LeftOut::total).containsExactly(900, 900);
        List<String> refs = block.leftOut().stream().map(LeftOut::ref).toList();
        assertThat(refs).doesNotHaveDuplicates();
        assertThat(ask(refs.get(0), "id = 456")).contains("\"id\":456");
        assertThat(ask(refs.get(1), "id = 456")).contains("456,in stock,");
        assertThat(engine.decode(result.text())).isEqualTo(new DecodeResult.Original(text));
    }

    @Test
    void aStoreThatRefusesMeansThatNoPartHasRowsLeftOut() {
        RecordingStore store = new RecordingStore();
        store.refusing = true;
        HeadroomEngine refusing = HeadroomEngine.builder().store(store).build();
        String text = PROSE + json(900) + "\n" + COMMAND + csv(900);

        TextResult result = refusing.compress(TextRequest.of(text).retrievalAvailable(true));

        assertThat(result.block().outcome()).isEqualTo(Outcome.LOSSLESS);
        assertThat(refusing.decode(result.text())).isEqualTo(new DecodeResult.Original(text));
    }

    @Test
    void whatTwoCommandsPrintedNeverMeetsInOneForm() {
        String text = COMMAND + csv(40) + "$ cat more.csv\n" + csv(50);

        TextResult result = engine.compress(text);

        assertThat(result.text()
                        .lines()
                        .filter(line -> line.startsWith("[headroom csv"))
                        .count())
                .isEqualTo(2);
        assertThat(engine.decode(result.text())).isEqualTo(new DecodeResult.Original(text));
    }

    @Test
    void partsThatAreNotWorthALineStayAsTheyWere() {
        String text = PROSE.repeat(12) + "\n" + json(3) + "\n" + PROSE.repeat(12);

        assertThat(engine.compress(text).text()).doesNotContain("[part ");
    }

    private String ask(String ref, String where) {
        return engine.answer("{\"ref\":\"" + ref + "\",\"where\":\"" + where + "\"}")
                .text();
    }
}
