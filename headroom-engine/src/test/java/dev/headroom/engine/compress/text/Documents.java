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
package dev.headroom.engine.compress.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Long texts of several kinds from a seed, with some given sentences somewhere in them. */
final class Documents {

    /** The kinds of documents. */
    enum Kind {
        TRANSCRIPT,
        MANUAL,
        MAILS,
        ARTICLE,
        NOTES
    }

    private static final List<String> WHO = List.of(
            "the team",
            "our neighbour office",
            "the second shift",
            "a visitor",
            "the designer",
            "the old committee",
            "every driver",
            "the auditor",
            "the night crew",
            "a student",
            "the museum",
            "the supplier",
            "a colleague",
            "the harbour master",
            "the new intern",
            "our landlord",
            "the printer",
            "the choir",
            "one of the judges",
            "the caretaker",
            "the first group",
            "a local paper",
            "the kitchen",
            "the union",
            "the parents");

    private static final List<String> DOES = List.of(
            "described",
            "looked at",
            "repaired",
            "moved",
            "painted",
            "complained about",
            "measured",
            "borrowed",
            "forgot",
            "photographed",
            "cleaned",
            "praised",
            "postponed",
            "compared",
            "sketched",
            "sorted",
            "labelled",
            "returned",
            "tested",
            "counted",
            "rearranged",
            "replaced",
            "mentioned",
            "inspected",
            "packed");

    private static final List<String> WHAT = List.of(
            "the wooden bridge",
            "a set of drawings",
            "the green folders",
            "the summer timetable",
            "an empty shelf",
            "the garden wall",
            "some loose cables",
            "the meeting room",
            "the entrance sign",
            "a stack of chairs",
            "the coffee machine",
            "the lower terrace",
            "several lamps",
            "the noisy fan",
            "the long corridor",
            "a box of letters",
            "the spare bicycle",
            "the blue curtains",
            "the parking lot",
            "a broken window",
            "the guest list",
            "the second draft",
            "the ticket booth",
            "the loudspeakers",
            "a pile of sand");

    private static final List<String> HOW = List.of(
            "without much noise",
            "before lunch",
            "for the third time",
            "in the rain",
            "with a smile",
            "on the way home",
            "after the holidays",
            "as usual",
            "for no clear reason",
            "by hand",
            "while others were waiting",
            "in front of the guests",
            "at the far end",
            "on a quiet morning",
            "because it was in the way",
            "together with two friends",
            "though it took hours",
            "just to be safe",
            "near the river",
            "at last");

    private static final List<String> SPEAKERS =
            List.of("Project Manager", "Hanna Brandt", "Luis Ortega", "User Interface", "Dr Amara Eze");

    private final Random random;

    private Documents(long seed) {
        random = new Random(seed);
    }

    /**
     * A document.
     *
     * @param kind what it looks like
     * @param seed decides about everything else
     * @param sentences how many there are, about
     * @param hidden sentences that stand somewhere in it, each once
     */
    static String of(Kind kind, long seed, int sentences, List<String> hidden) {
        Documents documents = new Documents(seed);
        List<String> all = new ArrayList<>();
        for (int i = 0; i < sentences; i++) {
            all.add(documents.sentence());
        }
        for (String each : hidden) {
            all.add(documents.random.nextInt(all.size() + 1), each);
        }
        return switch (kind) {
            case TRANSCRIPT -> documents.transcript(all);
            case MANUAL -> documents.manual(all);
            case MAILS -> documents.mails(all);
            case ARTICLE -> documents.article(all);
            case NOTES -> documents.notes(all);
        };
    }

    String sentence() {
        String text = pick(WHO) + " " + pick(DOES) + " " + pick(WHAT) + " " + pick(HOW);
        if (random.nextInt(3) == 0) {
            text += ", and " + pick(WHO) + " " + pick(DOES) + " " + pick(WHAT);
        }
        if (random.nextInt(8) == 0) {
            text += " in " + (1950 + random.nextInt(70));
        }
        return Character.toUpperCase(text.charAt(0)) + text.substring(1) + ".";
    }

