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
package dev.headroom.engine.compress.table;

/** A text read line by line. */
final class Lines {

    private final String text;
    private int next;

    Lines(String text) {
        this.text = text;
    }

    boolean hasNext() {
        return next <= text.length();
    }

    String next() throws FormatException {
        if (!hasNext()) {
            throw new FormatException("the text ends too early");
        }
        int end = end();
        String line = text.substring(next, end);
        next = end + 1;
        return line;
    }

    boolean nextStartsWith(String start) {
        return text.startsWith(start, next);
    }

    private int end() {
        int end = text.indexOf('\n', next);
        return end < 0 ? text.length() : end;
    }
}
