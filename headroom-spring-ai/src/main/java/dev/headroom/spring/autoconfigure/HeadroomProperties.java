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

import dev.headroom.engine.HeadroomEngine;
import dev.headroom.engine.HeadroomOptions;
import dev.headroom.engine.compress.Fidelity;
import dev.headroom.engine.token.TokenCounter;
import dev.headroom.spring.RetrievalMode;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.convert.DataSizeUnit;
import org.springframework.boot.convert.DurationUnit;
import org.springframework.util.unit.DataSize;
import org.springframework.util.unit.DataUnit;

/**
 * What {@code application.yaml} says about Headroom:
 *
 * <pre>
 * headroom: { fidelity: reversible, block-budget: 1500, exclude-tools: ["get_secret*"] }
 * </pre>
 *
 * <p>Immutable. A value that cannot be used, and a name that is none of these, end the start of the application with a
 * text that says what to write. Names are not checked in environment variables and system properties, which other
 * programs read too.
 *
 * @param enabled Whether tool results are sent in a shorter form.
 * @param fidelity The most that may be done to a tool result: "lossless" leaves nothing out, "reversible" leaves parts
 *     out where the model can fetch them.
 * @param blockBudget Tokens a tool result may keep before parts of it are left out; if not set 1500, of prose, pages
 *     and changes 3000, of code 8000.
 * @param minTokens Tool results of fewer tokens stay as they are.
 * @param excludeTools Names of tools whose results stay as they are; "*" stands for any characters.
 * @param retrieval When the model is offered the tool "headroom_retrieve", by which it fetches what was left out:
 *     "auto" with other tools, "always", or "never".
 * @param tenant Whose content a request is if neither its tool context nor its advisor parameters say so.
 * @param memoSize Memory for remembered results, so that only new tool results cost time; megabytes if no unit is
 *     given, 0 remembers nothing.
 * @param store Where originals are kept; it says nothing if the application has a CcrStore bean.
 */
@ConfigurationProperties(prefix = HeadroomProperties.PREFIX, ignoreUnknownFields = false)
public record HeadroomProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("reversible") Fidelity fidelity,

        @Nullable Integer blockBudget,

        @DefaultValue("" + HeadroomOptions.DEFAULT_MIN_TOKENS)
        int minTokens,

        @DefaultValue List<String> excludeTools,
        @DefaultValue("auto") RetrievalMode retrieval,
        @DefaultValue("") String tenant,

        @DefaultValue("64MB") @DataSizeUnit(DataUnit.MEGABYTES)
        DataSize memoSize,

        @DefaultValue Store store) {

    /** What the names of all properties start with. */
    static final String PREFIX = "headroom";

    private static final int LONGEST_PATTERN = 200;

    /** What no provider allows in the name of a tool; whoever writes it expects another kind of pattern. */
    private static final Pattern NEVER_IN_A_NAME = Pattern.compile("[\\s?\\[\\]{}()|^$+\\\\,;\"']");

    /**
     * Copies the list and checks the bounds.
     *
     * @throws IllegalArgumentException when a value is out of its bounds; the message names the property
     */
    public HeadroomProperties {
        if (blockBudget != null) {
            Setting.BLOCK_BUDGET.require(blockBudget >= 1, blockBudget);
        }
        Setting.MIN_TOKENS.require(minTokens >= 0, minTokens);
        Setting.MEMO_SIZE.require(!memoSize.isNegative(), memoSize);
        excludeTools = List.copyOf(excludeTools);
        for (int i = 0; i < excludeTools.size(); i++) {
            Setting.EXCLUDE_TOOLS.requireElement(i, isPattern(excludeTools.get(i)), excludeTools.get(i));
        }
    }

    private static boolean isPattern(String text) {
        return !text.isBlank()
                && text.length() <= LONGEST_PATTERN
                && !NEVER_IN_A_NAME.matcher(text).find();
    }

    /**
     * Where originals are kept.
     *
     * @param maxSize Memory for originals, the least recently used making room first; megabytes if no unit is given.
     * @param ttl How long an original is kept after its last use; seconds if no unit is given.
     */
    public record Store(
            @DefaultValue("256MB") @DataSizeUnit(DataUnit.MEGABYTES)
            DataSize maxSize,

            @DefaultValue("24h") @DurationUnit(ChronoUnit.SECONDS)
            Duration ttl) {

        /**
         * Checks the bounds.
         *
         * @throws IllegalArgumentException when a value is out of its bounds; the message names the property
         */
        public Store {
            Setting.STORE_MAX_SIZE.require(maxSize.toBytes() >= 1, maxSize);
            Setting.STORE_TTL.require(!ttl.isNegative() && !ttl.isZero(), ttl);
        }
    }

    /**
     * The options of the engine as the properties say them. They say nothing of what only code can say, such as roles
     * and codecs: an application that wants other ones has a {@link HeadroomOptions} bean, and one that wants another
     * {@link TokenCounter} or a {@link HeadroomEngine} of its own has that.
     */
    HeadroomOptions options() {
        HeadroomOptions.Builder options =
                HeadroomOptions.builder().fidelity(fidelity).minTokens(minTokens);
        if (blockBudget != null) {
            options.budgetTokens(blockBudget);
        }
        excludeTools.forEach(options::excludeTool);
        return options.build();
    }
}
