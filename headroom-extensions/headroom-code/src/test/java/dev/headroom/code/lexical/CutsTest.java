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
package dev.headroom.code.lexical;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.code.lexical.Cuts.Cut;
import dev.headroom.code.outline.Language;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CutsTest {

    @Test
    void aSourceIsCutBehindALineWithItsBracketsClosed() {
        String code = "class A {\n  int[] a = {\n    1,\n    f(2,\n  3)};\n}\n";
        Cuts cuts = Cuts.of(code, Language.JAVA);

        assertThat(cuts.from(3)).isEqualTo(new Cut(code.indexOf("  int"), "}"));
        assertThat(cuts.from(code.indexOf("1,"))).isEqualTo(new Cut(code.indexOf("    f("), "}}"));
        assertThat(cuts.from(code.indexOf("f("))).isEqualTo(new Cut(code.indexOf("  3)"), ")}}"));
        assertThat(cuts.from(code.indexOf("3)"))).isEqualTo(new Cut(code.indexOf("}\n", 40), "}"));
        assertThat(cuts.from(code.length() - 1)).isEqualTo(new Cut(code.length(), ""));
    }

    @Test
    void neitherACommentNorAStringIsCut() {
        String code = "x = \"\"\"one {\ntwo\n\"\"\"\ny = (1,\n  # a ) remark\n  2)\n";
        Cuts cuts = Cuts.of(code, Language.PYTHON);

        assertThat(cuts.from(8)).isEqualTo(new Cut(code.indexOf("y ="), ""));
        assertThat(cuts.from(code.indexOf("1,"))).isEqualTo(new Cut(code.indexOf("# a") - 2, ")"));
        assertThat(cuts.from(code.indexOf("# a") + 3)).isEqualTo(new Cut(code.indexOf("  2)"), ")"));
    }

    @Test
    void whatNeverEndsIsCutAnywhereButNotWithinACharacter() {
        String open = "a();\n/* no end\n" + "words \n".repeat(20);
        String line = "x".repeat(999) + "🦀" + "x".repeat(5_000);

        assertThat(Cuts.of(open, Language.C).from(20).end()).isLessThan(30);
        assertThat(Cuts.of(line, Language.C).from(1_000)).isEqualTo(new Cut(1_001, ""));
    }

    @Test
    void conditionsOfCAreEndedAndBracketsOfBothWaysPaired() {
        String code =
                "#ifndef A_H\n#if X\nvoid f() {\n#else\nint g() {\n#endif\n  a();\n}\n}\nint b;\n#endif\nint c;\n";
        Cuts cuts = Cuts.of(code, Language.C);

        assertThat(cuts.from(code.indexOf("#else"))).isEqualTo(new Cut(code.indexOf("#else"), "}\n#endif\n\n#endif\n"));
        assertThat(cuts.from(code.indexOf("int b;"))).isEqualTo(new Cut(code.indexOf("int b;"), "\n#endif\n"));
        assertThat(cuts.from(code.indexOf("int c;"))).isEqualTo(new Cut(code.indexOf("int c;"), ""));
    }

    @Test
    void bracketsOfWhatIsTooDeepAreNotClosed() {
        assertThat(Cuts.of("(\n".repeat(300), Language.GO).from(400).closing()).hasSize(200);
        assertThat(Cuts.of("(\n".repeat(300), Language.GO).from(402).closing()).isEmpty();
    }

    @Test
    void everyCutIsNotBeforeWhereItWasAskedForAndNotBeforeTheLast() {
        Random random = new Random(5);
        for (Language language : Language.values()) {
            StringBuilder code = new StringBuilder();
            while (code.length() < 3_000) {
                code.append("ab \n\n\t(){}[]\"'`/*/#\\🙂".charAt(random.nextInt(21)));
            }
            Cuts cuts = Cuts.of(code.toString(), language);

            int last = 0;
            for (int offset = 1; offset < code.length(); offset += 1 + random.nextInt(60)) {
                Cut cut = cuts.from(Math.max(offset, last));

                assertThat(cut.end()).isBetween(Math.max(offset, last), code.length());
                last = cut.end();
            }
        }
    }
}
