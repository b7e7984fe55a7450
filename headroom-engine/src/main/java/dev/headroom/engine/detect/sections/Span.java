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
package dev.headroom.engine.detect.sections;

/**
 * A stretch of a text.
 *
 * @param from where it starts
 * @param to the offset behind it
 * @param kind what cut it off
 */
public record Span(int from, int to, Kind kind) {

    /** What a stretch is to the text around it. */
    public enum Kind {
        /** A line that parts others: a prompt with its command, a fence, a tag on a line of its own, a heading. */
        SEPARATOR,
        /** An object or array of JSON. */
        JSON,
        /** What stands between those. */
        REST
    }

    /** How many characters it has. */
    public int length() {
        return to - from;
    }
}
