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

import dev.headroom.evals.peer.PeerOutput.Failed;
import dev.headroom.evals.peer.PeerOutput.Shortened;
import dev.headroom.evals.peer.program.Program;
import dev.headroom.evals.peer.program.Program.Outcome.Written;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Any program that reads a payload from its standard input and writes a text to its standard output; see
 * {@link Program} for how it is run and what is an error. It finds in its environment {@code HEADROOM_KIND},
 * {@code HEADROOM_TOKEN_BUDGET} and, where there is one, {@code HEADROOM_QUESTION}. As deterministic as the program.
 *
 * <p>Example: {@code ExternalCommand.parse("words=tr -s ' '", Duration.ofSeconds(60))}.
 */
public final class ExternalCommand implements Peer {
    private final String name;
    private final Program program;

    private ExternalCommand(String name, Program program) {
        this.name = name;
        this.program = program;
    }

    /**
     * A peer by its specification.
     *
     * @param specification {@code NAME=COMMAND}; the command is split into words as {@link Program#of} says
     * @param timeout       after how much time the program is ended
     * @return the peer
     * @throws IllegalArgumentException if there is no name or no command, or a quote is not closed
     */
    public static ExternalCommand parse(String specification, Duration timeout) {
        int equals = specification.indexOf('=');
        String name = equals < 0 ? "" : specification.substring(0, equals).strip();
        String command = specification.substring(equals + 1);
        if (name.isEmpty() || command.isBlank()) {
            throw new IllegalArgumentException("a peer must be NAME=COMMAND, but is " + specification);
        }
        return new ExternalCommand(name, Program.of(command, timeout));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String description() {
        return "The program " + String.join(" ", program.words()) + ".";
    }

    @Override
    public PeerOutput shorten(PeerInput input) {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("HEADROOM_KIND", input.kind());
        environment.put("HEADROOM_TOKEN_BUDGET", Integer.toString(input.tokenBudget()));
        input.question().ifPresent(question -> environment.put("HEADROOM_QUESTION", question));
        Program.Outcome outcome = program.run(input.text(), environment);
        if (outcome instanceof Written written) {
            return new Shortened(written.text());
        }
        return new Failed(((Program.Outcome.Broken) outcome).reason());
    }
}
