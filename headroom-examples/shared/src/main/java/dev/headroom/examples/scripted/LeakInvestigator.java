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
package dev.headroom.examples.scripted;

import dev.headroom.testkit.ModelReply;
import dev.headroom.testkit.ModelRequest;
import dev.headroom.testkit.Script;
import dev.headroom.testkit.ToolCall;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Investigates a leak: first the issues, then the code and the logs at once, then the papers. Asked about a moment in
 * the logs, it looks there, and fetches the row by {@code where} when it was left out. Stateless.
 */
public final class LeakInvestigator implements Script {

    private static final Pattern SYMPTOM = Pattern.compile("Worker threads are not being released[^,.]*");
    private static final Pattern PLACE = Pattern.compile("WorkerPool\\.java:\\d+");
    private static final Pattern FIX = Pattern.compile("(cleanup_\\w+)\\(self\\)");
    private static final Pattern PAPER = Pattern.compile("reduce memory usage by \\d+%");
    private static final Pattern CLOCK = Pattern.compile("\\b\\d\\d:\\d\\d\\b");

    /** A new one. */
    public LeakInvestigator() {}

    @Override
    public ModelReply reply(ModelRequest request) {
        Reading reading = Reading.of(request);
        if (!reading.hasResultOf("searchIssues")) {
            return ModelReply.call("searchIssues", "{\"query\":\"memory leak\"}");
        }
        if (!reading.hasResultOf("searchCode")) {
            return ModelReply.calls(
                    ToolCall.of("searchCode", "{\"query\":\"worker cleanup\"}"),
                    ToolCall.of("queryLogs", "{\"database\":\"main\"}"));
        }
        if (!reading.hasResultOf("searchPapers")) {
            return ModelReply.call("searchPapers", "{\"topic\":\"worker pools\"}");
        }
        Matcher clock = CLOCK.matcher(request.lastUserText());
        return clock.find() ? threadsAt(clock.group(), reading) : ModelReply.text(findings(reading));
    }

    private static String findings(Reading reading) {
        return "Cause: " + said(reading, SYMPTOM) + " (" + said(reading, PLACE) + "). Fix: " + said(reading, FIX)
                + ". Literature: " + said(reading, PAPER) + ".";
    }

    private static String said(Reading reading, Pattern words) {
        return reading.find(words).orElse("unknown");
    }

    private static ModelReply threadsAt(String time, Reading reading) {
        Pattern row = Pattern.compile("T" + time + ":00Z\"[^}]*\"thread_count\":\\s*(\\d+)");
        return reading.find(row)
                .<ModelReply>map(threads -> ModelReply.text(threads + " threads were running at " + time + "."))
                .or(() -> reading.fetch(
                        Reading.Source.tool("queryLogs"), "\"where\":\"timestamp like '%T" + time + "%'\""))
                .orElseGet(() -> ModelReply.text("I do not know how many threads were running at " + time + "."));
    }
}
