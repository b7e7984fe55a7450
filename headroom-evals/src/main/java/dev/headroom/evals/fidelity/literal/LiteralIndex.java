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
package dev.headroom.evals.fidelity.literal;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Answers whether texts hold a literal: as one of their own literals, or inside a longer run of characters as a word of
 * its own ({@code 2.0.6} in {@code asap@2.0.6}, never {@code 47} in {@code 1470} or {@code 47.5}). Immutable and
 * thread-safe.
 */
public final class LiteralIndex {
    private static final String NUMBER_JOINTS = ".:,";

    private final List<String> texts;
    private final Set<String> literals = new HashSet<>();

    private LiteralIndex(List<String> texts) {
        this.texts = List.copyOf(texts);
        this.texts.forEach(text -> Literals.forEach(text, 0, text.length(), literals::add));
    }

    /**
     * Reads texts.
     *
     * @param texts any texts
     * @return an index of their literals
     */
    public static LiteralIndex of(List<String> texts) {
        return new LiteralIndex(texts);
    }

    /**
     * Whether one of the texts holds a literal.
     *
     * @param literal any literal
     * @return whether it is there; constant time for most, linear in the texts for the others
     */
    public boolean holds(String literal) {
        return literals.contains(literal) || texts.stream().anyMatch(text -> occurs(literal, text));
    }

    private static boolean occurs(String literal, String text) {
        for (int at = text.indexOf(literal); at >= 0; at = text.indexOf(literal, at + 1)) {
            if (isFree(text, at - 1, at - 2, literal.charAt(0))
                    && isFree(
                            text,
                            at + literal.length(),
                            at + literal.length() + 1,
                            literal.charAt(literal.length() - 1))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the character beside a literal's edge ends it: no letter or digit, no point between two digits. */
    private static boolean isFree(String text, int neighbour, int beyond, char edge) {
        if (neighbour < 0 || neighbour >= text.length()) {
            return true;
        }
        char c = text.charAt(neighbour);
        if (Character.isLetterOrDigit(edge) && Character.isLetterOrDigit(c)) {
            return false;
        }
        boolean joint = NUMBER_JOINTS.indexOf(c) >= 0 && Literals.isDigit(edge);
        return !(joint && beyond >= 0 && beyond < text.length() && Literals.isDigit(text.charAt(beyond)));
    }
}
