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
package dev.headroom.engine.internal.search;

/** How the lines of a search listing name their files. */
public enum ListingStyle {
    /** Each line has path, line number and text: grep -n, git grep -n, ripgrep to a pipe, compilers. */
    NUMBERED,
    /** A path has a line of its own above {@code 12:text}, or there is only one file and no path: rg --heading, ag. */
    HEADINGS,
    /** Each line has a path and text, but no line number: grep -r. */
    UNNUMBERED,
    /** Each line has a path and a count: grep -c. */
    COUNTS
}
