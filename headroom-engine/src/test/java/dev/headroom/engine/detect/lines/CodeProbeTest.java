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
package dev.headroom.engine.detect.lines;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.engine.detect.ContentDetector;
import dev.headroom.engine.detect.ContentKind;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodeProbeTest {

    private static double share(String text) {
        return CodeProbe.look(text.lines().toList()).share();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "import os\nfrom a import b\n\ndef f(x):\n    '''Text.\n\n    More text here.\n    '''\n    y = x + 1\n    return y\n",
                "use std::fmt;\n\n/// Text.\npub fn f(x: u8) -> u8 {\n    let y = x + 1;\n    y\n}\n",
                "package a\n\nimport \"fmt\"\n\nfunc f(x int) int {\n\ty := x + 1\n\tfmt.Println(y)\n\treturn y\n}\n",
                "package a;\n\nimport java.util.List;\n\n/**\n * Text of people.\n * More of it.\n */\npublic class A {\n    private int x;\n    int f() {\n        return x;\n    }\n}\n",
                "const a = require('a');\n\nfunction f(x) {\n  if (x) {\n    return a(x);\n  }\n}\n\nmodule.exports = { f };\n",
                "export interface A {\n  b: string;\n}\n\nexport const f = (a: A): string => {\n  return a.b;\n};\n",
                "#include <stdio.h>\n#define N 3\n\nint main(void)\n{\n\tprintf(\"%d\", N);\n\treturn 0;\n}\n",
                "fun f(x: Int): Int {\n    val y = x + 1\n    return y\n}\n\nclass A(val x: Int) {\n    fun g() = f(x)\n}\n"
            })
    void sourceCodeIsExplained(String text) {
        assertThat(share(text)).isGreaterThan(0.6);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Use this to import goods. Let me know,\nif you return for more; while we wait\nfor a class of its own.\nDefine it (as ever);\nreturn soon.\n",
                "# Title\n\nText with `code`.\n\n```\nint x = f(1);\nint y = f(2);\nint z = f(3);\n```\n\nMore text.\n\n```\nreturn x;\n```\n",
                "name: build\non: push\njobs:\n  test:\n    if: always()\n    steps:\n      - uses: a/b@v1\n      - run: make\n",
                "[a]\nx = 1\ny = \"z\"\n\n[b]\nimport = [\"x\"]\nfor = true\n",
                "a.b=1\na.c=http://x/y\n# comment\nimport.path=/x\n",
                "2026-01-01 10:00:00 INFO a.B - done (1);\n2026-01-01 10:00:01 WARN a.B - x = 1;\n2026-01-01 10:00:02 INFO end\n",
                "Exception in thread \"main\" java.lang.IllegalStateException: x\n\tat a.B.c(B.java:12)\n\tat a.B.d(B.java:15)\n\tat a.B.main(B.java:20)\n",
                "src/a.rs:12:    let x = f(1);\nsrc/a.rs:13:    return x;\nsrc/b.rs:7:pub fn g() {\nsrc/b.rs:8:    if x {\n",
                "src/A.java:    return f(x);\nsrc/A.java:    if (x) {\nsrc/B.java:import a.b.C;\nsrc/B.java:    int y = g(x);\n",
                "diff --git a/a.c b/a.c\n--- a/a.c\n+++ b/a.c\n@@ -1,3 +1,3 @@\n int f(void)\n {\n-\treturn 1;\n+\treturn 2;\n }\n",
                "{\"a\": 1,\n \"b\": [\n  {\"c\": 2},\n  {\"c\": 3}\n ],\n \"cut\": \n",
                "<!DOCTYPE html>\n<html>\n<script>\nfunction f(x) {\n  return g(x);\n}\nvar a = f(1);\nif (a) {\n  f(2);\n}\n</script>\n",
                ".a {\n  color: red;\n  margin: 0 auto;\n}\n\n.b > .c {\n  background: url(x.png);\n}\n",
                "server {\n    listen 80;\n    location / {\n        proxy_pass http://a;\n    }\n}\n",
                "SELECT a, b\nFROM t\nWHERE a = 1\n  AND b IN (1, 2);\nINSERT INTO t VALUES (1, 2);\n",
                "12:int f(void)\n57:    return f(1);\n99:    if (x) {\n140:    return g(x);\n"
            })
    void otherTextsAreNot(String text) {
        assertThat(share(text)).isLessThan(0.6);
        assertThat(ContentDetector.detect(text).kind()).isNotEqualTo(ContentKind.CODE);
    }

    @Test
    void numberedCodeIsCode() {
        String text = IntStream.range(1, 40)
                .mapToObj(i -> String.format(
                        "%6d\t%s", i, i % 3 == 0 ? "}" : i % 3 == 1 ? "int f" + i + "(int x) {" : "\treturn x;"))
                .collect(Collectors.joining("\n"));

        assertThat(ContentDetector.detect(text).kind()).isEqualTo(ContentKind.CODE);
    }

    @Test
    void aSampleOfCommentsAloneIsNoCode() {
        assertThat(CodeProbe.look(List.of("/*", " * a", " * b", " */", "// c", "# d")))
                .isEqualTo(Evidence.NONE);
    }
}
