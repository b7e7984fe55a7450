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
package dev.headroom.engine;

import dev.headroom.engine.compress.CompressionOptions;
import dev.headroom.engine.compress.Fidelity;
import dev.headroom.engine.detect.ContentKind;
import dev.headroom.engine.model.Role;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the engine may do. Immutable and thread-safe. Two requests of one conversation should have equal options: the
 * options decide about the form of every message, also of those that were sent before.
 *
 * <pre>{@code
 * HeadroomOptions options = HeadroomOptions.builder()
 *         .fidelity(Fidelity.LOSSLESS)
 *         .excludeTool("read_*")
 *         .build();
 * }</pre>
 *
 * @param fidelity the most that may be done; {@link Fidelity#REVERSIBLE} leaves parts out only where the request has
 *     the retrieval tool
 * @param budgetTokens for each kind of content, above how many tokens of the lossless form parts may be left out
 * @param minTokens blocks of fewer tokens stay as they are
 * @param roles whose text is compressed; {@link Role#TOOL} stands for tool results, whatever message they are in
 * @param excludedTools patterns of tool names whose results stay as they are; {@code *} stands for any characters
 * @param referToRepeats whether a tool result that says the same as an earlier one becomes a reference to it
 * @param maxBlockCharacters larger blocks stay as they are, neither read nor counted
 * @param compression what codecs may do
 */
public record HeadroomOptions(
        Fidelity fidelity,
        Map<ContentKind, Integer> budgetTokens,
        int minTokens,
        Set<Role> roles,
        List<String> excludedTools,
        boolean referToRepeats,
        int maxBlockCharacters,
        CompressionOptions compression) {

    /** A table of some 30 to 100 rows: enough for a receipt, errors and a sample, little enough to be read whole. */
    public static final int DEFAULT_BUDGET_TOKENS = 1_500;

    /** Prose, pages and changes are read as a whole; below some 10,000 characters little of them can be spared. */
    public static final int DEFAULT_BUDGET_TOKENS_OF_PROSE = 3_000;

    /** A source file of some 700 lines: what people call large, and what an outline begins to pay for. */
    public static final int DEFAULT_BUDGET_TOKENS_OF_CODE = 8_000;

    /** A table form's own words take some 30 tokens; in a text of less than three times that there is little to win. */
    public static final int DEFAULT_MIN_TOKENS = 100;

    /** Some 32 MB of JSON, ten times the largest context window; its working memory still fits an ordinary heap. */
    public static final int DEFAULT_MAX_BLOCK_CHARACTERS = 32 * 1024 * 1024;

    private static final HeadroomOptions DEFAULTS = builder().build();

    /**
     * Copies the collections and checks the bounds.
     *
     * @throws IllegalArgumentException when a number is below its bound, a kind has no budget, or a pattern is blank or
     *     longer than 200 characters
     */
    public HeadroomOptions {
        EnumMap<ContentKind, Integer> budgets = new EnumMap<>(ContentKind.class);
        budgets.putAll(budgetTokens);
        budgetTokens = Collections.unmodifiableMap(budgets);
        EnumSet<Role> roleSet = EnumSet.noneOf(Role.class);
        roleSet.addAll(roles);
        roles = Collections.unmodifiableSet(roleSet);
        excludedTools = List.copyOf(excludedTools);
        atLeast("minTokens", minTokens, 0);
        atLeast("maxBlockCharacters", maxBlockCharacters, 0);
        for (ContentKind kind : ContentKind.values()) {
            atLeast("budgetTokens of " + kind, budgetTokens.getOrDefault(kind, 0), 1);
        }
        for (String glob : excludedTools) {
            if (glob.isBlank() || glob.length() > ToolGlob.MAX_LENGTH) {
                throw new IllegalArgumentException("excludedTools must be patterns of 1 to " + ToolGlob.MAX_LENGTH
                        + " characters, not all blank, but one is \"" + start(glob) + "\"");
            }
        }
    }

    private static String start(String glob) {
        return glob.length() > ToolGlob.MAX_LENGTH ? glob.substring(0, ToolGlob.MAX_LENGTH) + ".." : glob;
    }

    private static void atLeast(String name, int value, int bound) {
        if (value < bound) {
            throw new IllegalArgumentException(name + " must be at least " + bound + ", but is " + value);
        }
    }

    /**
     * Tool results alone are compressed, as far as retrieval allows, by every encoding that saves tokens.
     *
     * @return the options of a builder that nothing was said to
     */
    public static HeadroomOptions defaults() {
        return DEFAULTS;
    }

    /**
     * Options to be said one by one.
     *
     * @return a builder of the defaults
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * These options, to be changed.
     *
     * @return a builder of equal options
     */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.fidelity = fidelity;
        builder.budgetTokens.putAll(budgetTokens);
        builder.minTokens = minTokens;
        builder.roles = roles;
        builder.excludedTools.addAll(excludedTools);
        builder.referToRepeats = referToRepeats;
        builder.maxBlockCharacters = maxBlockCharacters;
        builder.compression = compression;
        return builder;
    }

    /**
     * The budget of a kind of content that nothing was said about.
     *
     * @param kind the kind
     * @return tokens
     */
    public static int defaultBudgetTokens(ContentKind kind) {
        return switch (kind) {
            case CODE -> DEFAULT_BUDGET_TOKENS_OF_CODE;
            case DIFF, HTML, XML, TEXT, MIXED -> DEFAULT_BUDGET_TOKENS_OF_PROSE;
            default -> DEFAULT_BUDGET_TOKENS;
        };
    }

    /**
     * The budget of a kind of content.
     *
     * @param kind the kind
     * @return tokens, at least 1
     */
    public int budgetTokens(ContentKind kind) {
        return budgetTokens.getOrDefault(kind, defaultBudgetTokens(kind));
    }

    /** Whether the results of a tool have to stay as they are. */
    boolean excludes(String tool) {
        return excludedTools.stream().anyMatch(glob -> ToolGlob.matches(glob, tool));
    }

    /** Builds options; not thread-safe. The bounds are checked at the end. */
    public static final class Builder {
        private Fidelity fidelity = Fidelity.REVERSIBLE;
        private final Map<ContentKind, Integer> budgetTokens = new EnumMap<>(ContentKind.class);
        private int minTokens = DEFAULT_MIN_TOKENS;
        private Set<Role> roles = EnumSet.of(Role.TOOL);
        private final List<String> excludedTools = new ArrayList<>();
        private boolean referToRepeats = true;
        private int maxBlockCharacters = DEFAULT_MAX_BLOCK_CHARACTERS;
        private CompressionOptions compression = CompressionOptions.defaults();

        private Builder() {
            for (ContentKind kind : ContentKind.values()) {
                budgetTokens.put(kind, defaultBudgetTokens(kind));
            }
        }

        /**
         * The most that may be done.
         *
         * @param newFidelity {@link Fidelity#REVERSIBLE} by default, because what is left out can be fetched
         * @return this builder
         */
        public Builder fidelity(Fidelity newFidelity) {
            fidelity = newFidelity;
            return this;
        }

        /**
         * The budget of every kind of content.
         *
         * @param tokens at least 1; {@link #defaultBudgetTokens} of each kind by default
         * @return this builder
         */
        public Builder budgetTokens(int tokens) {
            for (ContentKind kind : ContentKind.values()) {
                budgetTokens.put(kind, tokens);
            }
            return this;
        }

        /**
         * The budget of one kind of content.
         *
         * @param kind the kind
         * @param tokens at least 1
         * @return this builder
         */
        public Builder budgetTokens(ContentKind kind, int tokens) {
            budgetTokens.put(kind, tokens);
            return this;
        }

        /**
         * From how many tokens on a block is worth it.
         *
         * @param tokens at least 0; {@value #DEFAULT_MIN_TOKENS} by default
         * @return this builder
         */
        public Builder minTokens(int tokens) {
            minTokens = tokens;
            return this;
        }

        /**
         * Whose text is compressed.
         *
         * @param newRoles {@link Role#TOOL} alone by default, because what people and the model wrote is not ours to
         *     change
         * @return this builder
         */
        public Builder roles(Set<Role> newRoles) {
            roles = Set.copyOf(newRoles);
            return this;
        }

        /**
         * Leaves the results of some tools as they are. The results of {@code headroom_retrieve} always are.
         *
         * @param glob a tool's name; {@code *} stands for any characters
         * @return this builder
         */
        public Builder excludeTool(String glob) {
            excludedTools.add(glob);
            return this;
        }

        /**
         * Whether a tool result that is character for character the same as an earlier one of the conversation, such as
         * a file that is read again, becomes a reference to that one where parts may be left out.
         *
         * @param refer true by default: the model has the earlier one before it, and can fetch this one too
         * @return this builder
         */
        public Builder referToRepeats(boolean refer) {
            referToRepeats = refer;
            return this;
        }

        /**
         * Up to which size a block is read at all.
         *
         * @param characters at least 0; 32 Mi by default
         * @return this builder
         */
        public Builder maxBlockCharacters(int characters) {
            maxBlockCharacters = characters;
            return this;
        }

        /**
         * What codecs may do.
         *
         * @param newCompression everything by default
         * @return this builder
         */
        public Builder compression(CompressionOptions newCompression) {
            compression = newCompression;
            return this;
        }

        /**
         * The options.
         *
         * @return immutable options
         * @throws IllegalArgumentException when one is out of its bounds
         */
        public HeadroomOptions build() {
            return new HeadroomOptions(
                    fidelity,
                    budgetTokens,
                    minTokens,
                    roles,
                    excludedTools,
                    referToRepeats,
                    maxBlockCharacters,
                    compression);
        }
    }
}
