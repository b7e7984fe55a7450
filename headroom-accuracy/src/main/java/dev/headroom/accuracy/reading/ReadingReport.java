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
package dev.headroom.accuracy.reading;

import dev.headroom.accuracy.metric.Bootstrap;
import dev.headroom.accuracy.reading.ReadingPlan.Form;
import dev.headroom.accuracy.reading.data.Task;
import dev.headroom.engine.compress.table.Encoding;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How well each notation was read, and what each encoding of ours costs or gains. Immutable and thread-safe.
 *
 * @param scores    one a notation, in order
 * @param encodings one an encoding of our form, in order
 */
public record ReadingReport(List<Score> scores, List<EncodingScore> encodings) {

    /** Below this a difference is taken for one. */
    static final double SIGNIFICANT = 0.05;

    /** Copies the lists. */
    public ReadingReport {
        scores = List.copyOf(scores);
        encodings = List.copyOf(encodings);
    }

    /**
     * How well a notation was read.
     *
     * @param notation    its name
     * @param tokens      the mean of its texts, over the questions
     * @param asked       questions
     * @param right       of these
     * @param errors      of these: no reply; never right
     * @param interval    95 % of the share that is right
     * @param perThousand right answers in percent for each 1,000 tokens of data
     * @param perThousandInterval 95 % of it, by resampling the questions
     * @param byTask      the share that is right of the questions of each task that was asked
     */
    public record Score(
            String notation,
            double tokens,
            int asked,
            int right,
            int errors,
            Wilson interval,
            double perThousand,
            Bootstrap.Interval perThousandInterval,
            Map<Task, Double> byTask) {

        /** The share that is right, 0 to 1. */
        public double accuracy() {
            return asked == 0 ? 0 : (double) right / asked;
        }
    }

    /**
     * What an encoding does: the questions of the sets that it changes, with it and without it.
     *
     * @param encoding    the encoding
     * @param sets        how many sets it changes
     * @param asked       questions about these
     * @param tokensSaved the mean of what it saves in a text of these
     * @param gained      questions that are right with it alone
     * @param lost        questions that are right without it alone
     * @param probability that a difference like this is chance
     */
    public record EncodingScore(
            Encoding encoding, int sets, int asked, double tokensSaved, int gained, int lost, double probability) {

        /**
         * What follows.
         *
         * @return plain words
         */
        public String verdict() {
            if (sets == 0) {
                return "not used here";
            }
            if (probability < SIGNIFICANT) {
                return lost > gained ? "costs accuracy: switch it off" : "helps";
            }
            return "no difference shown";
        }
    }

    /**
     * Counts what came of a run.
     *
     * @param plan     what was asked
     * @param readings what came of it: a reading for every question of every form, form by form
     * @return the report
     */
    public static ReadingReport of(ReadingPlan plan, List<Reading> readings) {
        Map<String, List<Asked>> byNotation = new LinkedHashMap<>();
        int next = 0;
        for (Form form : plan.forms()) {
            List<Asked> asked = byNotation.computeIfAbsent(form.notation().name(), name -> new ArrayList<>());
            for (int i = 0; i < form.set().questions().size(); i++) {
                asked.add(new Asked(form, readings.get(next)));
                next++;
            }
        }
        List<Score> scores = new ArrayList<>();
        byNotation.forEach((name, asked) -> scores.add(score(name, asked)));
        List<EncodingScore> encodings = new ArrayList<>();
        List<Asked> with = byNotation.getOrDefault(Notation.HEADROOM, List.of());
        byNotation.values().stream()
                .filter(asked -> asked.size() == with.size() && !asked.isEmpty())
                .forEach(without -> without.get(0)
                        .form()
                        .notation()
                        .off()
                        .ifPresent(encoding -> encodings.add(encodingScore(encoding, with, without))));
        return new ReadingReport(scores, encodings);
    }

    private record Asked(Form form, Reading reading) {
        boolean right() {
            return reading.outcome() == Reading.Outcome.RIGHT;
        }
    }

    private static Score score(String name, List<Asked> asked) {
        double[] right =
                asked.stream().mapToDouble(one -> one.right() ? 100 : 0).toArray();
        double[] thousands =
                asked.stream().mapToDouble(one -> one.form().tokens() / 1000.0).toArray();
        int count = (int) asked.stream().filter(Asked::right).count();
        int errors = (int) asked.stream()
                .filter(one -> one.reading().outcome() == Reading.Outcome.ERROR)
                .count();
        double tokens =
                asked.stream().mapToInt(one -> one.form().tokens()).average().orElse(0);
        return new Score(
                name,
                tokens,
                asked.size(),
                count,
                errors,
                Wilson.of(count, asked.size()),
                tokens == 0 ? 0 : 100.0 * count / asked.size() / (tokens / 1000),
                asked.isEmpty()
                        ? new Bootstrap.Interval(0, 0)
                        : Bootstrap.defaults().ratio(thousands, right),
                byTask(asked));
    }

    private static Map<Task, Double> byTask(List<Asked> asked) {
        Map<Task, Double> shares = new EnumMap<>(Task.class);
        for (Task task : Task.values()) {
            asked.stream()
                    .filter(one -> one.reading().question().task() == task)
                    .mapToDouble(one -> one.right() ? 1 : 0)
                    .average()
                    .ifPresent(share -> shares.put(task, share));
        }
        return shares;
    }

    private static EncodingScore encodingScore(Encoding encoding, List<Asked> with, List<Asked> without) {
        int gained = 0;
        int lost = 0;
        int asked = 0;
        long saved = 0;
        List<String> sets = new ArrayList<>();
        for (int i = 0; i < with.size(); i++) {
            Form used = with.get(i).form();
            Form other = without.get(i).form();
            if (used.text().equals(other.text())) {
                continue;
            }
            asked++;
            saved += other.tokens() - used.tokens();
            if (!sets.contains(used.set().name())) {
                sets.add(used.set().name());
            }
            gained += with.get(i).right() && !without.get(i).right() ? 1 : 0;
            lost += without.get(i).right() && !with.get(i).right() ? 1 : 0;
        }
        double mean = asked == 0 ? 0 : (double) saved / asked;
        return new EncodingScore(encoding, sets.size(), asked, mean, gained, lost, SignTest.probability(gained, lost));
    }
}
