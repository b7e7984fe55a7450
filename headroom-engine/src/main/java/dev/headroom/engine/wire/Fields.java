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
import dev.headroom.engine.internal.json.JsonStrings;
import dev.headroom.engine.internal.json.JsonTape;
import java.util.Arrays;
import java.util.List;

/**
 * The members of one object that matter, found in one pass. Providers do not agree on which of two equal keys counts,
 * so an object that has one of them twice is {@link #ambiguous} and should be left alone. Immutable.
 */
final class Fields {

    /** The node of a member that is not there. */
    static final int NONE = -1;

    private final JsonTape tape;
    private final List<String> names;
    private final int[] nodes;
    private final boolean[] twice;

    private Fields(JsonTape tape, List<String> names) {
        this.tape = tape;
        this.names = names;
        this.nodes = new int[names.size()];
        this.twice = new boolean[names.size()];
        Arrays.fill(nodes, NONE);
    }

    /** Looks for members; an array or scalar has none. */
    static Fields of(JsonTape tape, int object, String... names) {
        Fields fields = new Fields(tape, List.of(names));
        if (object != NONE && tape.kind(object) == JsonKind.OBJECT) {
            for (int member = object + 1; member < tape.next(object); member = tape.next(member)) {
                fields.note(member);
            }
        }
        return fields;
    }

    private void note(int member) {
        int index = names.indexOf(nameOf(tape, member));
        if (index >= 0) {
            twice[index] = nodes[index] != NONE;
            nodes[index] = member;
        }
    }

    private static String nameOf(JsonTape tape, int member) {
        String raw = tape.name(member);
        return raw.indexOf('\\') < 0 ? raw : unescaped(raw);
    }

    private static String unescaped(String raw) {
        return JsonStrings.unescape(raw.toCharArray(), 0, raw.length());
    }

    /** The node of a member, {@link #NONE} if there is none; the last one if there are several. */
    int node(String name) {
        return nodes[names.indexOf(name)];
    }

    boolean has(String name) {
        return node(name) != NONE;
    }

    /** Whether one of the names stands there more than once. */
    boolean ambiguous() {
        for (boolean seen : twice) {
            if (seen) {
                return true;
            }
        }
        return false;
    }

    boolean ambiguous(String name) {
        return twice[names.indexOf(name)];
    }

    boolean isString(String name) {
        return has(name) && tape.kind(node(name)) == JsonKind.STRING;
    }

    /** What a string member says; empty when there is no such string. */
    String text(String name) {
        return isString(name) ? tape.text(node(name)) : "";
    }

    /** Whether a member is there and is {@code true}. */
    boolean isTrue(String name) {
        return has(name) && tape.kind(node(name)) == JsonKind.TRUE;
    }
}
