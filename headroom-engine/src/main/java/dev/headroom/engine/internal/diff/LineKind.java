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
package dev.headroom.engine.internal.diff;

/** What a line of a diff is. */
public enum LineKind {
    /** Says which file follows: {@code diff --git}, {@code index}, {@code rename from}, {@code ---}, {@code +++}. */
    HEADER,
    /** Where a hunk lies: {@code @@ -3,7 +3,8 @@}. */
    HUNK,
    /** A line that both sides have. */
    CONTEXT,
    /** A line that only the old side has. */
    REMOVED,
    /** A line that only the new side has. */
    ADDED,
    /** {@code \ No newline at end of file}: about the line above. */
    NO_NEWLINE,
    /** Data of a binary file. */
    BINARY,
    /** Which commit follows: {@code commit}, {@code Author:}, {@code Date:}. */
    COMMIT,
    /** A line of a commit's message. */
    MESSAGE,
    /** None of these. */
    OTHER;

    /** Whether a line is in a hunk's body. */
    public boolean isBody() {
        return this == CONTEXT || isChange() || this == NO_NEWLINE;
    }

    /** Whether a line was added or removed. */
    public boolean isChange() {
        return this == REMOVED || this == ADDED;
    }
}
