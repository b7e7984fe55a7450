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
import java.util.List;
import java.util.stream.IntStream;

/** Matches of a code search in a front end: rows that differ in little and hold much that never changes. */
public final class ComponentRows {
    private static final List<String> COMPONENTS = List.of("Button", "Modal", "Form", "Table", "Card");
    private static final int COUNT = 100;

    private ComponentRows() {}

    /**
     * The matches.
     *
     * @return 100 rows
     */
    public static List<Row> matches() {
        return IntStream.range(0, COUNT).mapToObj(ComponentRows::match).toList();
    }

    private static Row match(int i) {
        String component = COMPONENTS.get(i % 5);
        return Row.builder()
                .put("file", "src/components/" + component + ".tsx")
                .put("line", 10 + 3 * i)
                .put("content", "export function " + component + "Component" + i + "(props: Props) {")
                .put("language", "typescript")
                .put("repository", "frontend-app")
                .put("branch", "main")
                .put("last_modified", "2024-12-15T10:00:00Z")
                .put("author", "dev" + i % 10 + "@company.com")
                .put("match_score", 0.95 - 0.005 * i)
                .put(
                        "context",
                        Row.of(
                                "before", List.of("import React from 'react';", "import { useCallback } from 'react';"),
                                "after", List.of("  return <div>...</div>;", "}")))
                .put(
                        "metadata",
                        Row.builder()
                                .put("size_bytes", 1500 + 10 * i)
                                .put("encoding", "utf-8")
                                .put("mime_type", "text/typescript")
                                .build())
                .build();
    }
}
