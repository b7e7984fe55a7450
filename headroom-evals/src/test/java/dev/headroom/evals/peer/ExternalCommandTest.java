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
package dev.headroom.evals.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.headroom.engine.token.TokenCounters;
import dev.headroom.evals.peer.PeerOutput.Failed;
import dev.headroom.evals.peer.PeerOutput.Shortened;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ExternalCommandTest {
    private static final Duration ENOUGH = Duration.ofSeconds(20);

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void tellsKindBudgetAndQuestion() {
        Peer peer = ExternalCommand.parse(
                "mine=sh -c 'echo $HEADROOM_KIND/$HEADROOM_TOKEN_BUDGET/$HEADROOM_QUESTION; cat'", ENOUGH);

        PeerOutput output = peer.shorten(
                new PeerInput("payload", "log", Optional.of("why?"), 77, false, TokenCounters.forModel("gpt-4o")));

        assertThat(output).isEqualTo(new Shortened("log/77/why?\npayload"));
        assertThat(peer.name()).isEqualTo("mine");
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void showsErrorsAsErrors() {
        Peer peer = ExternalCommand.parse("broken=sh -c 'echo tiny; exit 1'", ENOUGH);

        PeerOutput output = peer.shorten(PeerInput.of("payload", "log", 5, TokenCounters.forModel("gpt-4o")));

        assertThat(output).isEqualTo(new Failed("exit code 1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cat", "=cat", "x=", "x= "})
    void refusesWhatIsNoNameAndCommand(String specification) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ExternalCommand.parse(specification, ENOUGH))
                .withMessageContaining("NAME=COMMAND");
    }
}
