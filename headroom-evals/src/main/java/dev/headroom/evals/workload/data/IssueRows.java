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

import dev.headroom.evals.workload.json.Row;
import java.util.ArrayList;
import java.util.List;

/** Issues of a tracker whose bodies all follow one form. */
public final class IssueRows {
    private static final List<String> TITLES = List.of(
            "Memory usage grows during long imports",
            "Login page reloads twice on slow networks",
            "Add keyboard shortcuts to the editor",
            "Export fails for reports above 10 MB",
            "Documentation of the retry option is out of date",
            "Search ignores accents in customer names",
            "Upgrade the payment client to version 4");
    private static final List<String> STATES = List.of("open", "open", "open", "closed");
    private static final List<String> LABELS =
            List.of("bug", "enhancement", "documentation", "good first issue", "help wanted");
    private static final String BODY = """
        ## Description
        The behaviour differs from what the guide says.

        ## Steps to reproduce
        1. Start the service
        2. Send the request

        ## Expected behaviour
        It answers within a second.

        ## Environment
        Version 3.2.1 on Linux, JDK 17, 4 cores\
        """;

    private IssueRows() {}

    /**
     * The issues.
     *
     * @param count how many
     * @param seed  decides title, state, author, labels, dates and number of comments
     * @return the rows, numbered from 1000
     */
    public static List<Row> issues(int count, long seed) {
        Draw draw = new Draw(seed);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(issue(1_000 + i, draw));
        }
        return List.copyOf(rows);
    }

    private static Row issue(int number, Draw draw) {
        int author = draw.between(1, 50);
        return Row.builder()
                .put("number", number)
                .put("title", draw.oneOf(TITLES))
                .put("state", draw.oneOf(STATES))
                .put("user", Row.of("login", "contributor" + author, "id", 70_000 + author))
                .put("labels", draw.someOf(LABELS, draw.between(0, 3)))
                .put("created_at", Text.format("2024-01-%02dT09:00:00Z", draw.between(1, 14)))
                .put("updated_at", Text.format("2024-01-%02dT16:30:00Z", draw.between(15, 28)))
                .put("comments", draw.between(0, 50))
                .put("body", BODY)
                .build();
    }
}
