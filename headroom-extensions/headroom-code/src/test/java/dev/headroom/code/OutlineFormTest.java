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
package dev.headroom.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.code.Sources.Sample;
import dev.headroom.code.outline.Language;
import dev.headroom.code.tree.TreeOutliner;
import dev.headroom.engine.compress.Compression.Compressed;
import dev.headroom.engine.compress.Omission;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every outline keeps and says, in every language, with and without syntax trees. */
class OutlineFormTest {

    private static final TreeOutliner TREES = TreeOutliner.create();

    private static final List<CodeCompressor> CODECS =
            List.of(new CodeCompressor(), new CodeCompressor(CodeOptions.defaults(), Sources.NO_TREES));

    static List<Sample> samples() {
        return Sources.SAMPLES;
    }

    @ParameterizedTest
    @MethodSource("samples")
    void linesThatStayAreThoseOfTheSourceInOrder(Sample sample) {
        for (CodeCompressor codec : CODECS) {
            Compressed form = Sources.outline(codec, sample.input());

            assertThat(keptLines(form))
                    .isEqualTo(linesThatStay(sample.text(), form.omission().get()));
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void commentLinesNameExactlyWhatIsLeftOut(Sample sample) {
        for (CodeCompressor codec : CODECS) {
            Compressed form = Sources.outline(codec, sample.input());

            Map<Integer, Integer> leftOut = new TreeMap<>();
            form.omission().get().leftOut().forEach(range -> leftOut.put(range.first(), range.last()));
            assertThat(Sources.ranges(form.text())).isEqualTo(leftOut);
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void theOutlineParses(Sample sample) {
        for (CodeCompressor codec : CODECS) {
            Compressed form = Sources.outline(codec, sample.input());

            assertThat(TREES.faults(sample.text(), sample.language())).contains(List.of());
            assertThat(TREES.faults(Sources.body(form), sample.language())).contains(List.of());
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void theOutlineFitsTheBudgetWithItsMarker(Sample sample) {
        for (CodeCompressor codec : CODECS) {
            Compressed form = Sources.outline(codec, sample.input());

            int marker = 35 + 4 * form.omission().get().leftOut().size();
            assertThat(Sources.COUNTER.count(form.text()) + marker).isLessThanOrEqualTo(sample.budget());
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void remarksStay(Sample sample) {
        for (CodeCompressor codec : CODECS) {
            Compressed form = Sources.outline(codec, sample.input());

            sample.text()
                    .lines()
                    .filter(line -> line.contains("TODO") || line.contains("FIXME"))
                    .forEach(line -> assertThat(form.text()).contains(line));
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aQuestionAboutStructureSavesNearlyHalf(Sample sample) {
        int most = Sources.COUNTER.count(sample.text()) * 55 / 100;

        Compressed form =
                Sources.outline(new CodeCompressor(), Sources.reversible(sample.text(), "How is it organised?", most));

        int marker = 35 + 4 * form.omission().get().leftOut().size();
        assertThat(Sources.COUNTER.count(form.text()) + marker).isLessThanOrEqualTo(most);
    }

    @Test
    void typesConstantsSignaturesAndTopLevelStatementsStay() {
        String form = Sources.outline(
                        new CodeCompressor(), Sources.sample(Language.PYTHON).input())
                .text();

        assertThat(form)
                .contains("from __future__ import annotations\n")
                .contains("TAX_PERCENT = 19\n")
                .contains("@dataclass(frozen=True)\nclass Order:\n")
                .contains("    customer: str\n")
                .contains("    @property\n    def tax(self) -> int:\n")
                .contains("async def watch(path: Path, seen: set[str]) -> None:\n")
                .contains("if __name__ == \"__main__\":\n    print(");
    }

    @Test
    void functionsThatTheQuestionNamesStayWhole() {
        String form = Sources.outline(
                        new CodeCompressor(), Sources.sample(Language.JAVA).input())
                .text();

        assertThat(form)
                .contains("            moved += Math.abs(part);\n            rest -= part;\n")
                .contains("     * <p>An account is opened when it is first used.")
                .doesNotContain("accounts.put(name, account);");
    }

    private static List<String> keptLines(Compressed form) {
        return Sources.body(form)
                .lines()
                .filter(line -> Sources.ranges(line).isEmpty())
                .toList();
    }

    private static List<String> linesThatStay(String text, Omission omission) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        for (int i = omission.leftOut().size() - 1; i >= 0; i--) {
            Omission.Range range = omission.leftOut().get(i);
            lines.subList(range.first() - 1, range.last()).clear();
        }
        return lines;
    }
}
