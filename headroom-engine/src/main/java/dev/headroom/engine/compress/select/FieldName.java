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
package dev.headroom.engine.compress.select;

import dev.headroom.engine.relevance.WordScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The words of a column's name: {@code metadata.httpStatusCode} has the last word {@code code} and the words {@code
 * http status code}, within {@code metadata}. Letter case makes no difference.
 *
 * @param words the words of the last step of the path
 * @param above the words of the steps before it
 */
record FieldName(List<String> words, List<String> above) {

    private static final Set<String> IDENTIFIERS = Words.of(
            "id ids uuid guid key hash sha sha1 sha256 md5 digest oid pid tid uid gid seq sequence index",
            "idx offset cursor number no num row line lineno column col ref serial etag token trace span",
            "ip port");

    private static final Set<String> CODES = Words.of(
            "code status level severity priority year month version type class kind port errno state tier",
            "group category http protocol channel shard partition");

    private static final Set<String> TIMES = Words.of(
            "time timestamp ts date datetime at created updated modified epoch expires since until mtime",
            "ctime atime published start end started finished when");

    /** Numbers under these names are compared and averaged, but their sum means nothing. */
    private static final Set<String> INTENSITIES = Words.of(
            "score relevance similarity confidence rating rank ratio rate percent pct percentage",
            "probability temperature temp lat latitude lon lng longitude avg mean median p50 p90 p95 p99",
            "distance age year");

    private static final Set<String> MESSAGES = Words.of(
            "message msg text log line content body description summary title subject output detail",
            "details reason note comment stderr stdout event value info");

    static FieldName of(String name) {
        int dot = name.lastIndexOf('.');
        return new FieldName(split(name.substring(dot + 1)), split(name.substring(0, Math.max(0, dot))));
    }

    private static List<String> split(String name) {
        List<String> words = new ArrayList<>();
        char[] text = name.toCharArray();
        WordScanner scanner = new WordScanner().read(text, 0, text.length);
        while (scanner.next()) {
            int before = words.size();
            while (scanner.nextPart()) {
                words.add(lower(text, scanner.partStart(), scanner.partEnd()));
            }
            if (words.size() == before) {
                words.add(lower(text, scanner.start(), scanner.end()));
            }
        }
        return List.copyOf(words);
    }

    private static String lower(char[] text, int from, int to) {
        return new String(text, from, to - from).toLowerCase(Locale.ROOT);
    }

    String last() {
        return words.isEmpty() ? "" : words.get(words.size() - 1);
    }

    boolean has(String word) {
        return words.contains(word);
    }

    boolean hasAny(Set<String> wanted) {
        return words.stream().anyMatch(wanted::contains);
    }

    boolean namesIdentifier() {
        return IDENTIFIERS.contains(last());
    }

    /** Whether numbers under this name are labels, so that nobody adds them up. */
    boolean namesCode() {
        return CODES.contains(last());
    }

    /** Whether adding these numbers up makes sense. */
    boolean namesAmount() {
        return !hasAny(INTENSITIES);
    }

    boolean namesTime() {
        return TIMES.contains(last());
    }

    boolean namesMessage() {
        return MESSAGES.contains(last());
    }
}
