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
package dev.headroom.engine.internal.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineShapesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\tat shop.Ledger.append(Ledger.java:88)",
                "    at Object.<anonymous> (src/sum.test.js:12:5)",
                "\t... 3 more",
                "Caused by: java.io.IOException: full",
                "Traceback (most recent call last):",
                "  File \"/src/shop.py\", line 12, in total",
                "goroutine 1 [running]:",
                "#1 0x7f in main (a.c:12)",
                "   0: std::panicking::begin_panic",
                " --> src/main.rs:4:18",
                "  |",
                "4 |     let x: u32 = \"a\";",
                "  = note: expected type `u32`",
                "E       assert 7 == 8",
                ">       assert total() == 8",
                "        from app.rb:12:in `run'"
            })
    void knowsWhatGoesOnFromAnError(String line) {
        assertThat(LineShapes.isTrace(line.toCharArray(), 0, line.length())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "   ", "at noon", "Every day", "  indented words", "12 apples", "10:15:20 INFO at (home)"})
    void takesNothingElseForIt(String line) {
        assertThat(LineShapes.isTrace(line.toCharArray(), 0, line.length())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3 failed, 120 passed in 1.2s",
                "[ERROR] Tests run: 12, Failures: 1, Errors: 0, Skipped: 0",
                "[INFO] BUILD SUCCESS",
                "BUILD FAILED in 3s",
                "===== 300 passed in 0.42s =====",
                "test result: FAILED. 3 passed; 1 failed; 0 ignored",
                "Tests:       1 failed, 5 passed, 6 total",
                "FAILED (failures=1, skipped=2)",
                "Process finished with exit code 1",
                "error: could not compile `shop` due to 2 previous errors"
            })
    void knowsWhatSumsUpARun(String line) {
        assertThat(LineShapes.isSummary(line.toCharArray(), 0, line.length())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1 failed", "the build passed", "10:15:20 INFO order 7 passed"})
    void takesNothingElseForASummary(String line) {
        assertThat(LineShapes.isSummary(line.toCharArray(), 0, line.length())).isFalse();
    }
}
