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

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.headroom.accuracy.reading.ReadingReport.EncodingScore;
import dev.headroom.accuracy.reading.ReadingReport.Score;
import java.util.List;
import java.util.Locale;

/** Writes a report, and every question with what was replied, as JSON. */
public final class ReadingJson {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private ReadingJson() {}

    /**
     * Everything about a run.
     *
     * @param model    the model that was asked
     * @param report   the report
     * @param readings every question
     * @return a JSON object, indented, with a line end
     */
    public static String of(String model, ReadingReport report, List<Reading> readings) {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("model", model);
        ArrayNode notations = root.putArray("notations");
        report.scores().forEach(score -> add(notations.addObject(), score));
        ArrayNode encodings = root.putArray("encodings");
        report.encodings().forEach(score -> add(encodings.addObject(), score));
        ArrayNode questions = root.putArray("readings");
        for (Reading reading : readings) {
            questions
                    .addObject()
                    .put("notation", reading.notation())
                    .put("question", reading.question().id())
                    .put("text", reading.question().text())
                    .put("answer", reading.question().answer().text())
                    .put("reply", reading.reply())
                    .put("outcome", reading.outcome().name().toLowerCase(Locale.ROOT));
        }
        return root.toPrettyString() + "\n";
    }

    private static void add(ObjectNode node, Score score) {
        node.put("notation", score.notation())
                .put("tokens", score.tokens())
                .put("asked", score.asked())
                .put("right", score.right())
                .put("errors", score.errors())
                .put("accuracy", score.accuracy())
                .put("accuracyLow", score.interval().low())
                .put("accuracyHigh", score.interval().high())
                .put("percentPerThousandTokens", score.perThousand())
                .put("percentPerThousandTokensLow", score.perThousandInterval().low())
                .put("percentPerThousandTokensHigh", score.perThousandInterval().high());
        ObjectNode tasks = node.putObject("accuracyByTask");
        score.byTask().forEach((task, share) -> tasks.put(task.id(), share));
    }

    private static void add(ObjectNode node, EncodingScore score) {
        node.put("encoding", score.encoding().name().toLowerCase(Locale.ROOT))
                .put("sets", score.sets())
                .put("asked", score.asked())
                .put("tokensSaved", score.tokensSaved())
                .put("rightWithItAlone", score.gained())
                .put("rightWithoutItAlone", score.lost())
                .put("probability", score.probability())
                .put("verdict", score.verdict());
    }
}
