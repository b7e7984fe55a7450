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
package dev.headroom.engine.internal.xml;

import java.util.Arrays;

/** The top level of a document, in order. */
final class Items {

    private int[] values = new int[12];
    private int size;

    void add(int start, int end, int node) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
        }
        values[size++] = start;
        values[size++] = end;
        values[size++] = node;
    }

    int size() {
        return size / 3;
    }

    int start(int item) {
        return values[3 * item];
    }

    int end(int item) {
        return values[3 * item + 1];
    }

    /** The root's node, or {@link XmlNodes#NONE} for anything else. */
    int node(int item) {
        return values[3 * item + 2];
    }
}
