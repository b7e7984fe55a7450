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
package dev.headroom.examples.springboot;

import java.util.Objects;

/**
 * A question to the agent, as the page sends it and as it is told to everyone who reads along.
 *
 * @param text what the person asks
 * @param headroom whether tool results are sent in a shorter form
 */
record Question(String text, boolean headroom) implements PageEvent {

    /** More than people type; what is pasted belongs into a tool. */
    static final int MOST_CHARACTERS = 4_000;

    /** A body without a text is an empty question. */
    Question {
        text = Objects.requireNonNullElse(text, "");
    }

    /** What is wrong with it, in words for its author; empty if nothing is. */
    String mistake() {
        if (text.isBlank()) {
            return "Write a question first.";
        }
        return text.length() > MOST_CHARACTERS
                ? "A question has at most " + MOST_CHARACTERS + " characters; this one has " + text.length() + "."
                : "";
    }
}
