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
package dev.headroom.spring.autoconfigure;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;

/** The properties, with the words that help whoever set one wrongly. */
enum Setting {
    ENABLED("enabled", "true or false", "It is true by default."),
    FIDELITY("fidelity", "lossless or reversible", "With lossless, nothing is left out of tool results."),
    BLOCK_BUDGET(
            "block-budget",
            "a number of tokens, at least 1, such as 1500",
            "To leave nothing out of tool results, set headroom.fidelity to lossless."),
    MIN_TOKENS("min-tokens", "a number of tokens, at least 0, such as 100", "With 0, every tool result is looked at."),
    EXCLUDE_TOOLS(
            "exclude-tools",
            "the name of a tool, at most 200 characters, in which only * has a meaning, such as get_secret*",
            "To say two things, write two names. To leave every tool result alone, set headroom.enabled to false."),
    RETRIEVAL("retrieval", "auto, always or never", "With never, nothing is left out of tool results."),
    TENANT("tenant", "a name", "By default all content is that of one tenant without a name."),
    MEMO_SIZE("memo-size", "a size of at least 0, such as 64MB", "With 0, nothing is remembered."),
    STORE_MAX_SIZE(
            "store.max-size",
            "a size of more than 0, such as 256MB",
            "To keep no originals, set headroom.fidelity to lossless."),
    STORE_TTL(
            "store.ttl",
            "a duration of more than 0, such as 24h",
            "To keep no originals, set headroom.fidelity to lossless.");

    /** So many characters may be wrong in a name that is still recognized. */
    private static final int TYPING_ERRORS = 3;

    private final String property;
    private final String expected;
    private final String advice;

    Setting(String name, String expected, String advice) {
        this.property = HeadroomProperties.PREFIX + "." + name;
        this.expected = expected;
        this.advice = advice;
    }

    /** The whole name of the property. */
    String property() {
        return property;
    }

    /** What its value has to be. */
    String expected() {
        return expected;
    }

    /** A sentence for whoever wanted something that no value does. */
    String advice() {
        return advice;
    }

    /**
     * Checks a value.
     *
     * @throws InvalidSettingException when it is out of its bounds
     */
    void require(boolean holds, Object value) {
        if (!holds) {
            throw new InvalidSettingException(this, property, value);
        }
    }

    /**
     * Checks an element of a list.
     *
     * @throws InvalidSettingException when it is out of its bounds
     */
    void requireElement(int index, boolean holds, Object value) {
        if (!holds) {
            throw new InvalidSettingException(this, property + "[" + index + "]", value);
        }
    }

    /**
     * The setting of a property.
     *
     * @param name a whole name, also of an element of a list
     * @return the setting; empty when the name is not one of Headroom's
     */
    static Optional<Setting> of(String name) {
        return Arrays.stream(values())
                .filter(setting -> name.equals(setting.property) || name.startsWith(setting.property + "["))
                .findFirst();
    }

    /**
     * The setting that somebody may have meant.
     *
     * @param name a whole name that is none of Headroom's
     * @return the setting with the most similar name; empty when none is similar
     */
    static Optional<Setting> meant(String name) {
        return Arrays.stream(values())
                .filter(setting -> setting.isSimilarTo(name))
                .min(Comparator.comparingInt(setting -> distance(name, setting.property)));
    }

    /** A part of a name counts too: {@code headroom.ttl} is meant to be {@code headroom.store.ttl}. */
    private boolean isSimilarTo(String name) {
        String ours = property.substring(HeadroomProperties.PREFIX.length() + 1);
        String theirs = name.substring(Math.min(name.length(), HeadroomProperties.PREFIX.length() + 1));
        return distance(ours, theirs) <= TYPING_ERRORS
                || (theirs.length() >= TYPING_ERRORS && (ours.contains(theirs) || theirs.contains(ours)));
    }

    /** How many characters have to be added, removed or replaced (Levenshtein 1966). */
    private static int distance(String a, String b) {
        int[] row = IntStream.rangeClosed(0, b.length()).toArray();
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
