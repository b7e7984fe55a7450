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

import dev.headroom.engine.internal.json.JsonLook;
import java.util.Optional;

/**
 * Recognises one JSON object or array, or a string that may hold one, by its first two thousand characters and its last
 * one. Other scalars are not content worth a codec. Whether the text really is JSON, the codec's parser decides.
 */
final class JsonProbe {

    /** Enough to tell JSON from a log line in brackets; keeps the look cheap on large documents. */
    private static final int LOOK = 2_000;

    private JsonProbe() {}

    static Optional<Detection> look(String text) {
        int start = JsonLook.skipSpace(text, 0, text.length());
        if (start == text.length()) {
            return Optional.empty();
        }
        int last = text.length() - 1;
        while (JsonLook.isSpace(text.charAt(last))) {
            last--;
        }
        if (text.charAt(start) == '"') {
            return string(text, start, last);
        }
        if (!JsonLook.startsContainer(text.charAt(start))) {
            return Optional.empty();
        }
        char open = text.charAt(start);
        if (text.charAt(last) != (open == '{' ? '}' : ']') || !startsLikeJson(text, start)) {
            return Optional.empty();
        }
        int limit = Math.min(last + 1, start + LOOK);
        int end = JsonLook.endOfContainer(text, start, limit);
        if (end == JsonLook.BROKEN || (end >= 0 && end != last + 1) || (end == JsonLook.OPEN && limit == last + 1)) {
            return Optional.empty();
        }
        return Optional.of(new Detection(ContentKind.JSON, open == '{' ? "a JSON object" : "a JSON array"));
    }

    /** A string that holds JSON, as tools that return text are often written down: {@code "{\"id\":1}"}. */
    private static Optional<Detection> string(String text, int start, int last) {
        boolean holdsContainer = last - start > 2 && JsonLook.startsContainer(text.charAt(start + 1));
        int limit = Math.min(last + 1, start + LOOK);
        int end = holdsContainer ? JsonLook.behindString(text, start + 1, limit) : JsonLook.BROKEN;
        boolean whole = end == last + 1 || (end == JsonLook.OPEN && limit <= last && text.charAt(last) == '"');
        return whole ? Optional.of(new Detection(ContentKind.JSON, "a JSON string that holds JSON")) : Optional.empty();
    }

    private static boolean startsLikeJson(String text, int start) {
        int second = JsonLook.skipSpace(text, start + 1, text.length());
        if (second == text.length()) {
            return false;
        }
        char c = text.charAt(second);
        return text.charAt(start) == '[' || c == '"' || c == '}';
    }
}
