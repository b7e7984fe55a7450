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
package dev.headroom.examples.langchain4j;

import dev.headroom.examples.Comparison;
import dev.headroom.examples.Comparison.Line;
import java.io.PrintStream;

/**
 * Holds a conversation without Headroom and with it. A real model costs money, so it is asked with Headroom only, and
 * Headroom's own report says how much there would have been without.
 */
final class SideBySide {

    private SideBySide() {}

    /** A conversation. */
    @FunctionalInterface
    interface Conversation {

        /**
         * Holds it.
         *
         * @param wire to be put at the model
         * @return the answer
         */
        String hold(Wire wire);
    }

    static void print(Models models, PrintStream out, Conversation bare, Conversation wrapped) {
        if (models.choice().scripted()) {
            Line without = line("without Headroom", bare);
            Comparison.of(without, line("with Headroom", wrapped)).print(out);
            return;
        }
        Wire wire = new Wire();
        String answer = wrapped.hold(wire);
        out.println("  A real model is asked with Headroom only; the first line adds what Headroom reports as saved.");
        Comparison.of(
                        new Line("without, estimated", wire.estimateWithout(), ""),
                        new Line("with Headroom", wire.traffic(), answer))
                .print(out);
    }

    /** One line of a comparison: holds a conversation and says what it sent. */
    static Line line(String label, Conversation conversation) {
        Wire wire = new Wire();
        String answer = conversation.hold(wire);
        return new Line(label, wire.traffic(), answer);
    }
}
