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
package dev.headroom.evals.workload.data;

import java.util.ArrayList;
import java.util.List;

/** Prose that holds no structure to make use of: research abstracts and the notes of a meeting. */
public final class ProseTexts {
    private record Study(String title, String subject, String method, String measure, int percent) {}

    private record Topic(String name, String number, String worry, String proposal, String owner) {}

    private static final List<Study> STUDIES = List.of(
            new Study(
                    "Tidal marsh recovery after dike removal",
                    "salt marshes",
                    "paired aerial surveys",
                    "plant cover",
                    38),
            new Study(
                    "Thermal drift in cheap pressure sensors",
                    "barometric sensors",
                    "climate chamber cycling",
                    "offset error",
                    61),
            new Study(
                    "Queueing at rural vaccination sites",
                    "walk-in clinics",
                    "discrete event simulation",
                    "waiting time",
                    27),
            new Study(
                    "Fungal partners of drought-stricken oaks",
                    "oak seedlings",
                    "root amplicon sequencing",
                    "survival",
                    44),
            new Study(
                    "Reading speed on reflective displays", "long-form reading", "eye tracking", "fixation length", 12),
            new Study(
                    "Corrosion of bridge cables in coastal air",
                    "suspension cables",
                    "magnetic flux inspection",
                    "section loss",
                    19),
            new Study("Compression of seismic archives", "continuous waveforms", "predictive coding", "storage", 73),
            new Study(
                    "Bus lanes and the spread of arrival times",
                    "urban bus routes",
                    "vehicle location traces",
                    "headway variance",
                    33),
            new Study(
                    "Bacterial films in reverse osmosis plants",
                    "membrane modules",
                    "optical tomography",
                    "flux decline",
                    52),
            new Study(
                    "Night lighting and pollinator visits",
                    "meadow flowers",
                    "infrared video counts",
                    "visits per hour",
                    47));

    private static final List<Topic> TOPICS = List.of(
            new Topic("release date", "14 March", "the installer is not signed yet", "move it by one week", "Release"),
            new Topic(
                    "search latency", "840 ms", "the index no longer fits in memory", "split it by tenant", "Platform"),
            new Topic("support backlog", "212 tickets", "two thirds wait for billing", "lend one engineer", "Support"),
            new Topic("cloud bill", "18,400 euros", "the test clusters never sleep", "stop them at night", "Finance"),
            new Topic("sign-up form", "6 fields", "half of the visitors leave", "ask for the mail only", "Design"),
            new Topic("data retention", "400 days", "the contract says 365", "delete in two steps", "Legal"),
            new Topic(
                    "mobile crash",
                    "1.9 percent",
                    "it only happens on old phones",
                    "ship the fix on Tuesday",
                    "Mobile"),
            new Topic("hiring plan", "3 roles", "no candidate for operations", "widen the search", "People"),
            new Topic("partner API", "version 2", "nobody owns the examples", "write them together", "Partners"),
            new Topic("office move", "2 June", "the lease ends in May", "rent desks for a month", "Facilities"));

    private ProseTexts() {}

    /**
     * Ten abstracts, one a paragraph, separated by blank lines.
     *
     * @return the text
     */
    public static String abstracts() {
        List<String> abstracts = new ArrayList<>();
        for (int i = 0; i < STUDIES.size(); i++) {
            abstracts.add((i + 1) + ". " + describe(STUDIES.get(i), i));
        }
        return String.join("\n\n", abstracts);
    }

    /**
     * The notes of a meeting: ten topics, five remarks each, one remark a line.
     *
     * @return the text
     */
    public static String meeting() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < TOPICS.size(); i++) {
            lines.addAll(discuss(TOPICS.get(i), 5 * i));
        }
        return String.join("\n", lines);
    }

    private static String describe(Study study, int i) {
        String opening = List.of(
                        "Little is known about how %1$s change once the conditions around them do.",
                        "Decisions about %1$s are usually made on data that nobody has checked in the field.",
                        "The behaviour of %1$s has been described many times, but rarely over a full year.")
                .get(i % 3);
        String body = Text.format(
                opening
                        + " We report on a study of %1$s that ran for %4$d months at %5$d sites and used %2$s"
                        + " throughout. The sites were chosen before any result was known, and the protocol was"
                        + " published in advance. Our main finding is that %3$s changed by %6$d percent (95 percent"
                        + " interval %7$d to %8$d), which is about twice what earlier laboratory work had led us to"
                        + " expect. The effect was strongest in the first weeks, levelled off after day %9$d, and did"
                        + " not come back when the conditions were reversed. Three sites showed no effect at all; we"
                        + " found no difference in equipment, staff or weather that would explain them, and we list"
                        + " their raw values so that others can try.",
                study.subject(),
                study.method(),
                study.measure(),
                9 + i,
                11 + 2 * i,
                study.percent(),
                study.percent() - 6 - i % 3,
                study.percent() + 5 + i % 4,
                31 + 4 * i);
        String ending = Text.format(
                " The estimate for %1$s is robust against leaving out any single site and against a different model of"
                        + " the error. We argue that guidance on %2$s should name the method by which a value was"
                        + " obtained, because %3$s and hand counts disagreed by more than the effect itself in %4$d of the"
                        + " cases. Data, code and the calibration records are open.",
                study.measure(), study.subject(), study.method(), 17 + 3 * i);
        return study.title() + ". " + body + ending;
    }

    private static List<String> discuss(Topic topic, int first) {
        return List.of(
                remark(
                        first,
                        "Chair",
                        "Next is the " + topic.name()
                                + ". Where do we stand, what is blocked, and what has to be decided today?"),
                remark(
                        first + 1,
                        topic.owner(),
                        "As of this morning we are at " + topic.number() + ", and the reason is simple enough: "
                                + topic.worry() + "."),
                remark(
                        first + 2,
                        "Operations",
                        "I saw the same thing last month, although it looked smaller then. Do we know since when, and"
                                + " who noticed it?"),
                remark(
                        first + 3,
                        topic.owner(),
                        "Since the middle of the quarter, as far as we can tell. Our proposal is to " + topic.proposal()
                                + " and to look at it again in two weeks."),
                remark(
                        first + 4,
                        "Chair",
                        "No objections, so we " + topic.proposal() + "; " + topic.owner() + " reports on the "
                                + topic.name() + " at the next meeting."));
    }

    private static String remark(int number, String speaker, String words) {
        return Text.format("[%02d:%02d] %s: %s", 10 + number / 60, number % 60, speaker, words);
    }
}
