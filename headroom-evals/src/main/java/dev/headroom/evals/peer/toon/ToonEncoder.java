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
package dev.headroom.evals.peer.toon;

import dev.headroom.evals.peer.json.JsonValue;
import dev.headroom.evals.peer.json.JsonValue.Bare;
import dev.headroom.evals.peer.json.JsonValue.Items;
import dev.headroom.evals.peer.json.JsonValue.Members;
import dev.headroom.evals.peer.json.JsonValue.Text;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes values as TOON, by the specification of the toon-format project, version 4.4: two spaces a level, commas as
 * delimiter, tables with nested groups of fields, and keyed tables for objects of like objects. In one point it is
 * kinder than the specification: a number keeps its lexeme ({@code 1.10} is not shortened to {@code 1.1}), so that
 * no number is lost by our doing. Stateless and thread-safe; linear in the size of the value for values whose objects
 * are nested up to some depth.
 *
 * <p>Example: {@code {"users":[{"id":1,"name":"Ada"},{"id":2,"name":"Bob"}]}} becomes
 * <pre>{@code
 * users[2]{id,name}:
 *   1,Ada
 *   2,Bob
 * }</pre>
 */
public final class ToonEncoder {
    private final StringBuilder out = new StringBuilder();

    private ToonEncoder() {}

    /**
     * Encodes a value.
     *
     * @param value any value, nested less deep than the stack allows; what {@code JsonReader} reads is
     * @return its TOON document, without a line break at its end; empty for an empty object
     */
    public static String encode(JsonValue value) {
        ToonEncoder encoder = new ToonEncoder();
        encoder.root(value);
        return encoder.out.toString();
    }

    /** A scalar as a cell or value. */
    static String scalar(JsonValue value) {
        if (value instanceof Text text) {
            return ToonStrings.value(text.text());
        }
        if (value instanceof Bare bare) {
            return bare.lexeme();
        }
        throw new IllegalArgumentException("value must be a scalar, but is " + value);
    }

    private void root(JsonValue value) {
        if (value instanceof Items array) {
            array("", array.items(), 0);
        } else if (value instanceof Members object) {
            Optional<ToonFields> keyed = keyedFields(object.members());
            keyed.ifPresentOrElse(
                    fields -> keyedTable("", object.members(), fields, 0), () -> members(object.members(), 0));
        } else {
            line(0, scalar(value));
        }
    }

    private void members(Map<String, JsonValue> members, int depth) {
        members.forEach((name, value) -> member(ToonStrings.key(name), value, depth));
    }

    private void member(String key, JsonValue value, int depth) {
        if (value instanceof Items array) {
            array(key, array.items(), depth);
        } else if (value instanceof Members object) {
            object(key, object.members(), depth);
        } else {
            line(depth, key + ": " + scalar(value));
        }
    }

    private void object(String key, Map<String, JsonValue> members, int depth) {
        Optional<ToonFields> keyed = keyedFields(members);
        if (keyed.isPresent()) {
            keyedTable(key, members, keyed.get(), depth);
        } else {
            line(depth, key + ":");
            members(members, depth + 1);
        }
    }

    /** An object of at least two like objects. */
    private static Optional<ToonFields> keyedFields(Map<String, JsonValue> members) {
        return members.size() < 2 ? Optional.empty() : ToonFields.of(members.values());
    }

    private void keyedTable(String key, Map<String, JsonValue> members, ToonFields fields, int depth) {
        line(depth, key + "[" + members.size() + ":]{" + fields.header() + "}:");
        members.forEach((name, row) -> line(depth + 1, ToonStrings.key(name) + ": " + fields.row(row)));
    }

    /** An array below a key, or at the root if the key is empty. */
    private void array(String key, List<JsonValue> items, int depth) {
        if (items.isEmpty()) {
            line(depth, key.isEmpty() ? "[]" : key + ": []");
            return;
        }
        Optional<ToonFields> fields = ToonFields.of(items);
        if (fields.isPresent()) {
            line(depth, key + "[" + items.size() + "]{" + fields.get().header() + "}:");
            items.forEach(row -> line(depth + 1, fields.get().row(row)));
        } else {
            list(key, items, depth, depth + 1);
        }
    }

    private void list(String key, List<JsonValue> items, int depth, int itemDepth) {
        String header = key + "[" + items.size() + "]:";
        if (items.stream().allMatch(JsonValue::isScalar)) {
            line(depth, items.isEmpty() ? header : header + " " + cells(items));
            return;
        }
        line(depth, header);
        items.forEach(item -> item(item, itemDepth));
    }

    private static String cells(Collection<JsonValue> values) {
        return String.join(",", values.stream().map(ToonEncoder::scalar).toList());
    }

    /** An item of a list. It is written one level deeper; the hyphen then takes the place of the last two spaces. */
    private void item(JsonValue value, int depth) {
        int start = out.length() + (out.length() == 0 ? 0 : 1);
        if (value instanceof Items array) {
            // A table without a key is allowed at the root alone (section 9.4), so this is a list whatever it holds.
            list("", array.items(), depth + 1, depth + 1);
        } else if (value instanceof Members object && !object.members().isEmpty()) {
            members(object.members(), depth + 1);
        } else {
            line(depth, value instanceof Members ? "-" : "  " + scalar(value));
        }
        out.setCharAt(start + 2 * depth, '-');
    }

    private void line(int depth, String text) {
        if (out.length() > 0) {
            out.append('\n');
        }
        out.append("  ".repeat(depth)).append(text);
    }
}
