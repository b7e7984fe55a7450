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

/** What a text is made of; decides which codec is tried. */
public enum ContentKind {
    /** One JSON object or array, pretty or minified. */
    JSON,
    /** JSON values, one a line (also called JSON Lines). */
    NDJSON,
    /** Records of fields separated by comma, semicolon or pipe, below a line of column names (RFC 4180). */
    CSV,
    /** Records of fields separated by tabs, below a line of column names. */
    TSV,
    /** A Markdown pipe table with nothing but blank lines around it. */
    MARKDOWN_TABLE,
    /** Lines written by programs as they ran: application and system logs, output of builds and tests. */
    LOG,
    /** Places in files with the lines found there: grep, ripgrep, git grep, messages of compilers. */
    SEARCH,
    /** Names of files, commits or resources, one a line or in columns: find, ls, tree, git log, ps, kubectl get. */
    LISTING,
    /** Changes to files: unified, combined or git diffs. */
    DIFF,
    /** A page or other document in HTML. */
    HTML,
    /** A document in XML. */
    XML,
    /** Source code of a programming language. */
    CODE,
    /** Prose: Markdown, documentation, transcripts, e-mails. */
    TEXT,
    /** Several of these one below the other, such as outputs of two commands, or JSON within a log. */
    MIXED,
    /** Nothing to read: base64, keys, certificates, minified bundles, control characters. */
    BINARY,
    /** A form that Headroom itself wrote; it stays as it is. */
    COMPRESSED,
    /** None of these, or not surely one. */
    UNKNOWN
}
