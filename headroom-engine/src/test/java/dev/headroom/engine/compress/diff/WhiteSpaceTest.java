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
package dev.headroom.engine.compress.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.engine.internal.diff.Diff;
import dev.headroom.engine.internal.diff.DiffParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WhiteSpaceTest {

    private static boolean isAll(String body) {
        long old = body.lines().filter(line -> line.startsWith("-")).count();
        long fresh = body.lines().filter(line -> line.startsWith("+")).count();
        Diff diff = DiffParser.parse("--- x\n+++ x\n@@ -1," + old + " +1," + fresh + " @@\n" + body);
        return WhiteSpace.isAll(diff, 3, diff.lines());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-a = b;\n+a  =  b;",
                "-put(\"a\",   1);\n-put(\"b\",  2);\n+put(\"a\", 1);\n+put(\"b\", 2);",
                "-\tif (x) {\n+    if (x) {",
                "-a;\n-\n-b;\n+a;\n+b;",
                "-a; \n+a;",
                "-\n-\n",
                "-return {x:1};\n+return { x: 1 };"
            })
    void whiteSpaceOutsideOfQuotesIsNoChange(String body) {
        assertThat(isAll(body)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-a;\n+b;",
                "-int x;\n+intx;",
                "-say(\"a b\");\n+say(\"ab\");",
                "-say(\"a b\");\n+say(\"a  b\");",
                "-say('it''s  a');\n+say('it''s a');",
                "-a + +b;\n+a ++b;",
                "-a;\n+a;\n+b;",
                "-a;\n-b;\n+a;",
                "-a;\n-b;\n+a; b;",
                "-a;\n+a;\n\\ No newline at end of file",
                "-x = \"\\\" a  b\";\n+x = \"\\\" a b\";"
            })
    void whatMayMeanSomethingElseIsAChange(String body) {
        assertThat(isAll(body)).isFalse();
    }

    @Test
    void whiteSpaceMeansSomethingInSomeLanguages() {
        assertThat(WhiteSpace.isMeaningless("src/A.java")).isTrue();
        assertThat(WhiteSpace.isMeaningless("web/a.ts")).isTrue();
        assertThat(WhiteSpace.isMeaningless("src/a.py")).isFalse();
        assertThat(WhiteSpace.isMeaningless("deploy.yaml")).isFalse();
        assertThat(WhiteSpace.isMeaningless("Makefile")).isFalse();
        assertThat(WhiteSpace.isMeaningless(".editorconfig")).isFalse();
    }
}
