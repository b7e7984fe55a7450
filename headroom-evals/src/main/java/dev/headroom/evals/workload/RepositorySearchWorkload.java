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
package dev.headroom.evals.workload;

import dev.headroom.evals.workload.data.RepositoryMatchRows;
import dev.headroom.evals.workload.json.Row;
import java.util.List;

/** One search over a host of repositories. */
final class RepositorySearchWorkload {
    private static final long SEED = 401;

    private RepositorySearchWorkload() {}

    static Workload create() {
        List<Row> rows = RepositoryMatchRows.matches("authentication middleware", 100, SEED);
        return new Workload(
                "github-code-search",
                "GitHub code search, 100 matches",
                new Conversation()
                        .user("Find good examples of authentication middleware")
                        .tool(
                                "search_repositories",
                                Row.of("query", "authentication middleware"),
                                ToolOutput.wrapped("authentication middleware", "items", rows))
                        .user("Which of them is the most used, and in which language is it?")
                        .messages(),
                SharedQuestions.repositories(0, rows));
    }
}
