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

import dev.headroom.engine.internal.json.JsonTape;
import dev.headroom.engine.internal.json.Rows;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the rows are made of: their columns, what each is, how their values group, and which rows report errors.
 *
 * @param rows how many rows there are
 * @param columns the columns with their groups, in the order they first come
 * @param errors the rows that report errors
 * @param complete whether every scalar of the rows is a cell of a column
 */
record Analysis(int rows, Map<Profile, Groups> columns, ErrorRows errors, boolean complete) {

    static Analysis of(JsonTape tape, Rows rows) {
        Columns read = Columns.read(tape, rows);
        List<Profile> profiles = read.list().stream()
                .map(column -> Profile.of(tape, column, rows.size()))
                .toList();
        Map<Profile, Groups> columns = new LinkedHashMap<>();
        profiles.forEach(profile -> columns.put(profile, Groups.of(profile)));
        return new Analysis(rows.size(), columns, ErrorRows.find(profiles), read.complete());
    }

    List<Profile> profiles() {
        return List.copyOf(columns.keySet());
    }

    Groups groups(Profile profile) {
        Groups groups = columns.get(profile);
        if (groups == null) {
            throw new IllegalArgumentException("column " + profile.column().name() + " is of another analysis");
        }
        return groups;
    }
}
