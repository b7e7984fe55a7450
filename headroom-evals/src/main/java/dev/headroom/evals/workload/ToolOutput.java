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

import dev.headroom.evals.workload.json.JsonStyle;
import dev.headroom.evals.workload.json.JsonText;
import dev.headroom.evals.workload.json.Row;
import java.util.List;

/** How the tools print their rows. */
final class ToolOutput {
    private ToolOutput() {}

    /** The bare array on one line, with the separators of Python's {@code json.dumps}. */
    static String onOneLine(List<Row> rows) {
        return JsonText.write(rows, JsonStyle.DEFAULT);
    }

    /** Any value, pretty-printed. */
    static String pretty(Object value) {
        return JsonText.write(value, JsonStyle.INDENT2);
    }

    /** An object with the number of rows, what was asked for, and the rows, pretty-printed. */
    static String wrapped(String asked, String rowsName, List<Row> rows) {
        return pretty(Row.of("total", rows.size(), "query", asked, rowsName, rows));
    }
}
