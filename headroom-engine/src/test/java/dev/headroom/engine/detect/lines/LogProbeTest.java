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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogProbeTest {

    private static final double ENOUGH = 0.6;

    private static double share(String text) {
        return LogProbe.look(List.of(text.split("\n", -1))).share();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-02 10:15:20,123 INFO [main] shop.Main - started\n2026-03-02 10:15:21,004 WARN [main] low",
                "Mar  2 10:15:20 edge-1 sshd[700]: Invalid user bob\nMar  2 10:15:21 edge-1 sshd[700]: bye",
                "198.51.100.1 - - [02/Mar/2026:10:15:20 +0000] \"GET / HTTP/1.1\" 200 12 \"-\" \"-\"",
                "10.0.1.2 - - [02/Mar/2026:10:00:7 +0000] \"GET /api/7 HTTP/1.1\" 404 12",
                "[INFO] Scanning for projects...\n[INFO] \n[WARNING] unchecked\nSome output of a plugin\n[ERROR] no",
                "\u001b[32m[INFO]\u001b[m Scanning\n[\u001b[1;31mERROR\u001b[m] no",
                "I0302 10:15:20.123456   12 main.go:7] started\nE0302 10:15:21.000001   12 main.go:9] failed",
                "level=info ts=1 msg=started\nlevel=error ts=2 msg=failed",
                "time=2026-03-02T10:15:20Z level=info msg=started\nts=\"2026-03-02T10:15:21.5Z\" level=warn msg=\"is low\"",
                "[    0.000000] Linux version 6.1\n10:15:20 kernel: up\n10:15:21 kernel: down",
                "   Compiling serde v1.0.1\n   Compiling shop v0.1.0 (/src)\nerror[E0308]: mismatched types\n"
                        + " --> src/main.rs:4:18\n  |\n4 |     let x: u32 = \"a\";\n  |                  ^^^",
                "running 2 tests\ntest a::adds ... ok\ntest a::removes ... FAILED\n\n"
                        + "test result: FAILED. 1 passed; 1 failed; 0 ignored",
                "tests/test_a.py::test_adds PASSED          [ 50%]\ntests/test_a.py::test_no FAILED       [100%]\n"
                        + "E       assert 7 == 8",
                "=== RUN   TestAdds\n--- PASS: TestAdds (0.00s)\n=== RUN   TestNo\n    a_test.go:12: no\n--- FAIL: TestNo",
                "> Task :compileJava\n> Task :test FAILED\n\n3 tests completed, 1 failed",
                "make[1]: Entering directory '/src'\ngcc -O2 -c a.c -o a.o\ngcc -O2 -c b.c -o b.o",
                "npm WARN deprecated left@1.0.0: use right\nnpm ERR! code ELIFECYCLE\nnpm ERR! errno 1",
                "#5 [2/4] RUN apt-get update\n#5 0.312 Get:1 http://deb.example stable\n#5 DONE 1.2s",
                "PASS src/a.test.js\nFAIL src/b.test.js\n  \u25cf adds\n    expect(received).toBe(expected)\n"
                        + "  \u2713 removes (2 ms)",
                "java.lang.IllegalStateException: closed\n\tat a.B.c(B.java:1)\n\tat a.B.d(B.java:2)\n\t... 3 more",
                "Traceback (most recent call last):\n  File \"a.py\", line 1, in <module>\n    total()\n"
                        + "  File \"a.py\", line 9, in total\n    raise ValueError(\"no\")\nValueError: no",
                "Progress 10%\rProgress 60%\rProgress 100%\nProgress 1%\rProgress 9%"
            })
    void recognisesLogs(String log) {
        assertThat(share(log)).as(log).isGreaterThanOrEqualTo(ENOUGH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n\n",
                "The error rate rose on Monday.\nWarning: this text is prose.\nIt was fixed at 10:15:20.\nGood.",
                "# Errors\n\n- INFO is a level\n- ERROR is another one\n\nSee the manual for details.",
                "package shop;\n\nfinal class A {\n    void log() {\n        log.info(\"INFO started\");\n    }\n}",
                "src/A.java:12:    log.error(\"failed\");\nsrc/B.java:7:    log.info(\"ok\");",
                "app.log:12:2026-03-02 10:15:20 ERROR failed\napp.log:19:2026-03-02 10:15:21 ERROR failed",
                "12:2026-03-02 10:15:20 ERROR failed\n19:2026-03-02 10:15:21 ERROR failed",
                "./src/main/java/A.java\n./src/main/java/B.java\n./build.log",
                "-rw-r--r-- 1 root root 4538 Mar  2 10:15 a.log\n-rw-r--r-- 1 root root 99 Mar  2 10:16 b.log",
                "commit 1f2e3d\nAuthor: Shop <shop@example.com>\nDate:   Mon Mar 2 10:15:20 2026 +0000\n\n    Fix a bug\n",
                "diff --git a/a b/a\n--- a/a\n+++ b/a\n@@ -1,3 +1,3 @@\n context\n-10:15:20 INFO old\n+10:15:20 INFO new",
                "<html>\n<body>\n<p>10:15:20 INFO</p>\n</body>\n</html>",
                "1\n00:00:01,000 --> 00:00:04,000\nHello.\n\n2\n00:00:05,000 --> 00:00:09,000\nHow are you?\n",
                "name: shop\nlevel: info\nsteps:\n  - run: make\n  - run: make test",
                "NAME        READY   STATUS    AGE\nweb-1       1/1     Running   3d\nweb-2       0/1     Error     2d",
                "Speaker A: I saw an error.\nSpeaker B: When?\nSpeaker A: At noon."
            })
    void takesNothingElseForALog(String text) {
        assertThat(share(text)).as(text).isLessThan(ENOUGH);
    }

    @Test
    void aTimeWithColonsIsNoPlaceInAFile() {
        assertThat(LogProbe.look(List.of("2026-02-11T07:41:02.891Z [INFO] started", "2026-02-11T07:41:03Z stopped"))
                        .share())
                .isEqualTo(1);
    }

    @Test
    void countsWhatALogPrintsInBetweenOnlyWhereItIsOne() {
        String mostlyProse = "10:15:20 INFO started\n" + "  an indented line of something else\n".repeat(9);

        assertThat(share(mostlyProse)).isEqualTo(0.1);
    }

    @Test
    void doesNotCountBlankLines() {
        assertThat(share("\n\n10:15:20 INFO a\n\n \n10:15:21 INFO b\n\n")).isEqualTo(1);
    }
}
