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
package dev.headroom.examples.langchain4j;

import dev.headroom.evals.workload.Workload;
import dev.headroom.evals.workload.Workloads;
import dev.langchain4j.agent.tool.P;
import dev.langchain4j.agent.tool.Tool;

/** Four tools that know something about a memory leak, among much else: 50 issues, 40 places, 60 records, 30 papers. */
final class LeakTools {

    private final Workload workload = Workloads.named("multi-tool").orElseThrow();

    LeakTools() {}

    @Tool("Searches the issues of the project")
    String searchIssues(@P("words to search for") String query) {
        return result(0);
    }

    @Tool("Searches the source code")
    String searchCode(@P("words to search for") String query) {
        return result(1);
    }

    @Tool("Reads the newest log records")
    String queryLogs(@P("which database") String database) {
        return result(2);
    }

    @Tool("Searches recent papers")
    String searchPapers(@P("what they are about") String topic) {
        return result(3);
    }

    private String result(int index) {
        return workload.toolResults().get(index).content();
    }
}
