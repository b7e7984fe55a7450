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
package dev.headroom.evals.fidelity.shown;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The forms that a text holds: the text itself, the parts of a mixture, or what is wrapped in strings of JSON.
 *
 * @param forms lines of each form, header first
 * @param plain lines that are in no form
 */
record Parts(List<List<String>> forms, List<String> plain) {
    static final String OPENING = "[headroom ";
    private static final String MIXED = "[headroom mixed: ";
    private static final String PART = "[part ";
    private static final String AS_IT_WAS = ": as it was, ";
    private static final JsonFactory JSON = new JsonFactory();

    static Parts of(String text) {
        Parts parts = new Parts(new ArrayList<>(), new ArrayList<>());
        if (!text.startsWith(OPENING) && (text.startsWith("\"") || text.startsWith("["))) {
            strings(text).stream().filter(value -> value.startsWith(OPENING)).forEach(parts::add);
        } else {
            parts.add(text);
        }
        return parts;
    }

    private void add(String text) {
        List<String> lines = List.of(text.split("\n", -1));
        if (!text.startsWith(OPENING)) {
            plain.addAll(lines);
        } else if (text.startsWith(MIXED)) {
            mixture(lines.subList(1, lines.size()));
        } else {
            forms.add(lines);
        }
    }

    private void mixture(List<String> lines) {
        int at = 0;
        while (at < lines.size()) {
            String head = lines.get(at);
            int count = head.startsWith(PART) ? count(head) : 0;
            int end = Math.min(lines.size(), at + 1 + count);
            if (count > 0 && !head.contains(AS_IT_WAS)) {
                forms.add(lines.subList(at + 1, end));
            } else {
                plain.addAll(lines.subList(count > 0 ? at + 1 : at, Math.max(end, at + 1)));
            }
            at = Math.max(end, at + 1);
        }
    }

    /** The number of lines that {@code [part 2: json, 45 lines]} announces. */
    private static int count(String head) {
        int comma = head.indexOf(", ", head.indexOf(": "));
        int blank = head.indexOf(' ', comma + 2);
        String number = comma < 0 || blank < 0 ? "" : head.substring(comma + 2, blank);
        return number.isEmpty() || !number.chars().allMatch(Character::isDigit) ? 0 : Integer.parseInt(number);
    }

    /** All string values of a JSON document; none if it is no JSON. */
    static List<String> strings(String json) {
        List<String> strings = new ArrayList<>();
        try (JsonParser parser = JSON.createParser(json)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.VALUE_STRING) {
                    strings.add(parser.getText());
                }
            }
            return strings;
        } catch (IOException noJson) {
            return List.of();
        }
    }
}
