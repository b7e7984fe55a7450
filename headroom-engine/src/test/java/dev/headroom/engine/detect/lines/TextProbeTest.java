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

class TextProbeTest {

    private static final double ENOUGH = 0.6;

    private static double share(String text) {
        return TextProbe.look(List.of(text.split("\n", -1))).share();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The pump was checked in March. Nobody found a fault, so it runs again.\n\nIn April the second one follows. It is older and needs a new valve.\n",
                "From: Ann <ann@example.org>\nTo: Ben <ben@example.org>\nSubject: The pump\n\nHello Ben,\n\nthe pump was checked yesterday, and it is fine.\n\nAnn",
                "# The pump\n\n## Start\n\nOpen the valve before the first start. Then wait for a minute.\n\n- Check the oil before you start.\n- Close the lid.\n\n```sh\npump start\n```\n",
                "Ann: Good morning everybody.\nBen: Morning. Shall we begin?\nAnn: Yes, with the pump.\nBen: It runs again.\nAnn: Since when?\nBen: Since Monday.\nAnn: Very good.\nBen: Thank you.",
                "1\n00:00:01,000 --> 00:00:04,000\nHello, who is there?\n\n2\n00:00:05,000 --> 00:00:09,000\nIt is only me, Paul.\n\n3\n00:00:10,000 --> 00:00:12,000\nCome in, the door is open.\n"
            })
    void takes(String text) {
        assertThat(share(text)).as(text).isGreaterThanOrEqualTo(ENOUGH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n\n",
                "2026-03-02 10:15:20 INFO [main] shop.Main - started\n2026-03-02 10:15:21 WARN [main] low\n2026-03-02 10:15:22 INFO [main] done",
                "package shop;\n\nimport java.util.List;\n\nfinal class Cart {\n    private final List<String> items;\n\n    Cart(List<String> items) {\n        this.items = items;\n    }\n}",
                "diff --git a/x.c b/x.c\nindex 1..2 100644\n--- a/x.c\n+++ b/x.c\n@@ -1,2 +1,2 @@\n a\n-b\n+c",
                "src/A.java:12:    call(1);\nsrc/A.java:14:    call(2);\nsrc/B.java:3:    call(3);\nsrc/C.java:9:    call(4);\nsrc/D.java:1:    call();",
                "./src/Main.java\n./src/cart/Cart.java\n./src/cart/Item.java\n./docs/a.md\n./README.md",
                ".\n\u251c\u2500\u2500 docs\n\u2502\u00a0\u00a0 \u2514\u2500\u2500 a.md\n\u251c\u2500\u2500 README.md\n\u2514\u2500\u2500 src\n    \u2514\u2500\u2500 Main.java\n\n2 directories, 3 files",
                "total 12\n-rw-r--r-- 1 root root 4538 Mar  2 10:15 a.log\n-rw-r--r-- 1 root root   99 Mar  2 10:16 b.log\ndrwxr-xr-x 2 root root 4096 Mar  2 10:16 src",
                "NAME        READY   STATUS    RESTARTS   AGE\nweb-1       1/1     Running   0          3d\nweb-2       0/1     Error     2          2d\nweb-3       1/1     Running   0          9d",
                "commit 0f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c\nAuthor: Ann <ann@example.org>\nDate:   Mon Mar 2 10:15:20 2026 +0000\n\n    Fix a bug\n\n a.c | 2 +-\n 1 file changed, 1 insertion(+), 1 deletion(-)",
                "<html>\n<body>\n<h1>Pumps</h1>\n<p>They run.</p>\n<p>They stop.</p>\n</body>\n</html>",
                "<?xml version=\"1.0\"?>\n<items>\n  <item id=\"1\"/>\n  <item id=\"2\"/>\n  <item id=\"3\"/>\n</items>",
                "id,name,city\n1,Ann,Bonn\n2,Ben,Ulm\n3,Cy,Kiel",
                "eUK98iEG8IR3YvDzy012TccHIFEVmg+J8sbayuNEuzESRf1vhN+a18Wz0HasDo9TpzVsiJE/IPb3\nLbAi0k0KltrUPBYXwamOeBKeAyc3EGXQlYZPFa2guEbBwOvFNIrceZrfhJutBdShCsBEHqrutLSO\n+gsfCr2A6ZijWrpeoL2HmcE1DUOecYl6p1/eMTSkqnLgViisb+aKcz0RYaFdjq4rsELXlYrtsdWU\n1tES009mAvTecRDpk650IpI9fRcRZdwZBvY9V5l6CtMbOq5AgfQftHFlPj1XeoxBA/nMGYp/idga\n8qUAHEAXPxkj9xAs",
                "java.lang.IllegalStateException: closed\n\tat a.B.c(B.java:1)\n\tat a.B.d(B.java:2)\n\tat a.B.e(B.java:3)\n\t... 3 more",
                "apple\nbanana\ncherry\ndate\nelderberry\nfig",
                "key=value\nother=thing\nthird=1",
                "{\n  \"a\": \"A sentence of words.\"\n}"
            })
    void doesNotTake(String text) {
        assertThat(share(text)).as(text).isLessThan(ENOUGH);
    }
}
