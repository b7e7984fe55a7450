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
package dev.headroom.engine.ccr.query;

import dev.headroom.engine.internal.json.JsonKind;
import dev.headroom.engine.internal.json.JsonStrings;
import dev.headroom.engine.internal.json.JsonTape;
import java.util.List;

/**
 * The way from a row to a value: {@code level}, {@code metadata.latency_ms}, {@code labels[0]}. A name applied to an
 * array is looked up in each of its elements, so {@code items.price} may lead to several values. Where an object has no
 * member of one name, several names joined by dots are tried: {@code a.b} also finds {@code {"a.b": 1}}.
 *
 * @param text the path as it was asked for
 * @param steps at least one
 */
record ColumnPath(String text, List<Step> steps) {

    /** One step; exactly one of name and index counts. */
    record Step(String name, int index) {
        static Step name(String name) {
            return new Step(name, -1);
        }

        static Step index(int index) {
            return new Step("", index);
        }

        boolean isName() {
            return index < 0;
        }
    }

    ColumnPath {
        steps = List.copyOf(steps);
    }

    /** The name the path starts with; empty when it starts with an index. */
    String first() {
        return steps.get(0).name();
    }

    /** Adds all values that the path leads to, from a node on, leaving out the first steps. */
    void collect(JsonTape tape, int node, int stepsDone, List<Cell> into) {
        if (stepsDone == steps.size()) {
            into.add(new Cell.OfNode(tape, node));
        } else if (tape.kind(node) == JsonKind.ARRAY) {
            collectInArray(tape, node, stepsDone, into);
        } else if (tape.kind(node) == JsonKind.OBJECT && steps.get(stepsDone).isName()) {
            collectInObject(tape, node, stepsDone, into);
        }
    }

    /** Depth is bounded by {@link JsonTape#MAX_DEPTH}. */
    private void collectInArray(JsonTape tape, int node, int stepsDone, List<Cell> into) {
        Step step = steps.get(stepsDone);
        int position = 0;
        for (int child = node + 1; child < tape.next(node); child = tape.next(child)) {
            if (step.isName()) {
                collect(tape, child, stepsDone, into);
            } else if (position == step.index()) {
                collect(tape, child, stepsDone + 1, into);
                return;
            }
            position++;
        }
    }

    private void collectInObject(JsonTape tape, int node, int stepsDone, List<Cell> into) {
        String name = steps.get(stepsDone).name();
        for (int next = stepsDone + 1; ; next++) {
            boolean found = false;
            for (int child = node + 1; child < tape.next(node); child = tape.next(child)) {
                if (isNamed(tape, child, name)) {
                    collect(tape, child, next, into);
                    found = true;
                }
            }
            if (found || next == steps.size() || !steps.get(next).isName()) {
                return;
            }
            name = name + "." + steps.get(next).name();
        }
    }

    static boolean isNamed(JsonTape tape, int member, String name) {
        char[] source = tape.source();
        int from = tape.nameStart(member);
        for (int i = 0; i < name.length(); i++) {
            char c = source[from + i];
            if (c == '\\') {
                return JsonStrings.unescape(source, from, tape.nameEnd(member)).equals(name);
            }
            if (c != name.charAt(i)) {
                return false;
            }
        }
        return source[from + name.length()] == '"';
    }

    static String name(JsonTape tape, int member) {
        return JsonStrings.unescape(tape.source(), tape.nameStart(member), tape.nameEnd(member));
    }
}
