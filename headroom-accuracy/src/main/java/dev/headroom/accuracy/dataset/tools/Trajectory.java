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
package dev.headroom.accuracy.dataset.tools;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.headroom.accuracy.dataset.EvalCase;
import dev.headroom.accuracy.dataset.file.Entry;
import dev.headroom.accuracy.dataset.file.ToolResults;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The messages of one trajectory, in the form of OpenAI's chat completions. */
final class Trajectory {
    /** Starts of the names of tools that only look, and of those that end or think. */
    private static final List<String> LOOKING =
            List.of("get_", "list_", "find_", "search_", "calculate", "think", "transfer_");

    private final List<Entry> messages;

    private Trajectory(List<Entry> messages) {
        this.messages = messages;
    }

    /** A call of a tool, with its arguments as they were sent. */
    record Call(String name, JsonNode arguments) {}

    /**
     * What came before a call.
     *
     * @param results what was returned
     * @param words   what customer and agent said
     */
    record Before(List<EvalCase.Result> results, String words) {

        /** Whether one of the values stands in a result, but neither in the words nor in a call that was made. */
        boolean holdsAlone(JsonNode values) {
            if (values.isContainerNode()) {
                for (JsonNode value : values) {
                    if (holdsAlone(value)) {
                        return true;
                    }
                }
                return false;
            }
            String text = values.asText();
            return !stands(text, words)
                    && results.stream().noneMatch(result -> stands(text, result.arguments()))
                    && results.stream().anyMatch(result -> stands(text, result.text()));
        }

        /** Whether a value is in a text, and not as a part of a longer word or number. */
        private static boolean stands(String value, String text) {
            for (int at = text.indexOf(value); at >= 0 && !value.isEmpty(); at = text.indexOf(value, at + 1)) {
                int end = at + value.length();
                boolean starts = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
                boolean ends = end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
                if (starts && ends) {
                    return true;
                }
            }
            return false;
        }
    }

    static Trajectory of(Entry entry) {
        return new Trajectory(entry.elements("traj"));
    }

    /** Whether a tool changes something. */
    static boolean changes(String tool) {
        return LOOKING.stream().noneMatch(tool::startsWith);
    }

    List<Call> calls() {
        List<Call> calls = new ArrayList<>();
        messages.forEach(message -> calls.addAll(calls(message)));
        return calls;
    }

    /** What came before the first call of this name and these arguments; empty if there is none. */
    Optional<Before> before(String name, JsonNode arguments) {
        List<EvalCase.Result> results = new ArrayList<>();
        List<String> words = new ArrayList<>();
        List<Call> open = List.of();
        for (Entry message : messages) {
            String role = message.text("role");
            List<Call> calls = calls(message);
            boolean found = calls.stream()
                    .anyMatch(
                            call -> call.name().equals(name) && call.arguments().equals(arguments));
            if (found) {
                return Optional.of(new Before(results, String.join("\n\n", words)));
            }
            open = calls.isEmpty() ? open : calls;
            Optional<String> text = message.find("content").map(Entry::text).filter(content -> !content.isBlank());
            if (text.isPresent() && role.equals("tool")) {
                results.add(result(message.text("name"), open, text.get()));
            } else if (text.isPresent() && !role.equals("system")) {
                words.add(role + ": " + text.get());
            }
        }
        return Optional.empty();
    }

    private static EvalCase.Result result(String tool, List<Call> open, String text) {
        JsonNode arguments = open.stream()
                .filter(call -> call.name().equals(tool))
                .map(Call::arguments)
                .findFirst()
                .orElseGet(JsonNodeFactory.instance::objectNode);
        return new EvalCase.Result(tool, ToolResults.json(arguments), text);
    }

    private static List<Call> calls(Entry message) {
        List<Call> calls = new ArrayList<>();
        for (Entry call : message.find("tool_calls").map(Entry::elements).orElse(List.of())) {
            Entry function = call.at("function");
            calls.add(new Call(
                    function.text("name"), function.at("arguments").parsed().node()));
        }
        return calls;
    }
}
