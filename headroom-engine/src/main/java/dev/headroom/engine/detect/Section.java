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
package dev.headroom.engine.detect;

/**
 * A part of a text of several kinds.
 *
 * @param from where it starts
 * @param to the offset behind it
 * @param kind what it is; {@link ContentKind#UNKNOWN} also of lines that only stand between parts
 */
public record Section(int from, int to, ContentKind kind) {

    /** How many characters it has. */
    public int length() {
        return to - from;
    }
}
