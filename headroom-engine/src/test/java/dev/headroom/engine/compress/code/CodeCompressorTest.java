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
package dev.headroom.engine.compress.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.engine.compress.Compression;
import dev.headroom.engine.compress.Compression.Compressed;
import dev.headroom.engine.compress.Compression.Unchanged;
import dev.headroom.engine.compress.CompressionInput;
import dev.headroom.engine.compress.Compressor;
import dev.headroom.engine.compress.CompressorContract;
import dev.headroom.engine.detect.ContentKind;
import dev.headroom.engine.model.Origin;
import dev.headroom.engine.token.TokenCounter;
import dev.headroom.engine.token.TokenCounters;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodeCompressorTest {

    private static final TokenCounter COUNTER = TokenCounters.forModel("gpt-4o");

    private static final CodeCompressor CODEC = new CodeCompressor();

    private static final String CODE = """
            import sys

            def add(left, right):
                # größer als vorher
                total = left + right
                return total

            class Counter:
                def __init__(self):
                    self.count = 0

                def up(self):
                    self.count += 1
                    return self.count

            if __name__ == "__main__":
                counter = Counter()
                for word in sys.argv:
                    print(add(counter.up(), len(word)))
            """;

    private static String numbered(String text, int first, String format) {
        StringBuilder out = new StringBuilder();
        int number = first;
        for (String line : text.split("(?<=\n)", -1)) {
            out.append(line.isEmpty() ? "" : String.format(format, number++) + line);
        }
        return out.toString();
    }

    private static Compression compress(String text) {
        return CODEC.compress(CompressionInput.lossless(text, ContentKind.CODE, COUNTER));
    }

    private static String form(String text) {
        Compression compression = compress(text);
        assertThat(compression).isInstanceOf(Compressed.class);
        String form = ((Compressed) compression).text();
        assertThat(CODEC.decode(form)).contains(text);
        return form;
    }

    @ParameterizedTest
    @ValueSource(strings = {"%6d\t", "%5d\u2192", "%d: ", "%d:", "%4d | ", "%d|", "%d\t"})
    void showsEveryTenthNumberOnly(String format) {
        String form = form(numbered(CODE.repeat(2), 1, format));

        assertThat(form.lines().skip(1).filter(line -> line.startsWith(String.format(format, 10))))
                .hasSize(1);
        assertThat(form).contains("\n    total = left + right\n").startsWith("[headroom code: lines 1-38 are numbered");
    }

    @Test
    void savesAtLeastAFifthOfTheTokens() {
        String text = numbered(CODE.repeat(4), 1, "%6d\t");

        assertThat(COUNTER.count(form(text))).isLessThan(COUNTER.count(text) * 4 / 5);
    }

    @Test
    void countsOnFromWhereTheReadStarted() {
        String form = form(numbered(CODE, 9_995, "%6d\t"));

        assertThat(form).contains("lines 9995-10013 are numbered").contains("\n 10000\t    return total\n");
    }

    @Test
    void linesInFrontOfAndBehindTheNumberedOnesStay() {
        String form = form("src/add.py\n\n" + numbered(CODE, 1, "%5d\u2192") + "\n(end)\n");

        assertThat(form)
                .contains("; they start below line 2]\nsrc/add.py\n\n    1\u2192import sys\n")
                .endsWith("\n(end)\n");
    }

    @Test
    void otherLineBreaksAndAMissingLastOneStay() {
        String text = numbered(CODE, 1, "%6d\t").replace("\n", "\r\n");

        form(text);
        form(text.substring(0, text.length() - 2));
        form(numbered(CODE + "\n\n", 1, "%6d\t") + "    22\t");
        form(numbered("x\ry\n" + CODE + "\u0000\uD800\n", 1, "%d: "));
    }

    @Test
    void codeWithoutNumbersStaysAsItIs() {
        assertThat(compress(CODE)).isInstanceOf(Unchanged.class);
    }

    @Test
    void numbersThatDoNotFollowEachOtherStay() {
        String text = numbered(CODE, 1, "%6d\t");

        assertThat(compress(text.replace("    11\t", "    12\t"))).isInstanceOf(Unchanged.class);
        assertThat(compress(text.replace("\n     7\t\n", "\n"))).isInstanceOf(Unchanged.class);
    }

    @Test
    void emptyLinesWithoutTheBlankOfTheirSeparatorStay() {
        String text = numbered(CODE, 1, "%d: ").replace("2: \n", "2:\n");

        assertThat(compress(text)).isInstanceOf(Unchanged.class);
    }

    @Test
    void codeThatIsToBeChangedKeepsItsNumbers() {
        String text = numbered(CODE, 1, "%6d\t");
        CompressionInput input = CompressionInput.reversible(
                text, ContentKind.CODE, Origin.asking("Fix the bug in add()"), 100_000, COUNTER);

        assertThat(CODEC.compress(input)).isInstanceOf(Unchanged.class);
    }

    @Test
    void lineOfAMegabyteIsOneLine() {
        form(numbered(CODE + "x = '" + "a b ".repeat(250_000) + "'\n" + CODE, 1, "%6d\t"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[headroom code: lines 1-3 are numbered, but only the first and every 10th here: 6 wide, then a tab]\n",
                "[headroom code: lines 1-2 are numbered, but only the first and every 10th here: 6 wide, then a tab]\nx\ny",
                "[headroom code: lines 2-1 are numbered, but only the first and every 10th here: 1 wide, then \":\"]\n2:x\n",
                "[headroom code: lines 1-2 are numbered, but only the first and every 10th here: 1 wide, then \"?\"]\n1?x\ny",
                "[headroom code: lines 1-99999999 are numbered, but only the first and every 10th here: 1 wide, then \":\"]\n1:",
                "[headroom code: lines 1-2 are numbered, but only the first and every 10th here: wide, then a tab]\n1\tx\ny",
                "[headroom code: lines 1-2 are wide, then a tab]\n1\tx\ny",
                "[headroom code: lines are numbered, but only the first and every 10th here: 1-2 wide, then a tab]\n1\tx\ny",
                "[headroom code: lines 1-2 are numbered, but only the first and every 10th here: 1 wide, then \":\"\n1:x\ny",
                "[headroom code: lines 01-2 are numbered, but only the first and every 10th here: 1 wide, then \":\"]\n1:x\ny"
            })
    void formsThatItWouldNotWriteDoNotDecode(String form) {
        assertThat(CODEC.decode(form)).isEmpty();
    }

    @Test
    void garbledNumbersComeBackOrStay() {
        Random random = new Random(5);
        List<String> snippets = List.of("\n", "\r\n", "    11\t", " ", "\t", "9", "\u0000", "\uD800", "1: ", "日本");
        for (int i = 0; i < 500; i++) {
            StringBuilder text = new StringBuilder(numbered(CODE, 1 + random.nextInt(120), "%6d\t"));
            for (int j = random.nextInt(3); j >= 0; j--) {
                int at = random.nextInt(text.length());
                if (random.nextBoolean()) {
                    text.insert(at, snippets.get(random.nextInt(snippets.size())));
                } else {
                    text.delete(at, Math.min(text.length(), at + random.nextInt(30)));
                }
            }

            if (compress(text.toString()) instanceof Compressed form) {
                assertThat(CODEC.decode(form.text())).contains(text.toString());
            }
        }
    }

    @Nested
    class Contract extends CompressorContract {

        @Override
        protected Compressor compressor() {
            return new CodeCompressor();
        }

        @Override
        protected Map<String, ContentKind> samples() {
            return Map.of(
                    CODE,
                    ContentKind.CODE,
                    numbered(CODE, 1, "%6d\t"),
                    ContentKind.CODE,
                    numbered(CODE, 95, "%5d\u2192"),
                    ContentKind.CODE,
                    "path\n" + numbered(CODE, 7, "%d: "),
                    ContentKind.CODE);
        }

        @Override
        protected String decoded(String text) {
            return text;
        }
    }
}
