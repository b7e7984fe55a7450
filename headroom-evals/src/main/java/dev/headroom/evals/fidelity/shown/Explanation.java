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
package dev.headroom.evals.fidelity.shown;

import dev.headroom.evals.fidelity.literal.LiteralIndex;
import dev.headroom.evals.fidelity.literal.Literals;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Judges lines that stand for themselves: each must be a line of the original, a marked part of one, or clearly ours.
 * What is ours may hold no value of its own: every id, time and path in it is one of the original, every number a count.
 */
final class Explanation {
    private static final String CUT = "[..]";
    private static final List<String> RECEIPTS =
            List.of("all ", "by ", "sums over ", "files in ", "left out: ", "of ", "and ", "errors: ");

    private final List<String> texts;
    private final Set<String> lines = new HashSet<>();
    private final LiteralIndex literals;
    private final String words;
    private final int most;

    Explanation(List<String> texts) {
        this.texts = List.copyOf(texts);
        this.literals = LiteralIndex.of(texts);
        texts.forEach(text -> text.lines().forEach(line -> lines.add(line.strip())));
        this.words = Page.words(String.join("\n", texts));
        this.most = texts.stream().mapToInt(String::length).sum();
    }

    /** Whether a text is a line of the original, apart from blanks around it. */
    boolean isLine(String text) {
        return lines.contains(text.strip());
    }

    /** Whether a line needs no further explanation. */
    boolean explains(String line) {
        String text = line.strip();
        return text.isEmpty() || isLine(text) || isOurs(text) || isPart(withoutNumber(text)) || isOfPage(text);
    }

    private boolean isOurs(String text) {
        boolean bracketed = text.startsWith("[") && text.endsWith("]");
        boolean note =
                bracketed && (text.startsWith("[headroom") || text.startsWith("[lines ") || text.startsWith("[x"));
        boolean comment = text.contains("lines ")
                && text.endsWith(" left out")
                && Literals.of(text).size() <= 2;
        boolean range = text.startsWith("@@") || text.startsWith("=== ");
        return note || comment || range || (RECEIPTS.stream().anyMatch(text::startsWith) && isExact(text));
    }

    /** Whether a receipt's line holds no value that the original does not hold. */
    boolean isExact(String receipt) {
        String behind = "";
        for (String word : receipt.split(" ", -1)) {
            boolean computed = behind.endsWith("sum") || behind.endsWith("mean");
            for (String literal : Literals.of(word)) {
                if (!computed && !isCount(literal) && !literals.holds(literal)) {
                    return false;
                }
            }
            behind = word;
        }
        return true;
    }

    private boolean isCount(String literal) {
        String digits = literal.endsWith("x") ? literal.substring(0, literal.length() - 1) : literal;
        boolean number = digits.length() < 10 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return number && !digits.isEmpty() && Integer.parseInt(digits) <= most;
    }

    private static String withoutNumber(String text) {
        int end = 0;
        while (end < text.length() && (Character.isDigit(text.charAt(end)) || ",x ".indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        return end > 0 && end < text.length() && text.charAt(end) == ':'
                ? text.substring(end + 1).strip()
                : text;
    }

    /** Whether the pieces between marks of what is cut stand in one line of the original, in this order. */
    private boolean isPart(String text) {
        String uncounted = text.replaceAll(" \\(\\+\\d+\\)$", "");
        int own = uncounted.indexOf(" [headroom: ");
        String shown = own < 0 ? uncounted : uncounted.substring(0, own);
        String[] pieces = shown.replace(CUT, "\n").split("\n|(?<=[0-9a-f)]) by |, (?=[A-Z][a-z][a-z] )", -1);
        for (String original : texts) {
            int from = 0;
            for (String piece : pieces) {
                String wanted = piece.strip();
                int at = from < 0 ? -1 : original.indexOf(wanted, from);
                from = at < 0 ? -1 : at + wanted.length();
            }
            if (from >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether all that is no mark of Markdown stands in the page in this order. */
    private boolean isOfPage(String text) {
        if (words.isEmpty()) {
            return false;
        }
        StringBuilder piece = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean mark = "*_`#|~^[]()<>\\!".indexOf(c) >= 0;
            piece.append(mark ? '\n' : c);
        }
        for (String wanted : piece.toString().split("\n", -1)) {
            String one = Page.oneBlank(wanted).strip();
            if (!one.isEmpty() && !inPage(one)) {
                return false;
            }
        }
        return true;
    }

    private boolean inPage(String piece) {
        String bare = piece.replaceAll("^(- |\\d+\\. )", "").strip();
        return words.contains(bare)
                || texts.stream().anyMatch(text -> text.contains(piece))
                || (bare.length() < 3 && "-:. ".contains(bare.isEmpty() ? " " : bare.substring(0, 1)));
    }
}
