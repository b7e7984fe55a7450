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
package dev.headroom.code.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.code.outline.Language;
import dev.headroom.code.outline.Source;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GrammarsTest {

    private static final String CODE = "fn main() {\n    let x = 1;\n    use_it(x);\n    done();\n}\n";

    @ParameterizedTest
    @EnumSource(names = "BRACES", mode = EnumSource.Mode.EXCLUDE)
    void everyLanguageHasAGrammarAndAQuery(Language language) {
        assertThat(Grammars.ofJars().of(language)).isPresent();
    }

    @Test
    void otherLanguagesHaveNone() {
        assertThat(Grammars.ofJars().of(Language.BRACES)).isEmpty();
    }

    @Test
    void aLibraryThatDoesNotLoadIsNoGrammarAndIsNotAskedForAgain() {
        for (LinkageError error : List.of(
                new UnsatisfiedLinkError("libc.musl-x86_64.so.1: cannot open shared object file"),
                new ExceptionInInitializerError(new IllegalStateException("Does not support arch: riscv64")),
                new NoClassDefFoundError("org/treesitter/TreeSitterRust"))) {
            AtomicInteger asked = new AtomicInteger();
            Grammars grammars = new Grammars(language -> {
                asked.incrementAndGet();
                throw error;
            });

            assertThat(grammars.of(Language.RUST)).isEmpty();
            assertThat(grammars.of(Language.RUST)).isEmpty();
            assertThat(asked).hasValue(1);
        }
    }

    @Test
    void withoutAGrammarNothingIsReadOrJudged() {
        TreeOutliner outliner = new TreeOutliner(new Grammars(language -> {
            throw new UnsatisfiedLinkError();
        }));

        assertThat(outliner.outline(Source.of(CODE), Language.RUST)).isEmpty();
        assertThat(outliner.faults(CODE, Language.RUST)).isEmpty();
    }

    @Test
    void aMistakeOfOursIsNotTakenForAMachineWithoutLibraries() {
        Grammars grammars = new Grammars(language -> {
            throw new IllegalStateException("a bug");
        });

        assertThatThrownBy(() -> grammars.of(Language.RUST)).isInstanceOf(IllegalStateException.class);
    }
}
