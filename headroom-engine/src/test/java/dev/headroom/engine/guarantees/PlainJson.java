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
package dev.headroom.engine.guarantees;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A second, simple-minded reader of JSON to compare the engine with. It shares no code with it: every literal is the
 * text between two offsets. For valid JSON of modest depth only.
 */
final class PlainJson {

    /** A value and where it stands; a literal has its text, a container its parts. */
    record Value(int start, String literal, char bracket, List<String> names, List<Value> parts) {

        boolean isObject() {
            return bracket == '{';
        }

        boolean isArray() {
            return bracket == '[';
        }

        /** The value of a member, the last one if the name comes twice; a literal of no text when it is absent. */
        Value member(String name) {
            int at = names.lastIndexOf('"' + name + '"');
            return at < 0 ? new Value(-1, "", ' ', List.of(), List.of()) : parts.get(at);
        }

        /** A string without its quotes, escapes kept; other literals as they are. */
        String text() {
            return literal.startsWith("\"") ? literal.substring(1, literal.length() - 1) : literal;
        }

        /** The value without white space and without the elements that start at certain offsets. */
        String without(Set<Integer> starts) {
            if (bracket == ' ') {
                return literal;
            }
            List<String> written = new ArrayList<>();
            for (int i = 0; i < parts.size(); i++) {
                if (!starts.contains(parts.get(i).start())) {
                    String name = isObject() ? names.get(i) + ":" : "";
                    written.add(name + parts.get(i).without(starts));
                }
            }
            return bracket + String.join(",", written) + (isObject() ? "}" : "]");
        }

        /** All literals below this value, and the names of all members. */
        void collectLiterals(Set<String> into) {
            into.addAll(names);
            if (bracket == ' ') {
                into.add(literal);
            }
            parts.forEach(part -> part.collectLiterals(into));
        }
    }

    private final String text;
    private int at;

    private PlainJson(String text) {
        this.text = text;
    }

    static Value parse(String text) {
        return new PlainJson(text).value();
    }

    /** A text without the white space outside of its strings. */
    static String minified(String text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean inString = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (inString || c > ' ') {
                out.append(c);
            }
            if (inString && c == '\\') {
                out.append(text.charAt(++i));
            } else if (c == '"') {
                inString = !inString;
            }
        }
        return out.toString();
    }

    private Value value() {
        skipSpace();
        int start = at;
        char c = text.charAt(at);
        if (c == '{' || c == '[') {
            return container(start, c);
        }
        while (at < text.length() && ",]}: \n\r\t".indexOf(text.charAt(at)) < 0) {
            if (text.charAt(at) == '"') {
                skipString();
            } else {
                at++;
            }
        }
        return new Value(start, text.substring(start, at), ' ', List.of(), List.of());
    }

    private Value container(int start, char bracket) {
        List<String> names = new ArrayList<>();
        List<Value> parts = new ArrayList<>();
        at++;
        skipSpace();
        while (text.charAt(at) != '}' && text.charAt(at) != ']') {
            if (bracket == '{') {
                int from = at;
                skipString();
                names.add(text.substring(from, at));
                skipSpace();
                at++;
            }
            parts.add(value());
            skipSpace();
            at += text.charAt(at) == ',' ? 1 : 0;
            skipSpace();
        }
        at++;
        return new Value(start, "", bracket, names, parts);
    }

    private void skipString() {
        at++;
        while (text.charAt(at) != '"') {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        at++;
    }

    private void skipSpace() {
        while (at < text.length() && text.charAt(at) <= ' ') {
            at++;
        }
    }
}
