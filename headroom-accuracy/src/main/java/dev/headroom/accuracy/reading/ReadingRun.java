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

import dev.headroom.accuracy.reading.ReadingPlan.Form;
import dev.headroom.accuracy.reading.data.ReadingQuestion;
import dev.langchain4j.model.chat.ChatModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Asks a model every question of a plan in every notation.
 *
 * <pre>{@code
 * List<ReadingSet> sets = List.of(ReadingSet.generate(Shape.UNIFORM, 100, 2, 1));
 * ReadingPlan plan = ReadingPlan.of(sets, Notations.all("gpt-4o"), TokenCounters.forModel("gpt-4o"));
 * ReadingReport report = ReadingReport.of(plan, ReadingRun.ask(plan, model, reading -> {}));
 * }</pre>
 */
public final class ReadingRun {
    /** So many errors in a row are no accident; the run would only cost money. */
    private static final int GIVE_UP = 5;

    private final ChatModel model;
    private final Consumer<Reading> progress;
    private int errorsInARow;

    private ReadingRun(ChatModel model, Consumer<Reading> progress) {
        this.model = model;
        this.progress = progress;
    }

    /**
     * Asks one question after the other.
     *
     * @param plan     what to ask
     * @param model    the model
     * @param progress is told about each question that the model was asked
     * @return a reading for every question of every form, form by form
     * @throws IllegalStateException when the model fails five times in a row; the cause is what it threw last
     */
    public static List<Reading> ask(ReadingPlan plan, ChatModel model, Consumer<Reading> progress) {
        return new ReadingRun(model, progress).readings(plan);
    }

    private List<Reading> readings(ReadingPlan plan) {
        List<Reading> readings = new ArrayList<>();
        Map<String, Reading> asked = new LinkedHashMap<>();
        for (Form form : plan.forms()) {
            for (ReadingQuestion question : form.set().questions()) {
                Reading reading = asked.get(form.sameAs() + "\n" + question.id());
                if (reading == null) {
                    reading = ask(form, question);
                    asked.put(form.notation().name() + "\n" + question.id(), reading);
                    progress.accept(reading);
                }
                readings.add(of(form, question, reading.outcome(), reading.reply()));
            }
        }
        return readings;
    }

    /** A model may throw whatever it likes; that is an error, which is never right, and the run goes on. */
    private Reading ask(Form form, ReadingQuestion question) {
        try {
            String reply = model.chat(ReadingPrompt.of(form.text(), question))
                    .aiMessage()
                    .text();
            errorsInARow = 0;
            if (reply == null || reply.isBlank()) {
                return of(form, question, Reading.Outcome.ERROR, "an empty reply");
            }
            boolean right = question.answer().isGivenBy(reply);
            return of(form, question, right ? Reading.Outcome.RIGHT : Reading.Outcome.WRONG, reply);
        } catch (RuntimeException e) {
            errorsInARow++;
            if (errorsInARow == GIVE_UP) {
                throw new IllegalStateException(
                        "the model failed " + GIVE_UP + " times in a row: " + e.getMessage(), e);
            }
            return of(form, question, Reading.Outcome.ERROR, String.valueOf(e.getMessage()));
        }
    }

    private static Reading of(Form form, ReadingQuestion question, Reading.Outcome outcome, String reply) {
        return new Reading(form.set().name(), question, form.notation().name(), outcome, reply);
    }
}
