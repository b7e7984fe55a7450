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
package dev.headroom.engine.compress.binary;

import dev.headroom.engine.compress.Compression;
import dev.headroom.engine.compress.CompressionInput;
import dev.headroom.engine.compress.Compressor;
import dev.headroom.engine.compress.Omission;
import dev.headroom.engine.detect.ContentKind;
import dev.headroom.engine.internal.text.TextLines;
import dev.headroom.engine.token.TokenEstimate;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Leaves data out that nobody reads, over the budget and where parts may be left out, and says what it is:
 *
 * <pre>
 * [headroom binary: 2 of 27 lines as they are, of the others what they hold; N: = line number]
 * 1: -----BEGIN CERTIFICATE-----
 * 2-26: [headroom: CERTIFICATE in base64, 1,184 bytes, 1,604 characters in 25 lines, SHA-256 5f.., starts ..]
 * 27: -----END CERTIFICATE-----
 * </pre>
 *
 * Otherwise data stays as it is, but for the breaks between lines of one width. Nothing of a private key, or of what
 * might be one, is ever shown. Stateless, thread-safe; linear.
 */
public final class BinaryCompressor implements Compressor {

    /** Lines that are no data are shown up to this part of the budget. */
    private static final int SHARE_OF_OTHER_LINES = 2;

    private static final int TOKENS_OF_A_NUMBER = 3;

    /** Creates the compressor. */
    public BinaryCompressor() {}

    @Override
    public String name() {
        return "binary";
    }

    @Override
    public Set<ContentKind> kinds() {
        return Set.of(ContentKind.BINARY);
    }

    @Override
    public Compression compress(CompressionInput input) {
        Optional<String> joined = JoinedLines.write(input.text());
        if (input.mayOmit()) {
            int tokens = input.counter().count(joined.orElse(input.text()));
            if (tokens > input.budgetTokens()) {
                Optional<Compression> described = describe(input);
                if (described.isPresent()) {
                    return described.get();
                }
            }
        }
        return joined.map(Compression::lossless)
                .orElseGet(() -> Compression.unchanged("nothing to say shorter in data"));
    }

    private static Optional<Compression> describe(CompressionInput input) {
        TextLines lines = TextLines.of(input.text());
        char[] text = input.text().toCharArray();
        List<DataRun> runs = DataRuns.of(lines, text);
        if (runs.isEmpty()) {
            return Optional.empty();
        }
        BitSet shown = new BitSet(lines.size());
        StringBuilder body = new StringBuilder();
        int room = input.budgetTokens() / SHARE_OF_OTHER_LINES;
        int line = 0;
        for (DataRun run : runs) {
            room = showLines(lines, line, run.from(), room, shown, body);
            body.append(run.from() + 1)
                    .append(run.to() == run.from() + 1 ? "" : "-" + run.to())
                    .append(": ");
            body.append(DataDescription.of(lines, run));
            line = run.to();
        }
        showLines(lines, line, lines.size(), room, shown, body);
        String header = "[headroom binary: " + shown.cardinality() + " of " + lines.size()
                + " lines as they are, of the others what they hold; N: = line number]\n";
        Omission omission = Omission.allBut(Omission.Unit.LINES, shown, lines.size());
        return Optional.of(Compression.reversible(header + body, omission));
    }

    /** Shows lines as long as there is room, and gives what room is left. */
    private static int showLines(TextLines lines, int from, int to, int room, BitSet shown, StringBuilder out) {
        int left = room;
        for (int line = from; line < to; line++) {
            int tokens = TOKENS_OF_A_NUMBER + TokenEstimate.of(lines.text(), lines.start(line), lines.end(line));
            if (tokens <= left) {
                left -= tokens;
                shown.set(line);
                out.append(line + 1).append(": ").append(lines.line(line)).append('\n');
            }
        }
        return left;
    }

    /**
     * Reads a lossless form back.
     *
     * @param text any text
     * @return the original, byte for byte; empty when the text is no such form
     */
    @Override
    public Optional<String> decode(String text) {
        return JoinedLines.read(text);
    }
}
