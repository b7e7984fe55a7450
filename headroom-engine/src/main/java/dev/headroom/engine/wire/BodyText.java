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
package dev.headroom.engine.wire;

import dev.headroom.engine.internal.json.JsonKind;
import dev.headroom.engine.internal.json.JsonTape;
import dev.headroom.engine.model.ContentBlock;
import java.util.Locale;
import java.util.function.Function;

/**
 * A body and its tape, with what both dialects have in common: content that is a string or a list of parts.
 *
 * @param text the body, without a byte order mark
 * @param tape its tape
 */
record BodyText(String text, JsonTape tape) {

    /** Reads a part that is not plain text; says whether it did. */
    @FunctionalInterface
    interface PartReader {

        boolean read(int part, String type, WireMessage.Builder out);
    }

    /**
     * Adds the blocks of a content: one for a string, one for each part of a list, none for null or nothing.
     *
     * @param content the node, or {@link Fields#NONE}
     * @param block makes a block of a text
     * @param others reads parts of other types; those it leaves become opaque
     * @param out where the blocks go
     */
    void content(int content, Function<String, ContentBlock> block, PartReader others, WireMessage.Builder out) {
        if (content == Fields.NONE) {
            return;
        }
        switch (tape.kind(content)) {
            case NULL -> {}
            case STRING -> out.add(block.apply(tape.text(content)), slot(content));
            case ARRAY -> {
                for (int part = content + 1; part < tape.next(content); part = tape.next(part)) {
                    part(part, block, others, out);
                }
            }
            case OBJECT, NUMBER, TRUE, FALSE -> out.addFixed(opaque("content", content));
        }
    }

    private void part(int part, Function<String, ContentBlock> block, PartReader others, WireMessage.Builder out) {
        Fields fields = Fields.of(tape, part, "type", "text");
        String type = fields.text("type");
        if (type.isEmpty()) {
            type = tape.kind(part).name().toLowerCase(Locale.ROOT);
        }
        if (fields.ambiguous()) {
            out.addFixed(opaque(type, part));
        } else if (type.equals("text") && fields.isString("text")) {
            int node = fields.node("text");
            out.add(block.apply(tape.text(node)), slot(node));
        } else if (!others.read(part, type, out)) {
            out.addFixed(opaque(type, part));
        }
    }

    /** Whether a content has nothing in it: absent, null or an empty list. */
    boolean isNothing(int content) {
        return content == Fields.NONE
                || tape.kind(content) == JsonKind.NULL
                || (tape.kind(content) == JsonKind.ARRAY && tape.count(content) == 0);
    }

    boolean isArray(int node) {
        return node != Fields.NONE && tape.kind(node) == JsonKind.ARRAY;
    }

    ContentBlock opaque(String type, int node) {
        return new ContentBlock.Opaque(type, new RawJson(text, tape.start(node), tape.end(node)));
    }

    Slot slot(int string) {
        return new Slot(tape.start(string), tape.end(string));
    }
}
