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
package dev.headroom.engine.compress.log;

import dev.headroom.engine.compress.CompressionInput;
import dev.headroom.engine.compress.lines.LineForms;
import dev.headroom.engine.compress.lines.LineRanking;
import dev.headroom.engine.internal.log.LogTokens;
import dev.headroom.engine.internal.log.Messages;
import dev.headroom.engine.internal.text.TextLines;
import java.util.BitSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The forms of one log. Each is made when it is asked for. */
final class LogForms implements LineForms {

    private static final int PART_FOR_THE_RECEIPT = 4;

    private final CompressionInput input;
    private final TextLines lines;
    private @Nullable Analysis analysis;
    private Optional<String> lossless = Optional.empty();
    private boolean written;

    /** What is known about the lines as they are seen. */
    private record Analysis(LogTokens tokens, Messages messages, Severities severities, boolean stripped) {

        static Analysis of(TextLines lines) {
            char[] visible = VisibleLines.of(lines);
            LogTokens tokens = LogTokens.of(visible);
            Messages messages = Messages.of(tokens, new BitSet());
            boolean stripped = VisibleLines.hides(lines.text());
            return new Analysis(tokens, messages, Severities.of(tokens, messages), stripped);
        }
    }

    LogForms(CompressionInput input, TextLines lines) {
        this.input = input;
        this.lines = lines;
    }

    @Override
    public Optional<String> lossless() {
        if (!written) {
            lossless = LogWriter.write(input.text().toCharArray()).filter(this::isShorter);
            written = true;
        }
        return lossless;
    }

    /** Forms of half the length have fewer tokens in any case; others are counted. */
    private boolean isShorter(String form) {
        return form.length() * 2L < input.text().length()
                || input.counter().count(form) < input.counter().count(input.text());
    }

    private Analysis analysis() {
        Analysis known = analysis;
        if (known == null) {
            known = Analysis.of(lines);
            analysis = known;
        }
        return known;
    }

    @Override
    public LineRanking ranking() {
        Analysis log = analysis();
        int[] asked = QuestionLines.find(log.tokens(), input.origin());
        return LineWorth.rank(log.tokens(), log.messages(), log.severities(), asked, input.budgetTokens());
    }

    @Override
    public String selection(BitSet kept) {
        Analysis log = analysis();
        int receipt = input.budgetTokens() / PART_FOR_THE_RECEIPT;
        return new LogSelection(log.tokens(), log.messages(), log.severities(), log.stripped(), receipt).write(kept);
    }
}
