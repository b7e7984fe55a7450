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
package dev.headroom.engine.ccr.query;

/** A content and short ways to ask for something in it, for tests. */
record Asking(String content) {

    private static final int MAX_CHARACTERS = 16_000;

    String where(String condition) throws QueryException {
        return ask("", "", condition, "", 0);
    }

    String select(String columns) throws QueryException {
        return ask("", "", "", columns, 0);
    }

    String rows(String numbers) throws QueryException {
        return ask("", numbers, "", "", 0);
    }

    String query(String words) throws QueryException {
        return ask(words, "", "", "", 0);
    }

    String ask(String query, String rows, String where, String select, int limit) throws QueryException {
        return new ContentQuery(query, rows, where, select, limit)
                .run(content, MAX_CHARACTERS)
                .text();
    }

    /** The row numbers that an answer shows, in its order: {@code 3,7}; empty when there are none. */
    static String numbers(String answer) {
        StringBuilder out = new StringBuilder();
        answer.lines()
                .filter(line -> line.matches("\\d+: .*"))
                .forEach(line -> out.append(out.length() == 0 ? "" : ",").append(line, 0, line.indexOf(':')));
        return out.toString();
    }

    /** The row numbers that satisfy a condition. */
    String matching(String condition) throws QueryException {
        return numbers(where(condition));
    }
}
