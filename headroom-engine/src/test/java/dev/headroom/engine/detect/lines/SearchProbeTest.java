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

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchProbeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "src/Main.java:3:import x;\nsrc/Main.java:9:x();",
                "HEAD:docs/a.md:3:one\nHEAD:docs/b.md:9:two",
                "C:\\my code\\a.cs:3:one\nC:\\my code\\b.cs:9:two: three",
                "./Makefile:3:all:\n./Makefile:9:clean:",
                "src/a.c-1-int x;\nsrc/a.c:2:int y;\nsrc/a.c-3-int z;\n--\nsrc/a.c:20:int y;",
                "src/a.c=1=int f()\n--\nsrc/a.c:2:int y;\nsrc/a.c:3:int z;",
                "src/a.rs\n3:fn a()\n10-  // b\n11:fn c()\n\nsrc/b.rs\n3:fn a()\n9:fn d()",
                "src/a.c:4\nsrc/b.c:0\nsrc/c.c:12",
                "./lib/a.py:import os\n./lib/b.py:import re",
                "src/a.c:3:5: error: no x\n   3 |  x;\n     |  ^\nsrc/a.c:9:5: warning: no y\n   9 |  y;\n     |  ^",
                "web/a.ts(3,5): error TS1: no\nweb/a.ts(9,5): error TS2: no",
                "12:one\n40:two\n41:three\n95:four"
            })
    void listingsOfPlacesAreFoundWhole(String text) {
        Evidence evidence = SearchProbe.look(text.lines().toList());

        assertThat(evidence.share()).isEqualTo(1);
        assertThat(evidence.words()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "src/Main.java:3:only one line",
                "2026-01-02 12:30:45 INFO started\n2026-01-02 12:30:46 INFO ready",
                "12:30:45 INFO started\n12:30:46 INFO ready\n12:30:46 WARN slow",
                "10/Oct/2026:12:30:45 GET /\n10/Oct/2026:12:30:46 GET /a",
                "10.0.0.1 - - [10/Oct/2026:12:30:45 +0000] \"GET / HTTP/1.1\" 200 5\n10.0.0.1 - - [10/Oct/2026:12:31:45]",
                "http://localhost:8080:1\nhttp://localhost:8081:2",
                "127.0.0.1:8080:up\n127.0.0.1:8081:down",
                "name: value\nother: 12\nmore.dots: yes",
                "com.acme.Service: started\ncom.acme.Service: ready",
                "9:00 breakfast\n12:30 lunch\n15:00 tea\n18:00 dinner\n22:00 bed",
                "1: import a;\n2: import b;\n3:\n4: class C {}\n5: // end",
                "at com.acme.Main.run(Main.java:12)\nat com.acme.Main.main(Main.java:3)",
                "./src/a.c\n./src/b.c\n./src/c.c",
                "Once upon a time: there were 3:4 odds.\nAnd then: none.",
                "{\"a\":1}\n{\"a\":2}",
                "diff --git a/x.c b/x.c\n@@ -1,2 +1,2 @@\n-a\n+b"
            })
    void whatOnlyLooksLikeItIsNotFound(String text) {
        assertThat(SearchProbe.look(text.lines().toList()).share()).isLessThan(0.6);
    }

    @Test
    void linesThatBelongToNoPlaceLowerTheShare() {
        String text = "src/a.c:1:x\nsrc/a.c:2:y\nthe rest\nis prose\n";

        assertThat(SearchProbe.look(text.lines().toList()).share()).isEqualTo(0.5);
    }

    @Test
    void blankLinesAndNoticesOfTheToolDoNotLowerIt() {
        String text = "src/a.c:1:x\n\nsrc/a.c:2:y\nBinary file b.o matches\ngrep: c: Permission denied\n";

        assertThat(SearchProbe.look(text.lines().toList()).share()).isEqualTo(1);
    }
}
