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

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListingProbeTest {

    private static final double ENOUGH = 0.6;

    private static double share(String text) {
        return ListingProbe.look(List.of(text.split("\n", -1))).share();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "./src/Main.java\n./src/cart/Cart.java\n./src/cart/Item.java\n./docs/a.md\n./README.md",
                ".\n\u251c\u2500\u2500 docs\n\u2502\u00a0\u00a0 \u2514\u2500\u2500 a.md\n\u251c\u2500\u2500 README.md\n\u2514\u2500\u2500 src\n    \u2514\u2500\u2500 Main.java\n\n2 directories, 3 files",
                "total 12\n-rw-r--r-- 1 root root 4538 Mar  2 10:15 a.log\n-rw-r--r-- 1 root root   99 Mar  2 10:16 b.log\ndrwxr-xr-x 2 root root 4096 Mar  2 10:16 src",
                ".:\nREADME.md\nsrc\n\n./src:\nMain.java\ncart\n\n./src/cart:\nCart.java",
                "NAME        READY   STATUS    RESTARTS   AGE\nweb-1       1/1     Running   0          3d\nweb-2       0/1     Error     2          2d\nweb-3       1/1     Running   0          9d",
                "commit 0f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c\nAuthor: Ann <ann@example.org>\nDate:   Mon Mar 2 10:15:20 2026 +0000\n\n    Fix a bug\n\n a.c | 2 +-\n 1 file changed, 1 insertion(+), 1 deletion(-)",
                "0f1e2d3 Fix the cart\n1a2b3c4 Add a test\n2b3c4d5 Rename the module\n3c4d5e6 Bump the parser to 1.2.3",
                "On branch main\nChanges not staged for commit:\n\tmodified:   src/A.java\n\tmodified:   src/B.java\n\tdeleted:    src/C.java\n\nUntracked files:\n\tnotes/",
                " M src/A.java\n M src/B.java\n?? notes/a.md\nA  src/C.java\n D src/D.java",
                "100644 blob 0f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c\tREADME.md\n040000 tree 1f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c\tsrc\n100755 blob 2f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c\tmvnw",
                "C:\\work\\shop\\Cart.java\nC:\\work\\shop\\Order.java\nC:\\work\\shop\\web\\View.java\nC:\\work\\pom.xml\nC:\\work\\README.md"
            })
    void takes(String text) {
        assertThat(share(text)).as(text).isGreaterThanOrEqualTo(ENOUGH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n\n",
                "The pump was checked in March. Nobody found a fault, so it runs again.\n\nIn April the second one follows. It is older and needs a new valve.\n",
                "2026-03-02 10:15:20 INFO [main] shop.Main - started\n2026-03-02 10:15:21 WARN [main] low\n2026-03-02 10:15:22 INFO [main] done",
                "package shop;\n\nimport java.util.List;\n\nfinal class Cart {\n    private final List<String> items;\n\n    Cart(List<String> items) {\n        this.items = items;\n    }\n}",
                "diff --git a/x.c b/x.c\nindex 1..2 100644\n--- a/x.c\n+++ b/x.c\n@@ -1,2 +1,2 @@\n a\n-b\n+c",
                "src/A.java:12:    call(1);\nsrc/A.java:14:    call(2);\nsrc/B.java:3:    call(3);\nsrc/C.java:9:    call(4);\nsrc/D.java:1:    call();",
                "<html>\n<body>\n<h1>Pumps</h1>\n<p>They run.</p>\n<p>They stop.</p>\n</body>\n</html>",
                "- buy milk\n- call Ann\n- fix the pump\n- write the report\n- sleep",
                "name: shop\non: push\njobs:\n  build:\n    runs-on: ubuntu\n    steps:\n      - run: make\n      - run: make test",
                "java.lang.IllegalStateException: closed\n\tat a.B.c(B.java:1)\n\tat a.B.d(B.java:2)\n\tat a.B.e(B.java:3)\n\t... 3 more",
                "apple\nbanana\ncherry\ndate\nelderberry\nfig",
                "- https://example.org/a\n- https://example.org/b\n- https://example.org/c\n- https://example.org/d\n- https://example.org/e",
                "commit 0f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c\nAuthor: Ann <ann@example.org>\nDate:   Mon Mar 2 10:15:20 2026 +0000\n\n    Fix a bug\n\n a.c | 2 +-\n 1 file changed, 1 insertion(+), 1 deletion(-)\n\ndiff --git a/x.c b/x.c\nindex 1..2 100644\n--- a/x.c\n+++ b/x.c\n@@ -1,2 +1,2 @@\n a\n-b\n+c"
            })
    void doesNotTake(String text) {
        assertThat(share(text)).as(text).isLessThan(ENOUGH);
    }
}
