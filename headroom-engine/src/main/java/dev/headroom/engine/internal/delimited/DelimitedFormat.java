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
package dev.headroom.engine.internal.delimited;

/** Which kind of table a text is read as. */
public enum DelimitedFormat {
    /** Records with quotes as in RFC 4180; the separator (comma, semicolon, pipe, tab) is found out. */
    CSV,
    /** Records separated by tabs, with quotes as in RFC 4180 or without any quoting. */
    TSV,
    /** A Markdown pipe table with outer pipes. */
    MARKDOWN
}
