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
package dev.headroom.engine.internal.prose;

/** What a line of prose is. */
public enum LineShape {
    /** White space at most. */
    BLANK,
    /** A heading: behind {@code #}, underlined, bold, in capitals, or a short line alone. */
    HEADING,
    /** An item of a list. */
    LIST,
    /** A line quoted from another mail or text, behind {@code >}. */
    QUOTE,
    /** The first or last line of a fenced block. */
    FENCE,
    /** A line of a fenced or indented block. */
    CODE,
    /** A row of a table between pipes. */
    TABLE,
    /** A header of a mail: who, to whom, when, about what. */
    MAIL_HEADER,
    /** What somebody says, behind a label. */
    SPEECH,
    /** The times of a subtitle. */
    CUE,
    /** Signs alone, such as the line below a heading. */
    RULE,
    /** Words. */
    PROSE,
    /** Anything else. */
    OTHER
}
