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
package dev.headroom.engine.compress.delimited;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.engine.compress.Compression;
import dev.headroom.engine.compress.Compression.Compressed;
import dev.headroom.engine.compress.CompressionInput;
import dev.headroom.engine.compress.Omission;
import dev.headroom.engine.detect.ContentKind;
import dev.headroom.engine.model.Origin;
import dev.headroom.engine.token.TokenCounters;
import org.junit.jupiter.api.Test;

class DelimitedCompressorTest {

    private static final int BUDGET = 500;

    private final DelimitedCompressor compressor = new DelimitedCompressor();

    /** A quoted cell of two lines in every third row, a failure in row 70. */
    private static String tickets(int rows) {
        StringBuilder text = new StringBuilder("id,state,owner,comment\n");
        for (int i = 1; i <= rows; i++) {
            text.append(7_000 + i * i % 1_009)
                    .append(i == 70 ? ",failed" : ",done")
                    .append(",team-")
                    .append(i * 7 % 5)
                    .append(i % 3 == 0 ? ",\"line one " + i + "\nline two\"\n" : ",nothing to say of " + i + "\n");
        }
        return text.toString();
    }

    private Compressed reversible(String text, String question) {
        Compression form = compressor.compress(CompressionInput.reversible(
                text, ContentKind.CSV, Origin.asking(question), BUDGET, TokenCounters.forModel("gpt-4o")));
        return (Compressed) form;
    }

    @Test
    void leavesOutRowsOverTheBudgetAndCountsRecordsNotLines() {
        Compressed form = reversible(tickets(150), "");

        Omission omission = form.omission().orElseThrow();
        assertThat(omission.unit()).isEqualTo(Omission.Unit.ROWS);
        assertThat(omission.total()).isEqualTo(150);
        assertThat(form.text()).contains(" of 150 rows]").contains("state: done (149), failed (1)");
    }

    @Test
    void keepsTheRowThatFailedAndTheOneThatIsAskedFor() {
        Compressed form = reversible(tickets(150), "What is said of ticket \"nothing to say of 109\"?");

        assertThat(form.omission().orElseThrow().leftOut())
                .noneMatch(range -> range.first() <= 70 && range.last() >= 70)
                .noneMatch(range -> range.first() <= 109 && range.last() >= 109);
    }

    @Test
    void leavesNothingOutWhereItMustNot() {
        String text = tickets(150);

        Compressed form = (Compressed)
                compressor.compress(CompressionInput.lossless(text, ContentKind.CSV, TokenCounters.forModel("gpt-4o")));

        assertThat(form.omission()).isEmpty();
        assertThat(compressor.decode(form.text())).contains(text);
    }
}
