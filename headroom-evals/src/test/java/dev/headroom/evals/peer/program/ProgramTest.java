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
package dev.headroom.evals.peer.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.headroom.evals.peer.program.Program.Outcome;
import dev.headroom.evals.peer.program.Program.Outcome.Broken;
import dev.headroom.evals.peer.program.Program.Outcome.Written;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(
        value = {OS.LINUX, OS.MAC},
        disabledReason = "the programs of this test are those of POSIX")
final class ProgramTest {
    private static final Duration ENOUGH = Duration.ofSeconds(20);

    @Test
    void handsTheTextThroughTheProgram() {
        assertThat(run("tr a-z A-Z", "h\u00e9llo\n")).isEqualTo(new Written("H\u00e9LLO\n"));
    }

    @Test
    void tellsTheProgramWhatItMayKnow() {
        Outcome outcome = Program.of("sh -c 'echo $HEADROOM_QUESTION'", ENOUGH)
                .run("text", Map.of("HEADROOM_QUESTION", "who failed?"));

        assertThat(outcome).isEqualTo(new Written("who failed?\n"));
    }

    @Test
    void doesNotWaitForProgramsThatReadNotToTheEnd() {
        assertThat(run("head -n 1", "first\n" + "more\n".repeat(200_000))).isEqualTo(new Written("first\n"));
    }

    @Test
    void takesExitCodesForErrorsWhateverWasWritten() {
        assertThat(run("sh -c 'echo short; echo no model >&2; exit 3'", "text"))
                .isEqualTo(new Broken("exit code 3: no model"));
    }

    @Test
    void takesSilenceForAnError() {
        assertThat(run("true", "text")).isEqualTo(new Broken("wrote nothing"));
    }

    @Test
    void takesOtherEncodingsForAnError() {
        assertThat(run("printf '\\377\\376'", "text")).isEqualTo(new Broken("wrote something that is not UTF-8"));
    }

    @Test
    void endsProgramsThatTakeTooLong() {
        Program program = new Program(List.of("sh", "-c", "sleep 30; echo late"), Duration.ofMillis(200));

        assertThat(program.run("text", Map.of())).isEqualTo(new Broken("took longer than 200 ms"));
    }

    @Test
    void endsProgramsThatWriteTooMuch() {
        assertThat(run("yes", "text")).isEqualTo(new Broken("wrote too much, or does not end its output"));
    }

    @Test
    void namesTheProgramThatDoesNotExist() {
        assertThat(run("no-such-program-anywhere", "text"))
                .isInstanceOfSatisfying(
                        Broken.class, broken -> assertThat(broken.reason()).contains("no-such-program-anywhere"));
    }

    @Test
    void refusesAnEmptyCommand() {
        assertThatIllegalArgumentException().isThrownBy(() -> Program.of("  ", ENOUGH));
    }

    private static Outcome run(String command, String input) {
        return Program.of(command, ENOUGH).run(input, Map.of());
    }
}
