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
package dev.headroom.spring;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A tool result as Spring AI wrapped it, and the texts inside. The string that an {@code @Tool} method returns arrives
 * as a JSON string literal, what an MCP server returns as the JSON list of its contents:
 *
 * <pre>
 * "id,name\n1,\"a\"\n"                                   one text
 * [{"type":"text","text":"id,name"}, {"type":"image","data":"..."}]    one text; the image stays
 * [{"id":1,"name":"a"}]                                  is itself the text, as is anything else
 * </pre>
 *
 * A literal is read up to its first character that does not fit; a list is given up at its first part that no MCP
 * server writes.
 *
 * @param data the result as it is
 * @param slots where the texts are, in order
 */
record Envelope(String data, List<Slot> slots) {

    private static final JsonFactory JSON = new JsonFactory();

    /** Further than that from the bracket no server writes the first name. */
    private static final int LOOK = 100;

    /** The contents of the Model Context Protocol, revision 2025-06-18, and what they are made of. */
    private static final Set<String> TYPES = Set.of("text", "image", "audio", "resource", "resource_link");

    private static final Set<String> PARTS = Set.of(
            "type",
            "text",
            "annotations",
            "_meta",
            "meta",
            "data",
            "mimeType",
            "resource",
            "uri",
            "name",
            "title",
            "description",
            "size");

    /**
     * A text in a result.
     *
     * @param from where it starts, with its quotes
     * @param to where it ends, exclusive
     * @param text the text
     */
    record Slot(int from, int to, String text) {

        /** Whether it stands in quotes; a text that stands as it is takes as many characters as it has. */
        boolean isLiteral() {
            return to - from > text.length();
        }
    }

    /**
     * Finds the texts.
     *
     * @param data a tool result
     * @return the result and its texts
     */
    static Envelope of(String data) {
        return new Envelope(data, slots(data).orElseGet(() -> List.of(new Slot(0, data.length(), data))));
    }

    private static Optional<List<Slot>> slots(String data) {
        int end = data.stripTrailing().length();
        if (data.startsWith("\"")) {
            return JsonLiteral.read(data, 0, end).map(text -> List.of(new Slot(0, end, text)));
        }
        return data.startsWith("[") && startsLikeContents(data) ? contents(data) : Optional.empty();
    }

    /** Rows of a tool's own JSON mostly have another first field, and need not be parsed for that. */
    private static boolean startsLikeContents(String data) {
        String start = data.substring(1, Math.min(LOOK, data.length())).stripLeading();
        String inside = start.startsWith("{") ? start.substring(1).stripLeading() : "";
        int end = inside.indexOf('"', 1);
        return inside.startsWith("\"") && end > 0 && PARTS.contains(inside.substring(1, end));
    }

    /** The texts, in order; none when a list has images alone. */
    List<String> texts() {
        return slots.stream().map(Slot::text).toList();
    }

    /**
     * The result with other texts.
     *
     * @param texts takes one text for each of {@link #texts()}
     * @return the same object if all texts are the same, or if their wrapping makes them longer than the result
     */
    String with(Iterator<String> texts) {
        StringBuilder out = new StringBuilder();
        int copied = 0;
        boolean changed = false;
        for (Slot slot : slots) {
            String text = texts.next();
            changed |= !text.equals(slot.text());
            out.append(data, copied, slot.from()).append(written(slot, text));
            copied = slot.to();
        }
        out.append(data, copied, data.length());
        boolean grows = out.length() >= data.length() && slots.stream().anyMatch(Slot::isLiteral);
        return changed && !grows ? out.toString() : data;
    }

    private String written(Slot slot, String text) {
        if (text.equals(slot.text())) {
            return data.substring(slot.from(), slot.to());
        }
        return slot.isLiteral() ? JsonLiteral.written(text) : text;
    }

    private static Optional<List<Slot>> contents(String data) {
        try (JsonParser parser = JSON.createParser(data)) {
            List<Slot> slots = new ArrayList<>();
            boolean areContents = parser.nextToken() == JsonToken.START_ARRAY && areContents(parser, slots);
            return areContents && parser.nextToken() == null ? Optional.of(slots) : Optional.empty();
        } catch (IOException e) {
            // Not JSON, so not wrapped: tools may return any text.
            return Optional.empty();
        }
    }

    private static Slot slot(JsonParser parser) throws IOException {
        int from = Math.toIntExact(parser.currentTokenLocation().getCharOffset());
        String text = parser.getText();
        return new Slot(from, Math.toIntExact(parser.currentLocation().getCharOffset()), text);
    }

    private static boolean areContents(JsonParser parser, List<Slot> slots) throws IOException {
        boolean any = false;
        while (parser.nextToken() == JsonToken.START_OBJECT) {
            if (!isContent(parser, slots)) {
                return false;
            }
            any = true;
        }
        return any && parser.currentToken() == JsonToken.END_ARRAY;
    }

    private static boolean isContent(JsonParser parser, List<Slot> slots) throws IOException {
        int before = slots.size();
        String type = "";
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            JsonToken value = parser.nextToken();
            if (name.equals("type") && value == JsonToken.VALUE_STRING) {
                type = parser.getText();
            } else if (name.equals("text") && value == JsonToken.VALUE_STRING) {
                slots.add(slot(parser));
            } else if (PARTS.contains(name) && !name.equals("type") && !name.equals("text")) {
                parser.skipChildren();
            } else {
                return false;
            }
        }
        int texts = type.equals("text") ? 1 : 0;
        return TYPES.contains(type) && slots.size() - before == texts;
    }
}
