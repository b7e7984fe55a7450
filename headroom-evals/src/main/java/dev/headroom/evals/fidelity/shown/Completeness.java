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

import dev.headroom.evals.fidelity.form.Reading;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Compares what a text shows with what it has to show: all of the original but what it names as left out. Finds rows
 * and lines that went missing although every value of theirs stands elsewhere, and values in the wrong row.
 *
 * @param original what the tool returned
 * @param located  what is named as left out
 */
record Completeness(String original, Located located) {
    private static final char ESCAPE = '\u001b';

    /** What is neither shown nor named. */
    List<String> missing(Reading reading, MarkerLine marker) {
        if (!reading.data().isEmpty()) {
            return rows(reading.data().get(0));
        }
        boolean numbered = reading.lines().keySet().stream().anyMatch(number -> number > 0);
        return numbered ? numbered(reading, marker) : lines(reading);
    }

    /** Each number must be shown, with the very line that stands there, or be named. */
    private List<String> numbered(Reading reading, MarkerLine marker) {
        LineTable table = LineTable.of(located.text());
        List<String> missing = new ArrayList<>();
        if (table.size() != marker.total()) {
            return missing;
        }
        for (int number = 1; number <= marker.total(); number++) {
            String line = visible(located.text().substring(table.start(number - 1), table.end(number - 1)));
            String shown = reading.lines().get(number);
            boolean named = marker.leftOut().get(number);
            if (shown == null && !named) {
                missing.add("line " + number + ": " + Fetched.shortened(line));
            } else if (shown != null && !visible(shown).equals(line)) {
                missing.add("line " + number + " is shown as " + Fetched.shortened(shown));
            }
        }
        return missing;
    }

    /** What a terminal shows of a line: no colours, and behind a carriage return the line starts anew. */
    static String visible(String line) {
        StringBuilder out = new StringBuilder(line.length());
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == ESCAPE && i + 1 < line.length() && line.charAt(i + 1) == '[') {
                i += 2;
                while (i < line.length() && !Character.isLetter(line.charAt(i))) {
                    i++;
                }
            } else if (c == '\r' && i + 1 < line.length()) {
                out.setLength(0);
            } else {
                out.append(c);
            }
        }
        return out.toString().stripTrailing();
    }

    /** Lines without numbers: each that is not named must be among those shown. */
    private List<String> lines(Reading reading) {
        Set<String> shown = new HashSet<>();
        reading.lines().values().forEach(line -> shown.add(line.strip()));
        reading.rest().forEach(line -> shown.add(line.strip()));
        reading.meanings().forEach(line -> shown.add(line.strip()));
        List<String> missing = new ArrayList<>();
        boolean whole = !reading.lines().isEmpty() || !reading.meanings().isEmpty();
        for (String line : located.kept().split("\n", -1)) {
            boolean known = line.isBlank() || shown.contains(line.strip()) || !whole;
            if (!known
                    && shown.stream()
                            .noneMatch(
                                    text -> text.length() > 40 && line.strip().startsWith(text))) {
                missing.add(Fetched.shortened(line));
            }
        }
        return missing;
    }

    /** The rows that are shown must be the original without those that are named. */
    private List<String> rows(String shown) {
        String expected = Squeezed.of(withoutRows()).text();
        String actual = Squeezed.of(shown).text();
        if (!located.whole() || expected.equals(actual) || sameValues(shown)) {
            return List.of();
        }
        int at = 0;
        while (at < Math.min(expected.length(), actual.length()) && expected.charAt(at) == actual.charAt(at)) {
            at++;
        }
        return List.of(
                "rows differ from the original's: " + around(actual, at) + " instead of " + around(expected, at));
    }

    private static String around(String text, int at) {
        return text.substring(Math.max(0, at - 20), Math.min(text.length(), at + 30));
    }

    /** Without a row goes one comma: the one behind it, or in front of it when it is the last. */
    private String withoutRows() {
        String text = located.text();
        BitSet covered = located.covered();
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (!covered.get(i)) {
                out.append(text.charAt(i));
                continue;
            }
            int end = covered.nextClearBit(i);
            int next = end;
            while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
                next++;
            }
            boolean comma = next < text.length() && text.charAt(next) == ',';
            if (!comma) {
                dropComma(out);
            }
            i = (comma ? next + 1 : end) - 1;
        }
        return out.toString();
    }

    private static void dropComma(StringBuilder out) {
        int last = out.length() - 1;
        while (last >= 0 && Character.isWhitespace(out.charAt(last))) {
            last--;
        }
        if (last >= 0 && out.charAt(last) == ',') {
            out.setLength(last);
        }
    }

    /** A table in text may be shown as rows of values: then these, put together, are the lines that are kept. */
    private boolean sameValues(String shown) {
        if (original.startsWith("[") || original.startsWith("{")) {
            return false;
        }
        List<String> values = Parts.strings(shown);
        String kept = Squeezed.of(located.kept()).text();
        String all = Squeezed.of(String.join("", values)).text();
        return !values.isEmpty() && kept.endsWith(all) && kept.length() - all.length() < 400;
    }

    /** Words of what has to be shown that the texts do not hold. */
    static List<String> missingWords(String kept, List<String> says) {
        Set<String> known = new HashSet<>();
        says.forEach(text -> known.addAll(words(text)));
        List<String> missing = new ArrayList<>();
        for (String word : words(kept)) {
            if (!known.contains(word) && says.stream().noneMatch(text -> text.contains(word))) {
                missing.add(word);
            }
        }
        return missing;
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || !Character.isLetterOrDigit(text.charAt(i))) {
                if (i - start > 1) {
                    words.add(text.substring(start, i));
                }
                start = i + 1;
            }
        }
        return words;
    }
}
