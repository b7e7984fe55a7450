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
package dev.headroom.testkit;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What the scripted model does with a request: answer it, or fail in one of the ways that real ones do. */
public sealed interface ModelReply {

    /** Why an answer ends. */
    enum Finish {
        /** The model was done, or came to a stop text. */
        STOP,
        /** The bound on tokens was reached. */
        LENGTH,
        /** Tools are to be called. */
        TOOL_CALLS,
        /** The provider's filter stepped in. */
        FILTERED
    }

    /**
     * An answer.
     *
     * @param text the text; empty for none
     * @param thinking the reasoning before the text; empty for none
     * @param toolCalls the calls of tools
     * @param finish why it ends; empty means: as the calls and the request's bounds say
     * @param usage the reported tokens; empty means: counted by the server
     */
    record Answer(
            String text, String thinking, List<ToolCall> toolCalls, Optional<Finish> finish, Optional<Usage> usage)
            implements ModelReply {

        /** Copies the list. */
        public Answer {
            toolCalls = List.copyOf(toolCalls);
        }

        /** This answer with reasoning before it. */
        public Answer withThinking(String newThinking) {
            return new Answer(text, newThinking, toolCalls, finish, usage);
        }

        /** This answer with other text. */
        public Answer withText(String newText) {
            return new Answer(newText, thinking, toolCalls, finish, usage);
        }

        /** This answer with another end. */
        public Answer withFinish(Finish newFinish) {
            return new Answer(text, thinking, toolCalls, Optional.of(newFinish), usage);
        }

        /** This answer with these tokens reported. */
        public Answer withUsage(Usage newUsage) {
            return new Answer(text, thinking, toolCalls, finish, Optional.of(newUsage));
        }

        Answer withToolCalls(List<ToolCall> newToolCalls) {
            return new Answer(text, thinking, newToolCalls, finish, usage);
        }
    }

    /**
     * An error response in the dialect's form.
     *
     * @param status the HTTP status, 400 to 599
     * @param message what went wrong
     */
    record Failure(int status, String message) implements ModelReply {

        /**
         * Checks the status.
         *
         * @throws IllegalArgumentException if the status is not one of an error
         */
        public Failure {
            if (status < 400 || status > 599) {
                throw new IllegalArgumentException("status must be 400 to 599, not " + status);
            }
        }
    }

    /**
     * An answer whose connection breaks before its end: after some events of a stream, or in the middle of a body that
     * is not streamed.
     *
     * @param answer what would have been answered
     * @param events how many events of a stream are sent before the break
     */
    record BrokenOff(Answer answer, int events) implements ModelReply {

        /**
         * Checks the count.
         *
         * @throws IllegalArgumentException if the count is negative
         */
        public BrokenOff {
            if (events < 0) {
                throw new IllegalArgumentException("events must not be negative, not " + events);
            }
        }
    }

    /** No answer at all until the server is closed: what a client sees of a model that hangs. */
    record Silence() implements ModelReply {}

    /** An answer of text. */
    static Answer text(String text) {
        return new Answer(text, "", List.of(), Optional.empty(), Optional.empty());
    }

    /** An answer that calls one tool, with {@code arguments} as JSON text. */
    static Answer call(String toolName, String arguments) {
        return calls(ToolCall.of(toolName, arguments));
    }

    /** An answer that calls tools, all at once. */
    static Answer calls(ToolCall... calls) {
        return text("").withToolCalls(Arrays.asList(calls));
    }

    /** An error response. */
    static Failure failure(int status, String message) {
        return new Failure(status, message);
    }

    /** A stream of {@code answer} that breaks off after {@code events} events. */
    static BrokenOff brokenOff(Answer answer, int events) {
        return new BrokenOff(answer, events);
    }

    /** No answer until the server is closed. */
    static Silence silence() {
        return new Silence();
    }
}
