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
package dev.headroom.engine.internal.embedded;

import dev.headroom.engine.internal.json.JsonKind;
import dev.headroom.engine.internal.json.JsonSyntaxException;
import dev.headroom.engine.internal.json.JsonTape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Texts that a host wrapped in JSON: what some frameworks make of a tool's string is a JSON string literal, what an MCP
 * server returns is often handed on as the JSON list of its contents.
 *
 * <pre>
 * "id,name\n1,\"a\"\n"                                   one text
 * [{"type":"text","text":"id,name"}, {"type":"image","data":"..."}]    one text; the image stays
 * [{"id":1,"name":"a"}]                                  is no envelope, nor is anything else
 * </pre>
 *
 * A string that looks like JSON is no text of an envelope: JSON within JSON is read by {@link OpenedJson}.
 *
 * <p>Immutable. Anything else is turned down by its first characters; finding the texts is one pass.
 *
 * @param slots where the texts are, in order; not empty
 */
public record Envelope(List<Slot> slots) {

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

    private static final int NO_CONTENT = -1;
    private static final int NO_TEXT = -2;

    /**
     * A text in an envelope.
     *
     * @param from where it starts, with its quotes
     * @param to where it ends, exclusive
     * @param text the text
     * @param escaping how it is written
     */
    public record Slot(int from, int to, String text, Escaping escaping) {

        /**
         * Writes another text in the place of this one.
         *
         * @param other the text
         * @return its string; empty when whoever finds it there would not write this text again as it was
         */
        public Optional<String> quote(String other) {
            String literal = escaping.quote(other);
            boolean found = !looksLikeJson(other)
                    && Escaping.of(other, literal)
                            .map(habit -> habit == escaping || habit.quote(text).equals(escaping.quote(text)))
                            .orElse(false);
            return found ? Optional.of(literal) : Optional.empty();
        }
    }

    /** Copies the list. */
    public Envelope {
        slots = List.copyOf(slots);
    }

    /**
     * Finds the texts of an envelope.
     *
     * @param data a tool result
     * @return the envelope; empty when the result is none, or has no text that could be written again as it is
     */
    public static Optional<Envelope> of(String data) {
        boolean maybe = data.startsWith("\"") || (data.startsWith("[") && startsLikeContents(data));
        if (!maybe) {
            return Optional.empty();
        }
        try {
            List<Slot> slots = slots(JsonTape.parse(data));
            return slots.isEmpty() ? Optional.empty() : Optional.of(new Envelope(slots));
        } catch (JsonSyntaxException notWrapped) {
            return Optional.empty();
        }
    }

    /** Rows of a tool's own JSON mostly have another first field, and need not be parsed for that. */
    private static boolean startsLikeContents(String data) {
        String start = data.substring(1, Math.min(LOOK, data.length())).stripLeading();
        String inside = start.startsWith("{") ? start.substring(1).stripLeading() : "";
        int end = inside.indexOf('"', 1);
        return inside.startsWith("\"") && end > 0 && PARTS.contains(inside.substring(1, end));
    }

    private static List<Slot> slots(JsonTape tape) {
        List<Slot> slots = new ArrayList<>();
        if (tape.kind(0) == JsonKind.STRING) {
            slot(tape, 0).ifPresent(slots::add);
            return slots;
        }
        for (int content = 1; content < tape.size(); content = tape.next(content)) {
            int text = content(tape, content);
            if (text == NO_CONTENT) {
                return List.of();
            }
            if (text != NO_TEXT) {
                slot(tape, text).ifPresent(slots::add);
            }
        }
        return slots;
    }

    /** The node of a content's text. */
    private static int content(JsonTape tape, int content) {
        if (tape.kind(content) != JsonKind.OBJECT) {
            return NO_CONTENT;
        }
        int text = NO_TEXT;
        int texts = 0;
        String type = "";
        for (int member = content + 1; member < tape.next(content); member = tape.next(member)) {
            String name = tape.name(member);
            boolean string = tape.kind(member) == JsonKind.STRING;
            if (name.equals("text") && string) {
                text = member;
                texts++;
            } else if (name.equals("type") && string) {
                type = tape.text(member);
            } else if (!PARTS.contains(name) || name.equals("text") || name.equals("type")) {
                return NO_CONTENT;
            }
        }
        return TYPES.contains(type) && texts == (type.equals("text") ? 1 : 0) ? text : NO_CONTENT;
    }

    private static Optional<Slot> slot(JsonTape tape, int node) {
        String text = tape.text(node);
        if (looksLikeJson(text)) {
            return Optional.empty();
        }
        return Escaping.of(text, tape.lexeme(node))
                .map(escaping -> new Slot(tape.start(node), tape.end(node), text, escaping));
    }

    private static boolean looksLikeJson(String text) {
        String body = text.strip();
        return body.isEmpty()
                || (body.startsWith("{") && body.endsWith("}"))
                || (body.startsWith("[") && body.endsWith("]") && "{[\"]-0123456789".indexOf(body.charAt(1)) >= 0);
    }
}
