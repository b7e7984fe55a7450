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
package dev.headroom.evals.workload.json;

/** The three ways in which tools print JSON: what stands between values. */
public enum JsonStyle {
    /** The separators {@code ", "} and {@code ": "} on one line: what {@code json.dumps(value)} prints. */
    DEFAULT(", ", ": ", false),
    /** No white space at all: {@code json.dumps(value, separators=(",", ":"))}. */
    COMPACT(",", ":", false),
    /** One value a line, two spaces a level: {@code json.dumps(value, indent=2)}. */
    INDENT2(",", ": ", true);

    private final String betweenValues;
    private final String afterName;
    private final boolean indented;

    JsonStyle(String betweenValues, String afterName, boolean indented) {
        this.betweenValues = betweenValues;
        this.afterName = afterName;
        this.indented = indented;
    }

    String betweenValues() {
        return betweenValues;
    }

    String afterName() {
        return afterName;
    }

    boolean indented() {
        return indented;
    }
}
