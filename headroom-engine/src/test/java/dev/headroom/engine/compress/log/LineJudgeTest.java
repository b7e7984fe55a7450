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
package dev.headroom.engine.compress.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.engine.compress.log.LineJudge.Numbers;
import dev.headroom.engine.internal.log.LevelWords.Level;
import dev.headroom.engine.internal.log.LogTokens;
import dev.headroom.engine.internal.log.Messages;
import java.util.BitSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineJudgeTest {

    private static Level judge(String line) {
        return new LineJudge(LogTokens.of((line + "\n").toCharArray())).judge(0, Numbers.AS_THEY_ARE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-02 10:15:20 ERROR [main] shop.Main - cannot start",
                "[ERROR] Failed to execute goal",
                "Mar  2 10:15:20 edge-1 sshd[7]: error: maximum authentication attempts exceeded",
                "Error: No such file or directory",
                "E0302 10:15:20.123456 12 main.go:9] cannot start",
                "E/ActivityManager( 12): not responding",
                "<3>disk is gone",
                "error[E0308]: mismatched types",
                "FAILED tests/test_a.py::test_no - assert 7 == 8",
                "tests/test_a.py::test_no FAILED  [100%]",
                "--- FAIL: TestNo (0.00s)",
                "Traceback (most recent call last):",
                "Exception in thread \"main\" java.lang.IllegalStateException",
                "[INFO] BUILD FAILURE",
                "npm ERR! code ELIFECYCLE",
                "E       AssertionError: assert 7 == 8",
                "INFO - TEST-UNEXPECTED-FAIL | dom/test.html | was 7",
                "3 errors, 2 warnings",
                "Tests run: 3, Failures: 1, Errors: 0",
                "Process finished with exit code 1",
                "thread 'main' panicked at src/main.rs:4:5",
                "  \u25cf basket \u203a adds",
                "198.51.100.1 - - [02/Mar/2026:10:15:20 +0000] \"GET / HTTP/1.1\" 503 12",
                "ValueError: not a number",
                "make: *** [Makefile:12: all] Error 2",
                "make[1]: *** No rule to make target 'foo.o', needed by 'app'.  Stop.",
                "ld: undefined reference to `foo'",
                "e: file:///x/Foo.kt:3:5 Unresolved reference: bar",
                "Mar  2 10:00:00 host systemd[1]: nginx.service: Main process exited, code=exited, status=1/FAILURE",
                "bash: foo: command not found",
                "ORA-00942: table or view does not exist",
                "bind() to 0.0.0.0:80 failed (98: Address already in use)",
                "[0] ERROR lost the lease",
                "not ok 3 - adds",
                "level=info msg=\"request failed\""
            })
    void errorsAreErrors(String line) {
        assertThat(judge(line)).isEqualTo(Level.ERROR);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-02 10:15:20 FATAL out of memory",
                "CRITICAL:root:disk is gone",
                "F0302 10:15:20.123456 12 main.go:9] bye",
                "<0>panic",
                "kernel PANIC",
                "2026/03/02 10:00:00 [emerg] 12#12: no port"
            })
    void worseThanErrorsIsWorse(String line) {
        assertThat(judge(line)).isEqualTo(Level.FATAL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-02 10:15:20 WARN  [main] shop.Stock - tea is low",
                "[WARNING] unchecked cast",
                "W0302 10:15:20.123456 12 main.go:9] slow",
                "<4>slow",
                "a.py:3: DeprecationWarning: use b",
                "npm WARN old lockfile",
                "warning: unused variable: `x`",
                "w: file:///x/Foo.kt:3:5 Parameter 'x' is never used",
                "Cannot create session: Already running in a session",
                "LOG:  could not receive data from client",
                "Couldn't find source info for moz.js",
                "198.51.100.1 - - [02/Mar/2026:10:15:20 +0000] \"GET / HTTP/1.1\" 404 12"
            })
    void warningsAreWarnings(String line) {
        assertThat(judge(line)).isEqualTo(Level.WARNING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-03-02 10:15:20 INFO order 7 accepted",
                "0 errors, 0 warnings",
                "no errors",
                "error_count=0",
                "{\"error\": null}",
                "failed=0 passed=12",
                "Tests run: 3, Failures: 0, Errors: 0, Skipped: 0",
                "warnings: 0",
                "Process finished with exit code 0",
                "TEST-PASS | /css/spelling-error-001-crash.html | took 3ms",
                "tests/test_error.py::test_error_page PASSED [ 50%]",
                "test error::display ... ok",
                "INFO mapped {/error} to shop.web.ErrorController",
                "\tat shop.ErrorHandler.handle(ErrorHandler.java:12)",
                "GET /terror HTTP/1.1",
                "198.51.100.1 - - [02/Mar/2026:10:15:20 +0000] \"GET /errors HTTP/1.1\" 200 500",
                "<6>all is well",
                "2026-03-02 10:15:20 INFO could not find a cache, making one",
                "5 passed, 0 failed",
                "0 tests failed"
            })
    void whatReportsNothingIsNone(String line) {
        assertThat(judge(line)).isEqualTo(Level.NONE);
    }

    @Test
    void linesThatQuoteSomethingElseAreJudgedOneByOne() {
        LogTokens tokens = LogTokens.of(
                "call \"all is well\" 1\ncall \"disk has failed\" 2\ncall \"all is well\" 3\ncall \"disk has failed\" 4"
                        .toCharArray());

        Severities severities = Severities.of(tokens, Messages.of(tokens, new BitSet()));

        assertThat(severities.of(0)).isEqualTo(Level.NONE);
        assertThat(severities.of(1)).isEqualTo(Level.ERROR);
        assertThat(severities.of(2)).isEqualTo(Level.NONE);
        assertThat(severities.of(3)).isEqualTo(Level.ERROR);
    }

    @Test
    void linesOfOneSignatureAreJudgedOneByOneWhereTheirNumbersDecide() {
        LogTokens tokens = LogTokens.of("Failures: 0\nFailures: 2\nFailures: 0\nok 1\nok 2".toCharArray());

        Severities severities = Severities.of(tokens, Messages.of(tokens, new BitSet()));

        assertThat(severities.of(0)).isEqualTo(Level.NONE);
        assertThat(severities.of(1)).isEqualTo(Level.ERROR);
        assertThat(severities.of(2)).isEqualTo(Level.NONE);
        assertThat(severities.count(Level.ERROR)).isEqualTo(1);
        assertThat(severities.count(Level.NONE)).isEqualTo(4);
    }
}
