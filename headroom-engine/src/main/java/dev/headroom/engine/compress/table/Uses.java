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

/** Decides from what was seen at a field how its values are written. */
final class Uses {

    /** More different keys than this and an object is written as it is. */
    static final int MOST_MEMBERS = 8192;

    /** Arrays nested deeper than this stay within their cell; each level costs one more pass over its text. */
    private static final int DEEPEST = 6;

    private final boolean nesting;

    /**
     * @param options the encodings to use
     * @param level how many tables the fields' table is nested in
     */
    Uses(TableOptions options, int level) {
        this.nesting = options.allows(Encoding.NESTED) && level < DEEPEST;
    }

    /**
     * @param field a field of which all values were seen
     * @param folded whether its arrays hold rows of the very table it belongs to
     */
    Field.Use of(Field field, boolean folded) {
        if (field.objects > 0 && field.arrays == 0) {
            return ofObject(field);
        }
        boolean onlyObjects = field.elements > 0 && field.nonObjectElements == 0;
        if (field.arrays == 0 || field.objects > 0 || !onlyObjects || field.parent == null) {
            return Field.Use.CELL;
        }
        boolean single = field.scalars == 0 && field.minElements == 1 && field.maxElements == 1;
        if (single && !folded && !field.holdsRows && field.element != null) {
            boolean columns = field.element.emptyObjects == 0 && ofObject(field.element) != Field.Use.CELL;
            return columns ? Field.Use.SINGLE : Field.Use.CELL;
        }
        return nesting && field.elements > 1 ? Field.Use.NESTED : Field.Use.CELL;
    }

    /** An object with ever different keys is a map rather than a record and stays in its cell. */
    private static Field.Use ofObject(Field field) {
        int members = field.members().size();
        long present = 0;
        for (Field member : field.members()) {
            present += member.objects + member.arrays + member.scalars;
        }
        boolean variedKeys = members > 12 && present < (long) field.objects * members / 4;
        if ((variedKeys && field.parent != null) || members > MOST_MEMBERS || members == 0) {
            return Field.Use.CELL;
        }
        return field.scalars == 0 && field.emptyObjects == 0 ? Field.Use.MEMBERS : Field.Use.CELL_OR_MEMBERS;
    }
}
