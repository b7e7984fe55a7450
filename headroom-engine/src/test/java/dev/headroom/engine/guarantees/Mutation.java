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
package dev.headroom.engine.guarantees;

import java.util.List;
import java.util.SplittableRandom;

/** Breaks texts in the ways in which texts get broken, from a seed. */
final class Mutation {

    private static final String BRACKETS = "[]{}\",:|\n\t \\";

    /** What may stand in a string and means something in a table form. */
    private static final String INSIDE = " {}[]()|=+-,:;#@$~^%!_/.0159AZaz\u00e9\u65e5\uD83D";

    private static final List<String> ODDITIES = List.of(
            "\uD800",
            "\uDC00",
            "\u0000",
            "\uFEFF",
            "\r\n",
            "\r",
            "\u2028",
            "\uFFFF",
            "\\u0000",
            "\\ud800",
            "NaN",
            "Infinity",
            "1e400",
            "-0",
            "1E+999999999",
            "00",
            "+1",
            "'",
            "//",
            "null",
            "true",
            "$a",
            "$a=",
            "+{",
            "{}",
            "[3 rows]",
            "[headroom json: {} is the row's cell]\n",
            "columns: ",
            "every row:\n",
            "--\n",
            "|---|",
            "[headroom: rows 1-2 of 3 left out; nothing is lost: headroom_retrieve(ref=\"aaaaaaaaaaaaaaaaaaaa\")]");

    private final SplittableRandom random;
    private String text;

    private Mutation(String text, long seed) {
        this.text = text;
        this.random = new SplittableRandom(seed);
    }

    /** A text with one to three things done to it; every other text may still be what it was, with other values. */
    static String of(String text, long seed) {
        Mutation mutation = new Mutation(text, seed);
        boolean gently = mutation.random.nextBoolean();
        int times = 1 + mutation.random.nextInt(3);
        for (int i = 0; i < times; i++) {
            if (gently) {
                mutation.mutateGently();
            } else {
                mutation.mutate();
            }
        }
        return mutation.text;
    }

    private void mutateGently() {
        if (random.nextInt(3) == 0) {
            digits();
        } else {
            insideStrings();
        }
    }

    private void mutate() {
        int from = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), from + random.nextInt(40));
        switch (random.nextInt(14)) {
            case 0 -> text = text.substring(0, from);
            case 1 -> text = text.substring(from);
            case 2 -> replace(from, to, "");
            case 3 -> replace(from, from, text.substring(from, to));
            case 4 -> replace(from, from, text.substring(from, to).repeat(1 + random.nextInt(12)));
            case 5 -> replace(from, Math.min(text.length(), from + 1), bracket());
            case 6 -> replace(from, from, bracket());
            case 7 -> replace(from, from, oddity());
            case 8 -> text = oddity() + text;
            case 9 -> text = text + oddity();
            case 10 -> digits();
            case 11 -> swap(from, to);
            case 12 -> text = random.nextBoolean() ? text.replace("\n", "\r\n") : text.replace("\"", "");
            default -> flip(from);
        }
    }

    private void replace(int from, int to, String by) {
        text = text.substring(0, from) + by + text.substring(to);
    }

    private String bracket() {
        int at = random.nextInt(BRACKETS.length());
        return BRACKETS.substring(at, at + 1);
    }

    private String oddity() {
        return ODDITIES.get(random.nextInt(ODDITIES.size()));
    }

    /** Changes some of the digits, which leaves most documents well formed and their columns irregular. */
    private void digits() {
        StringBuilder out = new StringBuilder(text);
        int every = 2 + random.nextInt(30);
        for (int i = random.nextInt(every); i < out.length(); i += every) {
            if (Character.isDigit(out.charAt(i))) {
                out.setCharAt(i, (char) ('0' + random.nextInt(10)));
            }
        }
        text = out.toString();
    }

    /** Changes some of the characters between quotes. */
    private void insideStrings() {
        StringBuilder out = new StringBuilder(text);
        int every = 3 + random.nextInt(40);
        boolean inside = false;
        for (int i = 0; i < out.length(); i++) {
            char c = out.charAt(i);
            if (c == '"') {
                inside = !inside;
            } else if (c == '\\') {
                i++;
            } else if (inside && random.nextInt(every) == 0) {
                out.setCharAt(i, INSIDE.charAt(random.nextInt(INSIDE.length())));
            }
        }
        text = out.toString();
    }

    /** Exchanges a slice with the one before it. */
    private void swap(int from, int to) {
        int before = Math.max(0, from - (to - from));
        replace(before, to, text.substring(from, to) + text.substring(before, from));
    }

    /** Flips a bit of a character. */
    private void flip(int at) {
        if (at < text.length()) {
            replace(at, at + 1, String.valueOf((char) (text.charAt(at) ^ 1 << random.nextInt(7))));
        }
    }
}
