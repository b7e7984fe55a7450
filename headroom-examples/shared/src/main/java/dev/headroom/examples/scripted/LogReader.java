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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Counts the timeouts of a database by service: row by row when all rows are there, otherwise by asking for the counts.
 * Stateless.
 */
public final class LogReader implements Script {

    private static final String TOOL = "searchLogs";
    private static final Pattern TIMEOUT =
            Pattern.compile("\"service\":\\s*\"([^\"]+)\",\\s*\"message\":\\s*\"Upstream timeout[^\"]*ledger-db\"");
    private static final Pattern COUNT = Pattern.compile("\"service\":\"([^\"]+)\",\"count\\(\\*\\)\":(\\d+)");
    private static final String WANTED =
            "\"where\":\"message like 'Upstream timeout%ledger-db'\",\"select\":\"service, count(*)\"";

    /** A new one. */
    public LogReader() {}

    @Override
    public ModelReply reply(ModelRequest request) {
        Reading reading = Reading.of(request);
        if (!reading.hasResultOf(TOOL)) {
            return ModelReply.call(TOOL, "{\"query\":\"timeout\"}");
        }
        Optional<ModelReply> fetch = reading.fetch(Reading.Source.tool(TOOL), WANTED);
        return fetch.orElseGet(() -> ModelReply.text(answer(reading)));
    }

    private static String answer(Reading reading) {
        List<MatchResult> fetched = reading.findAllFetched(COUNT);
        Map<String, Integer> counts = new TreeMap<>();
        fetched.forEach(found -> counts.put(found.group(1), Integer.valueOf(found.group(2))));
        if (fetched.isEmpty()) {
            reading.findAll(TOOL, TIMEOUT).forEach(found -> counts.merge(found.group(1), 1, Integer::sum));
        }
        return "Timeouts of ledger-db: "
                + counts.entrySet().stream()
                        .map(count -> count.getKey() + " " + count.getValue())
                        .collect(Collectors.joining(", "))
                + ".";
    }
}
