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
package dev.headroom.accuracy.dataset;

import java.util.List;

/**
 * One question about what tools returned. The model sees the results and the question, never what is expected.
 *
 * @param id       unique within its data set
 * @param results  what tools returned before the question, in order; these are what Headroom may compress
 * @param tools    tools that the model may call to answer; empty unless calls are expected
 * @param question what the user asks
 * @param expected what a right answer is
 */
public record EvalCase(String id, List<Result> results, List<Tool> tools, String question, Expected expected) {

    /** Copies the lists. */
    public EvalCase {
        results = List.copyOf(results);
        tools = List.copyOf(tools);
    }

    /**
     * What one call returned.
     *
     * @param tool      the name of the tool
     * @param arguments the arguments of the call, as JSON
     * @param text      what it returned
     */
    public record Result(String tool, String arguments, String text) {}

    /**
     * A tool that the model may call.
     *
     * @param name        its name
     * @param description what it does
     * @param parameters  the schema of its arguments, as JSON
     */
    public record Tool(String name, String description, String parameters) {}

    /**
     * A call of a tool.
     *
     * @param tool      the name of the tool
     * @param arguments for each argument the values that are right, as JSON: {@code {"city": ["Paris", "Paris, FR"]}}
     */
    public record Call(String tool, String arguments) {}

    /** What a right answer is. */
    public sealed interface Expected {

        /**
         * One of these texts.
         *
         * @param accepted at least one
         */
        record Answer(List<String> accepted) implements Expected {

            /** Copies the list. */
            public Answer {
                accepted = List.copyOf(accepted);
            }
        }

        /**
         * Several facts, each of which the answer must state.
         *
         * @param groups for each fact the texts that state it, at least one
         */
        record Facts(List<List<String>> groups) implements Expected {

            /** Copies the lists. */
            public Facts {
                groups = groups.stream().map(List::copyOf).toList();
            }
        }

        /** That the results do not say. */
        record Unanswerable() implements Expected {}

        /**
         * Calls of tools instead of a text.
         *
         * @param calls all of them, in any order
         */
        record Calls(List<Call> calls) implements Expected {

            /** Copies the list. */
            public Calls {
                calls = List.copyOf(calls);
            }
        }
    }
}
