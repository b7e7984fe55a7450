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
package dev.headroom.evals.workload.json;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Prints values as JSON exactly as Python's {@code json.dumps} does with {@code ensure_ascii} on: everything but
 * printable ASCII is escaped with lower-case hexadecimal digits, and floats are the shortest decimals that read back
 * as the same double.
 *
 * <p>Example: {@code JsonText.write(Row.of("score", 0.5, "tags", List.of()), JsonStyle.DEFAULT)} is <code>{"score":
 * 0.5, "tags": []}</code>. Linear in the size of the value; recursive, so meant for sample data of known depth.
 */
public final class JsonText {
    private static final String HEX_DIGITS = "0123456789abcdef";

    private final StringBuilder out = new StringBuilder();
    private final JsonStyle style;

    private JsonText(JsonStyle style) {
        this.style = style;
    }

    /**
     * Prints a value.
     *
     * @param value null, a string, an {@link Integer}, a {@link Long}, a {@link Double}, a {@link Boolean}, a
     *              {@link Row} or a list of such values
     * @param style what stands between values
     * @return the JSON text, ASCII only, without a line end behind it
     * @throws IllegalArgumentException if a value is of another type, or a double that JSON cannot express
     */
    public static String write(@Nullable Object value, JsonStyle style) {
        JsonText text = new JsonText(style);
        text.value(value, 0);
        return text.out.toString();
    }

    private void value(@Nullable Object value, int depth) {
        if (value instanceof Row row) {
            object(row, depth);
        } else if (value instanceof List<?> list) {
            array(list, depth);
        } else if (value instanceof String string) {
            string(string);
        } else if (value instanceof Double number) {
            out.append(PythonFloat.print(number));
        } else if (value == null || value instanceof Integer || value instanceof Long || value instanceof Boolean) {
            out.append(value);
        } else {
            throw new IllegalArgumentException("value of " + value.getClass() + " has no JSON form: " + value);
        }
    }

    private void object(Row row, int depth) {
        out.append('{');
        boolean first = true;
        for (Map.Entry<String, @Nullable Object> field : row.fields().entrySet()) {
            startElement(first, depth + 1);
            string(field.getKey());
            out.append(style.afterName());
            value(field.getValue(), depth + 1);
            first = false;
        }
        end('}', first, depth);
    }

    private void array(List<?> list, int depth) {
        out.append('[');
        boolean first = true;
        for (Object element : list) {
            startElement(first, depth + 1);
            value(element, depth + 1);
            first = false;
        }
        end(']', first, depth);
    }

    private void startElement(boolean first, int depth) {
        if (!first) {
            out.append(style.betweenValues());
        }
        lineBreak(depth);
    }

    private void end(char bracket, boolean empty, int depth) {
        if (!empty) {
            lineBreak(depth);
        }
        out.append(bracket);
    }

    private void lineBreak(int depth) {
        if (style.indented()) {
            out.append('\n').append("  ".repeat(depth));
        }
    }

    private void string(String string) {
        out.append('"');
        for (int i = 0; i < string.length(); i++) {
            character(string.charAt(i));
        }
        out.append('"');
    }

    private void character(char c) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            case '\f' -> out.append("\\f");
            case '\b' -> out.append("\\b");
            default -> plainOrEscaped(c);
        }
    }

    private void plainOrEscaped(char c) {
        if (c >= ' ' && c <= '~') {
            out.append(c);
            return;
        }
        out.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
            out.append(HEX_DIGITS.charAt((c >> shift) & 0xf));
        }
    }
}
