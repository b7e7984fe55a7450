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
package dev.headroom.engine.internal.code;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EditIntentTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Fix the failing test",
                "please FIX this",
                "Can you review main.rs?",
                "Refactor it.",
                "I want to rename Foo to Bar",
                "Add a flag to the command",
                "In config.py, add a default",
                "Could you change the timeout?",
                "Read the file and remove the dead code",
                "write tests for the parser",
                "We should update the docs. Then write tests.",
                "There is a bug in parse()",
                "Debug why it hangs",
                "Look at x.c: make it faster",
                "Implement the missing method",
                "how can I improve this?",
                "1. read a.go\n2. delete the cache"
            })
    void requestsToChangeOrJudgeCodeAreFound(String question) {
        assertThat(EditIntent.isIn(question)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "What functions are there?",
                "How is the module organised?",
                "Which functions write files?",
                "What is used to write files?",
                "What does list.remove(x) do?",
                "Explain `fix`",
                "What does add() give back?",
                "How does the update method work?",
                "What calls fix_up and editAll?",
                "Where are users created and what changed last?",
                "Which test covers the parser?",
                "Summarize /src/review/edit.py"
            })
    void otherQuestionsAreNone(String question) {
        assertThat(EditIntent.isIn(question)).isFalse();
    }
}
