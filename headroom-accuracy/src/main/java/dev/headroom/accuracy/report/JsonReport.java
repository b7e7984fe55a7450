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
package dev.headroom.accuracy.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.headroom.accuracy.Summary;

/** The report for programs: {@code about}, {@code passed}, {@code summary}, {@code datasets}, {@code cases}. */
public final class JsonReport {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private JsonReport() {}

    /**
     * The text.
     *
     * @param report any report
     * @return a JSON object; an infinite end of an interval is null
     */
    public static String text(AccuracyReport report) {
        ObjectNode all = JSON.createObjectNode();
        all.set("about", JSON.valueToTree(report.about()));
        all.put("passed", report.summary().passed());
        all.put("certain", report.summary().certain());
        all.put("reason", report.summary().reason());
        all.set("summary", summary(report.summary()));
        ObjectNode datasets = all.putObject("datasets");
        report.byDataset().forEach((name, summary) -> datasets.set(name, summary(summary)));
        all.set("skipped", JSON.valueToTree(report.skipped()));
        all.set("cases", JSON.valueToTree(report.results()));
        try {
            return JSON.writeValueAsString(all) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree must be writable", e);
        }
    }

    private static ObjectNode summary(Summary summary) {
        ObjectNode node = JSON.valueToTree(summary);
        ObjectNode interval = node.putObject("interval");
        put(interval, "low", summary.interval().low());
        put(interval, "high", summary.interval().high());
        return node;
    }

    private static void put(ObjectNode node, String name, double value) {
        if (Double.isFinite(value)) {
            node.put(name, value);
        } else {
            node.putNull(name);
        }
    }
}
