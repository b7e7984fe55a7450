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

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** How columns are called: keys joined by dots, {@code [0]} for the one element of an array. */
final class Names {

    /** The column of rows that are no objects. */
    static final String VALUE = "(value)";

    /** The column of the names under which keyed rows stand. */
    static final String KEY = "(key)";

    /** What marks a column of nested rows. */
    static final String NESTED = "[]";

    private Names() {}

    static String shown(Field field) {
        List<Field> path = new ArrayList<>();
        for (Field at = field; at.parent != null; at = at.parent) {
            path.add(at);
        }
        if (path.isEmpty()) {
            return VALUE;
        }
        Collections.reverse(path);
        StringBuilder out = new StringBuilder();
        for (Field at : path) {
            if (at.isElement()) {
                out.append("[0]");
            } else {
                out.append(out.isEmpty() ? "" : ".").append(segment(at.name));
            }
        }
        return field.use == Field.Use.NESTED ? out.append(NESTED).toString() : out.toString();
    }

    /** Whether a column can be named within a template. */
    static boolean isReferable(String shown) {
        for (int i = 0; i < shown.length(); i++) {
            switch (shown.charAt(i)) {
                case '{', '}', ',', '"' -> {
                    return false;
                }
                default -> {}
            }
        }
        return !shown.isEmpty();
    }

    private static String segment(String name) {
        return isPlain(name) ? name : '"' + name + '"';
    }

    /** Whether a key can stand without quotes in a heading, in a template and before a value. */
    static boolean isPlain(String name) {
        if (name.isEmpty() || name.startsWith("(") || name.startsWith("+") || name.equals("-")) {
            return false;
        }
        for (int i = 0; i < name.length(); i++) {
            switch (name.charAt(i)) {
                case '.', '|', ',', '=', '{', '}', '[', ']', '"', ':', '@', '#', ';', '\\', ' ' -> {
                    return false;
                }
                default -> {}
            }
        }
        return true;
    }
}
