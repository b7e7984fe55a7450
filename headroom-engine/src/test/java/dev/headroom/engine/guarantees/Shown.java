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

import dev.headroom.engine.ccr.Marker;
import dev.headroom.engine.ccr.RowRange;
import dev.headroom.engine.compress.Compressor;
import dev.headroom.engine.compress.delimited.DelimitedCompressor;
import dev.headroom.engine.compress.json.JsonCompressor;
import dev.headroom.engine.compress.table.FormatException;
import dev.headroom.engine.compress.table.TableForm;
import dev.headroom.engine.internal.json.JsonSyntaxException;
import dev.headroom.engine.internal.json.JsonTape;
import dev.headroom.engine.internal.json.Rows;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a form with omissions shows, and what it should show: the original without the rows that the marker names. */
final class Shown {

    private static final List<Compressor> COMPRESSORS = List.of(new JsonCompressor(), new DelimitedCompressor());

    private Shown() {}

    /** The kept rows, decoded: without receipt, marker and total of {@code 3 of 200 rows}, it is a lossless form. */
    static String decoded(String form) {
        String lossless = form.replaceAll("\\b(\\d+) of \\d+\\b", "$1");
        for (int end = lossless.lastIndexOf('\n'); end > 0; end = lossless.lastIndexOf('\n', end - 1)) {
            String rows = lossless.substring(0, end);
            for (Compressor compressor : COMPRESSORS) {
                Optional<String> read = compressor.decode(rows);
                if (read.isPresent()) {
                    return read.get();
                }
            }
            Optional<String> table = table(rows);
            if (table.isPresent()) {
                return table.get();
            }
        }
        throw new AssertionError("the kept rows do not decode:\n" + form);
    }

    /** Columns of text have a table form too, whose codec writes text again. */
    private static Optional<String> table(String rows) {
        try {
            return Optional.of(TableForm.decode(rows));
        } catch (FormatException e) {
            return Optional.empty();
        }
    }

    /** The rows, counted from 1, that the last line of a form names as left out. */
    static BitSet leftOut(String form) {
        BitSet rows = new BitSet();
        for (RowRange range : Marker.lastLineOf(form).orElseThrow().leftOut()) {
            rows.set(range.first(), range.last() + 1);
        }
        return rows;
    }

    /** A JSON document without some of its rows. */
    static String jsonWithout(String original, BitSet leftOut) throws JsonSyntaxException {
        JsonTape tape = JsonTape.parse(original);
        Rows rows = Rows.of(tape);
        Set<Integer> starts = new HashSet<>();
        for (int row = leftOut.nextSetBit(0); row >= 0; row = leftOut.nextSetBit(row + 1)) {
            starts.add(tape.start(rows.node(row - 1)));
        }
        assertThat(leftOut.length()).isLessThanOrEqualTo(rows.size() + 1);
        return PlainJson.parse(original).without(starts);
    }

    /** A text of a record a line without some of its records, which come after so many lines of heading. */
    static String linesWithout(String original, int heading, BitSet leftOut) {
        List<String> kept = new ArrayList<>();
        String[] lines = original.split("(?<=\n)", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i < heading || !leftOut.get(i - heading + 1)) {
                kept.add(lines[i]);
            }
        }
        return String.join("", kept);
    }
}