    private String transcript(List<String> sentences) {
        StringBuilder out = new StringBuilder();
        int i = 0;
        while (i < sentences.size()) {
            int end = Math.min(sentences.size(), i + 1 + random.nextInt(6));
            out.append(pick(SPEAKERS)).append(": ");
            out.append(String.join(" ", sentences.subList(i, end))).append('\n');
            if (random.nextInt(3) == 0) {
                out.append(pick(SPEAKERS))
                        .append(": ")
                        .append(pick(List.of("Okay.", "Mm-hmm.", "Right.", "Yeah , sure .")));
                out.append('\n');
            }
            i = end;
        }
        return out.toString();
    }

    private String manual(List<String> sentences) {
        StringBuilder out = new StringBuilder("# Handbook of the house\n\n");
        int i = 0;
        int section = 0;
        while (i < sentences.size()) {
            int end = Math.min(sentences.size(), i + 6 + random.nextInt(20));
            out.append(section % 4 == 0 ? "## " : "### ")
                    .append("Part ")
                    .append(++section)
                    .append(": ");
            out.append(pick(WHAT)).append("\n\n");
            boolean list = random.nextInt(3) == 0;
            for (; i < end; i++) {
                out.append(list ? "- " : "").append(sentences.get(i));
                out.append(list ? "\n" : random.nextInt(4) == 0 ? "\n\n" : " ");
            }
            out.append("\n\n");
            if (random.nextInt(4) == 0) {
                out.append("```sh\nhouse --open door --floor ").append(section).append("\n```\n\n");
            }
        }
        return out.toString();
    }

    private String mails(List<String> sentences) {
        StringBuilder out = new StringBuilder();
        List<String> last = List.of();
        int i = 0;
        int mail = 0;
        while (i < sentences.size()) {
            int end = Math.min(sentences.size(), i + 4 + random.nextInt(12));
            out.append("From: ")
                    .append(pick(SPEAKERS))
                    .append(" <office@example.org>\nTo: all@example.org\nDate: Mon, ");
            out.append(1 + mail % 28)
                    .append(" Jun 2026 09:")
                    .append(10 + mail % 50)
                    .append(":00 +0000\nSubject: ");
            out.append(mail++ == 0 ? "" : "Re: ").append("the house\n\nDear all,\n\n");
            List<String> body = fill(String.join(" ", sentences.subList(i, end)), 72);
            out.append(String.join("\n", body)).append("\n\nKind regards\n-- \nOffice of the house, floor 2\n\n");
            if (!last.isEmpty()) {
                out.append("> ").append(String.join("\n> ", last)).append("\n\n");
            }
            last = body;
            i = end;
        }
        return out.toString();
    }

    private String article(List<String> sentences) {
        StringBuilder out = new StringBuilder("A year in the house\n\n");
        int i = 0;
        while (i < sentences.size()) {
            int end = Math.min(sentences.size(), i + 3 + random.nextInt(9));
            out.append(String.join(" ", sentences.subList(i, end))).append("\n\n");
            i = end;
        }
        return out.toString();
    }

    private String notes(List<String> sentences) {
        StringBuilder out = new StringBuilder("NOTES OF THE HOUSE\n\n");
        int i = 0;
        while (i < sentences.size()) {
            int end = Math.min(sentences.size(), i + 3 + random.nextInt(9));
            fill(String.join(" ", sentences.subList(i, end)), 79)
                    .forEach(line -> out.append(line).append('\n'));
            out.append('\n');
            i = end;
        }
        return out.toString();
    }

    /** Breaks a text into lines of as many words as fit. */
    static List<String> fill(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (line.length() > 0 && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private <T> T pick(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** Sentences that go on in different ways, so many times. */
    static List<String> varied(List<String> sentences, int times, long seed) {
        Documents documents = new Documents(seed);
        List<String> varied = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            for (String sentence : sentences) {
                String more = documents.sentence();
                varied.add(sentence.substring(0, sentence.length() - 1) + ", while "
                        + Character.toLowerCase(more.charAt(0)) + more.substring(1));
            }
        }
        return varied;
    }
}
