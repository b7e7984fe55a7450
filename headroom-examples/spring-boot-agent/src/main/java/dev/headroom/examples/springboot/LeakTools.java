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
package dev.headroom.examples.springboot;

import dev.headroom.evals.workload.Workload;
import dev.headroom.evals.workload.Workloads;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;
import org.springframework.ai.tool.annotation.Tool;
import org.springframework.ai.tool.annotation.ToolParam;
import org.springframework.ai.tool.execution.ToolCallResultConverter;
import org.springframework.stereotype.Component;

/** Four tools that know something about a memory leak, among much else: 50 issues, 40 places, 60 records, 30 papers. */
@Component
final class LeakTools {

    private final Workload workload = Workloads.named("multi-tool").orElseThrow();

    LeakTools() {}

    @Tool(description = "Searches the issues of the project", resultConverter = AsItIs.class)
    String searchIssues(@ToolParam(description = "words to search for") String query) {
        return result(0);
    }

    @Tool(description = "Searches the source code", resultConverter = AsItIs.class)
    String searchCode(@ToolParam(description = "words to search for") String query) {
        return result(1);
    }

    @Tool(description = "Reads the newest log records", resultConverter = AsItIs.class)
    String queryLogs(@ToolParam(description = "which database") String database) {
        return result(2);
    }

    @Tool(description = "Searches recent papers", resultConverter = AsItIs.class)
    String searchPapers(@ToolParam(description = "what they are about") String topic) {
        return result(3);
    }

    private String result(int index) {
        return workload.toolResults().get(index).content();
    }

    /** The results are JSON already; Spring AI's own converter would make JSON strings of them. */
    public static final class AsItIs implements ToolCallResultConverter {

        /** For Spring AI, which insists on its being public. */
        public AsItIs() {}

        @Override
        public String convert(@Nullable Object result, @Nullable Type returnType) {
            return String.valueOf(result);
        }
    }
}
