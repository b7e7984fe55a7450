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

import dev.headroom.engine.HeadroomEngine;
import dev.headroom.engine.ccr.RetrievalAnswer;
import dev.headroom.engine.ccr.RetrievalQuery;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What retrieval brings for everything that a marker names, page by page, as a model would ask for it.
 *
 * @param texts    what stands under each number
 * @param problems numbers under which nothing came
 */
record Fetched(Map<Integer, String> texts, List<String> problems) {
    private static final String CONTINUE = "continue with rows=\"";
    private static final String LATER = "\", then with those you asked for from ";
    private static final int MOST_PAGES = 5_000;
    private static final int LIMIT = 1_000;

    static Fetched of(HeadroomEngine engine, MarkerLine marker) {
        Map<Integer, StringBuilder> texts = new TreeMap<>();
        List<String> problems = new ArrayList<>();
        int pages = 0;
        for (String asked : marker.asked()) {
            String rows = asked;
            while (!rows.isEmpty() && pages++ < MOST_PAGES) {
                RetrievalAnswer answer = engine.retrieve(
                        RetrievalQuery.of(marker.ref()).rows(rows).limit(LIMIT));
                if (answer.outcome() != RetrievalAnswer.Outcome.FOUND) {
                    problems.add("rows " + shortened(rows) + ": " + shortened(answer.text()));
                    break;
                }
                rows = page(answer.text(), marker, rows, texts);
            }
        }
        Map<Integer, String> found = new TreeMap<>();
        texts.forEach((number, text) -> found.put(number, text.toString()));
        found.keySet().removeIf(number -> !marker.leftOut().get(number));
        for (int row = marker.leftOut().nextSetBit(1);
                row >= 0;
                row = marker.leftOut().nextSetBit(row + 1)) {
            if (!found.containsKey(row)) {
                problems.add("number " + row + " does not come back");
                break;
            }
        }
        return new Fetched(found, problems);
    }

    /** Reads one answer and gives what to ask next; empty when all came. */
    private static String page(String answer, MarkerLine marker, String asked, Map<Integer, StringBuilder> texts) {
        int lastLine = answer.lastIndexOf('\n') + 1;
        int next = answer.startsWith("[", lastLine) ? answer.indexOf(CONTINUE, lastLine) : -1;
        boolean remark = next >= 0 && answer.endsWith("]");
        String entries = remark ? answer.substring(0, Math.max(0, lastLine - 1)) : answer;
        int at = asked.indexOf('@');
        int number = Integer.parseInt(asked.split("[-,@]", 2)[0]);
        if (at >= 0) {
            texts.computeIfAbsent(number, row -> new StringBuilder())
                    .append(entries, entries.indexOf(": ") + 2, entries.length());
        } else {
            entries(entries, asked(asked, marker.total()), number, texts);
        }
        if (!remark) {
            return at < 0 ? "" : following(marker, number);
        }
        int end = answer.indexOf('"', next + CONTINUE.length());
        return answer.substring(next + CONTINUE.length(), end) + later(answer, end, marker, asked);
    }

    /** What a remark that has no room for all ranges leaves to the reader, who knows what was asked for. */
    private static String later(String answer, int end, MarkerLine marker, String asked) {
        if (!answer.startsWith(LATER, end)) {
            return "";
        }
        int from = end + LATER.length();
        int first = Integer.parseInt(answer.substring(from, answer.indexOf(' ', from)));
        BitSet rest = asked(asked, marker.total());
        rest.clear(0, first);
        return "," + String.join(",", new MarkerLine(marker.rows(), rest, marker.total(), "").asked());
    }

    private static String following(MarkerLine marker, int number) {
        MarkerLine rest = new MarkerLine(marker.rows(), marker.leftOut().get(0, marker.total() + 1), 0, "");
        rest.leftOut().clear(0, number + 1);
        return rest.leftOut().isEmpty() ? "" : rest.asked().get(0);
    }

    /** The numbers that were asked for; an open range goes to the end. */
    private static BitSet asked(String rows, int total) {
        return rows.endsWith("-") ? MarkerLine.ranges(rows + total) : MarkerLine.ranges(rows);
    }

    private static void entries(String text, BitSet asked, int first, Map<Integer, StringBuilder> texts) {
        int number = first;
        int start = text.startsWith(number + ": ") ? 0 : text.indexOf("\n" + number + ": ") + 1;
        while (number > 0) {
            int from = start + (number + ": ").length();
            int following = asked.nextSetBit(number + 1);
            int end = following < 0 ? -1 : text.indexOf("\n" + following + ": ", from);
            String entry = text.substring(Math.min(from, text.length()), end < 0 ? text.length() : end);
            texts.put(number, new StringBuilder(entry));
            start = end + 1;
            number = end < 0 ? -1 : following;
        }
    }

    static String shortened(String text) {
        String line = text.replace('\n', ' ');
        return line.length() > 120 ? line.substring(0, 120) + ".." : line;
    }
}
