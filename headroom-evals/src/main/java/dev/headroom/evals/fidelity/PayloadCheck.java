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
package dev.headroom.evals.fidelity;

import dev.headroom.engine.DecodeResult;
import dev.headroom.engine.HeadroomEngine;
import dev.headroom.engine.report.BlockReport;
import dev.headroom.engine.token.TokenCounter;
import dev.headroom.evals.fidelity.result.Breach;
import dev.headroom.evals.fidelity.result.FormResult;
import dev.headroom.evals.fidelity.result.Guarantee;
import dev.headroom.evals.fidelity.result.PayloadResult;
import dev.headroom.evals.fidelity.shown.Account;
import dev.headroom.evals.fidelity.shown.Minified;
import dev.headroom.evals.workload.Question;
import java.util.ArrayList;
import java.util.List;

/**
 * Checks what became of one payload.
 *
 * @param conversation where it is from
 * @param name         its name
 * @param tool         who returned it
 * @param asked        what the user had asked
 * @param original     its text
 * @param counter      counts tokens, whatever the engine counts with
 */
record PayloadCheck(
        String conversation, String name, String tool, String asked, String original, TokenCounter counter) {

    /**
     * Checks both forms.
     *
     * @param engine           wrote them and has what they leave out
     * @param lossless         what goes out with nothing left out
     * @param losslessReport   what the engine says of that: its words are shown, not believed
     * @param reversible       what goes out to a model that can retrieve
     * @param reversibleReport what the engine says of that
     * @param questions        questions about the payload
     */
    PayloadResult check(
            HeadroomEngine engine,
            String lossless,
            BlockReport losslessReport,
            String reversible,
            BlockReport reversibleReport,
            List<Question> questions) {
        List<Breach> breaches = new ArrayList<>();
        HeadroomEngine reader = HeadroomEngine.create();
        checkDecodes(reader, lossless, breaches);
        Account account = Account.of(engine, reader, original, reversible);
        account.findings().forEach((guarantee, detail) -> breaches.add(new Breach(guarantee, detail)));
        int tokens = counter.count(original);
        FormResult first = form(lossless, losslessReport);
        FormResult second = form(reversible, reversibleReport);
        checkSize(tokens, first, breaches);
        checkSize(tokens, second, breaches);
        checkFailures(losslessReport, breaches);
        checkFailures(reversibleReport, breaches);
        ErrorCheck.Checked errors =
                ErrorCheck.check(reversibleReport.kind(), original, account.leftOut(), account.says(), reversible);
        errors.lost().forEach(line -> breaches.add(new Breach(Guarantee.ERRORS, line)));
        List<Question> asking = questions.isEmpty() ? Probes.of(account.leftOut(), original, 0) : questions;
        ScriptedReader.Answered answers = new ScriptedReader(engine, account, counter).answer(asking);
        answers.lost().forEach(question -> breaches.add(new Breach(Guarantee.ANSWERS, question)));
        return new PayloadResult(
                conversation,
                name,
                tool,
                asked,
                reversibleReport.kind(),
                original,
                tokens,
                first,
                second,
                account.literals(),
                errors.count(),
                answers.count(),
                account.fabricated(),
                breaches,
                List.of());
    }

    private FormResult form(String text, BlockReport report) {
        int leftOut =
                report.leftOut().stream().mapToInt(BlockReport.LeftOut::count).sum();
        int total =
                report.leftOut().stream().mapToInt(BlockReport.LeftOut::total).sum();
        String outcome = text.equals(original) ? "unchanged" : report.outcome().word();
        return new FormResult(text, counter.count(text), outcome, report.compressor(), leftOut, total);
    }

    /** Read by an engine without originals, so that the text alone has to say everything. */
    private void checkDecodes(HeadroomEngine reader, String lossless, List<Breach> breaches) {
        if (lossless.equals(original)) {
            return;
        }
        DecodeResult result = reader.decode(lossless);
        if (!(result instanceof DecodeResult.Original decoded)) {
            breaches.add(new Breach(Guarantee.DECODE, ((DecodeResult.Failed) result).reason()));
        } else if (!isSame(decoded.text())) {
            breaches.add(new Breach(Guarantee.DECODE, difference(decoded.text())));
        }
    }

    /** JSON comes back without white space between its tokens; so does JSON among other text. */
    private boolean isSame(String decoded) {
        return decoded.equals(original)
                || decoded.equals(Minified.of(original))
                || (isLines(decoded) && Minified.of(decoded).equals(Minified.of(original)))
                || isWithoutSpaces(decoded);
    }

    private boolean isLines(String decoded) {
        return original.strip().startsWith("{")
                && decoded.lines().count()
                        == original.lines().filter(line -> !line.isBlank()).count();
    }

    /** Whether nothing but white space is missing, within a part of the text that is JSON. */
    private boolean isWithoutSpaces(String decoded) {
        int at = 0;
        int brackets = 0;
        for (int i = 0; i < original.length(); i++) {
            char c = original.charAt(i);
            if (at < decoded.length() && decoded.charAt(at) == c) {
                at++;
                brackets += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
            } else if (!Character.isWhitespace(c) || brackets <= 0) {
                return false;
            }
        }
        return at == decoded.length();
    }

    private String difference(String decoded) {
        int at = 0;
        while (at < Math.min(decoded.length(), original.length()) && decoded.charAt(at) == original.charAt(at)) {
            at++;
        }
        return "character " + at + " is "
                + decoded.substring(at, Math.min(decoded.length(), at + 40)).replace('\n', ' ');
    }

    private static void checkSize(int tokens, FormResult form, List<Breach> breaches) {
        if (form.tokens() > tokens) {
            breaches.add(new Breach(Guarantee.GROWTH, tokens + " tokens became " + form.tokens()));
        }
    }

    /** What a host would be told of a codec, a counter or a store that threw. */
    private static void checkFailures(BlockReport report, List<Breach> breaches) {
        if (report.reason().contains(" threw ")) {
            breaches.add(new Breach(Guarantee.FAILURE, report.reason()));
        }
    }
}
