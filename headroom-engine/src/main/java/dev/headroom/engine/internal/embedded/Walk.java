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

import dev.headroom.engine.internal.json.JsonTape;

/** Goes through the nodes of a document in order and knows the parent of each. Not recursive. */
final class Walk {

    private final JsonTape tape;
    private final int[] open = new int[JsonTape.MAX_DEPTH + 2];
    private int depth;
    private int node = -1;

    Walk(JsonTape tape) {
        this.tape = tape;
    }

    /** Goes to the next node, if there is one. */
    boolean next() {
        if (node >= 0 && tape.kind(node).isContainer()) {
            open[depth++] = node;
        }
        node++;
        while (depth > 0 && tape.next(open[depth - 1]) <= node) {
            depth--;
        }
        return node < tape.size();
    }

    int node() {
        return node;
    }

    /** The array or object that the node is in; -1 for the root. */
    int parent() {
        return depth == 0 ? -1 : open[depth - 1];
    }
}
