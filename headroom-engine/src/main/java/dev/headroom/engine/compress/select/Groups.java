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
package dev.headroom.engine.compress.select;

import dev.headroom.engine.internal.json.JsonKind;
import java.util.Arrays;

/**
 * The cells of a column sorted into groups: by value in a column of few values, by {@link Templates template} in any
 * other.
 */
final class Groups {

    /** A row that has no cell in the column. */
    static final int ABSENT = -1;

    private final Profile profile;
    private final int[] groupOfValue;
    private final int[] cells;
    private final String[] labels;

    private Groups(Profile profile, int[] groupOfValue, int[] cells, String[] labels) {
        this.profile = profile;
        this.groupOfValue = groupOfValue;
        this.cells = cells;
        this.labels = labels;
    }

    static Groups of(Profile profile) {
        return profile.kind() == ColumnKind.CATEGORY ? byValue(profile) : byTemplate(profile);
    }

    private static Groups byValue(Profile profile) {
        ValueTable values = profile.values();
        int[] groups = new int[values.size()];
        int[] cells = new int[values.size()];
        String[] labels = new String[values.size()];
        for (int value = 0; value < groups.length; value++) {
            groups[value] = value;
            cells[value] = values.count(value);
            labels[value] = values.text(value);
        }
        return new Groups(profile, groups, cells, labels);
    }

    private static Groups byTemplate(Profile profile) {
        ValueTable values = profile.values();
        Templates templates = new Templates();
        int[] groups = new int[values.size()];
        int[] cells = new int[values.size()];
        for (int value = 0; value < groups.length; value++) {
            groups[value] =
                    isNumber(profile, value) ? templates.ofNumber() : templates.of(profile.tape(), values.node(value));
            cells[groups[value]] += values.count(value);
        }
        String[] labels = new String[templates.size()];
        Arrays.setAll(labels, templates::text);
        return new Groups(profile, groups, Arrays.copyOf(cells, labels.length), labels);
    }

    /** A string of digits counts as a number among numbers, and as text among texts. */
    private static boolean isNumber(Profile profile, int value) {
        boolean measured = profile.kind() == ColumnKind.NUMBER || profile.kind() == ColumnKind.TIME;
        return !Double.isNaN(profile.numberOf(value))
                && (measured || profile.values().kind(value) == JsonKind.NUMBER);
    }

    /** How many groups there are. */
    int size() {
        return cells.length;
    }

    int ofValue(int value) {
        return groupOfValue[value];
    }

    /** How many cells a group has. */
    int cells(int group) {
        return cells[group];
    }

    /** The value or the template of a group. */
    String label(int group) {
        return labels[group];
    }

    /** The group of each row's first cell, or {@link #ABSENT}. */
    int[] ofRows() {
        int[] groups = new int[profile.rows()];
        Arrays.fill(groups, ABSENT);
        Column column = profile.column();
        for (int cell = column.cells() - 1; cell >= 0; cell--) {
            int value = column.value(cell);
            groups[column.row(cell)] = value == Column.OPAQUE ? ABSENT : groupOfValue[value];
        }
        return groups;
    }

    /** Whether the groups are of texts rather than of numbers. */
    boolean areTexts() {
        int texts = 0;
        for (int value = 0; value < groupOfValue.length; value++) {
            texts += profile.values().kind(value) == JsonKind.STRING
                    ? profile.values().count(value)
                    : 0;
        }
        return texts * 2 > profile.column().cells() && profile.numberCells() == 0;
    }
}
