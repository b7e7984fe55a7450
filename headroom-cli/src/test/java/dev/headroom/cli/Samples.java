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
package dev.headroom.cli;

import dev.headroom.evals.workload.Workload;
import dev.headroom.evals.workload.Workloads;
import java.util.Locale;

/** Tool outputs to try commands on. */
final class Samples {
    private static final String MANY_ROWS = toolResult("github-code-search");

    private Samples() {}

    /** Twenty rows; small enough for nothing to be left out. */
    static String fewRows() {
        StringBuilder json = new StringBuilder("[");
        for (int i = 1; i <= 20; i++) {
            json.append(i == 1 ? "" : ", ")
                    .append(String.format(
                            Locale.ROOT,
                            "{\"id\": %d, \"level\": \"INFO\", \"service\": \"auth\", \"took\": 1.%d0}",
                            i,
                            i));
        }
        return json.append("]\n").toString();
    }

    /** A search over repositories, large enough for rows to be left out. */
    static String manyRows() {
        return MANY_ROWS;
    }

    static String toolResult(String workload) {
        return workload(workload).toolResults().get(0).content();
    }

    static Workload workload(String name) {
        return Workloads.named(name).orElseThrow();
    }

    /** JSON without the white space between its tokens. */
    static String minified(String json) {
        StringBuilder out = new StringBuilder(json.length());
        boolean inString = false;
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (inString && c == '\\') {
                out.append(c).append(json.charAt(++i));
            } else if (inString || !Character.isWhitespace(c)) {
                out.append(c);
                inString ^= c == '"';
            }
        }
        return out.toString();
    }
}
