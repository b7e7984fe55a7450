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
import dev.headroom.engine.compress.Compression;
import dev.headroom.engine.compress.Compression.Compressed;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What goes first where there is not even room for an outline, over seeded sources in several languages. */
class TightBudgetsTest {

    private static final boolean UPDATE = Boolean.getBoolean("headroom.corpus.update");
    private static final int FUNCTIONS = 30;
    private static final int STEP = 100;

    private static String outline(String text, String question, int budget) {
        Compression form = new CodeCompressor().compress(Sources.reversible(text, question, budget));
        return form instanceof Compressed outline ? outline.text() : text;
    }

    @Test
    void whatIsCalledMostStaysWhileThereIsRoom() {
        StringBuilder text = new StringBuilder("fn helper(x: u32) -> u32 {\n    let y = x + 1;\n    y * 2\n}\n\n");
        for (int i = 0; i < 12; i++) {
            text.append(Seeded.function(Language.RUST, "worker_" + i, 8, "helper"));
        }

        String form = outline(text.toString(), "", 600);

        assertThat(form).contains("fn helper(x: u32) -> u32 {\n    let y = x + 1;\n    y * 2\n}\n");
    }

    @ParameterizedTest
    @EnumSource(names = {"PYTHON", "TYPESCRIPT", "JAVA", "GO", "RUST", "C"})
    void aLargerBudgetShowsNoFewerSignatures(Language language) {
        for (int seed = 0; seed < 2; seed++) {
            String text = Seeded.source(language, FUNCTIONS, new Random(seed));
            int most = Sources.COUNTER.count(text);
            int before = 0;
            for (int budget = 100; budget < Math.min(most, 1_600); budget += STEP) {
                int shown = signatures(language, outline(text, "", budget));

                assertThat(shown)
                        .as("%s, seed %d, budget %d", language, seed, budget)
                        .isGreaterThanOrEqualTo(before);
                before = shown;
            }
            assertThat(before).isEqualTo(FUNCTIONS);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"PYTHON", "TYPESCRIPT", "JAVA", "GO", "RUST", "C"})
    void noBodyIsShownWhileASignatureIsMissing(Language language) {
        for (int seed = 0; seed < 2; seed++) {
            String text = Seeded.source(language, FUNCTIONS, new Random(seed));
            for (int budget = 100; budget < 1_400; budget += STEP) {
                String form = outline(text, "", budget);
                if (signatures(language, form) < FUNCTIONS) {
                    assertThat(bodies(form))
                            .as("%s, seed %d, budget %d", language, seed, budget)
                            .isZero();
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"PYTHON", "TYPESCRIPT", "JAVA", "GO", "RUST", "C"})
    void whatTheQuestionNamesStaysWithItsBody(Language language) {
        String text = Seeded.source(language, FUNCTIONS, new Random(5));
        String name = Seeded.name(17);

        String form = outline(text, "What does `" + name + "` do?", 400);

        assertThat(signatures(language, form)).isLessThan(FUNCTIONS);
        assertThat(form).contains(name + "(").contains(Seeded.mark(17));
        assertThat(bodies(form)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"Ledger.java,300", "Ledger.java,420", "tokens.rs,260", "tokens.rs,420", "shop.py,300"})
    void theOutlineIsTheOneThatWasRead(String name, int budget) throws IOException {
        Sample sample = Sources.SAMPLES.stream()
                .filter(any -> any.name().equals(name))
                .findFirst()
                .orElseThrow();

        String form = outline(sample.text(), "What is there?", budget);

        String golden = name + "." + budget;
        if (UPDATE) {
            Files.writeString(Sources.sourceOf(golden), form);
        }
        assertThat(form).isEqualTo(UPDATE ? form : Sources.resource(golden));
    }

    /** The functions of which the line that starts them is there. */
    private static int signatures(Language language, String form) {
        int shown = 0;
        for (int i = 0; i < FUNCTIONS; i++) {
            shown += form.contains(Seeded.signature(language, Seeded.name(i))) ? 1 : 0;
        }
        return shown;
    }

    /** The functions of which the middle of the body is there. */
    private static int bodies(String form) {
        int shown = 0;
        for (int i = 0; i < FUNCTIONS; i++) {
            shown += form.contains(Seeded.mark(i)) ? 1 : 0;
        }
        return shown;
    }
}
