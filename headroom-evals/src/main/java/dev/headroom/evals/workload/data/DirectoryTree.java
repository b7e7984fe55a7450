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
package dev.headroom.evals.workload.data;

import dev.headroom.evals.workload.json.Row;
import java.util.ArrayList;
import java.util.List;

/** A project's directories as nested objects: files at every level, further directories above the last one. */
public final class DirectoryTree {
    private static final List<String> NAMES = List.of(
            "authentication",
            "billing",
            "connections",
            "configuration",
            "controllers",
            "dashboards",
            "handlers",
            "integrations",
            "middleware",
            "migrations",
            "notifications",
            "permissions",
            "repositories",
            "scheduling",
            "serializers",
            "validators");
    private static final List<String> EXTENSIONS = List.of("py", "ts", "go", "json", "md", "yaml");
    private static final int FILES = 20;

    private final Draw draw;

    private DirectoryTree(long seed) {
        this.draw = new Draw(seed);
    }

    /**
     * The tree with 20 files a directory and 2 to 5 directories in every directory above the last level.
     *
     * @param depth levels of directories, 1 to 4
     * @param seed  decides names, numbers of directories, sizes and dates
     * @return the root directory
     * @throws IllegalArgumentException if the depth is out of range
     */
    public static Row root(int depth, long seed) {
        if (depth < 1 || depth > 4) {
            throw new IllegalArgumentException("depth " + depth + " must be 1 to 4");
        }
        return new DirectoryTree(seed).directory("project", depth);
    }

    /**
     * All files of a tree.
     *
     * @param directory its root
     * @return name, type, size and date of every file, in the order of the text
     */
    public static List<Row> files(Row directory) {
        List<Row> files = new ArrayList<>();
        for (Object child : (List<?>) directory.at("children").orElse(List.of())) {
            Row row = (Row) child;
            if (row.at("children").isPresent()) {
                files.addAll(files(row));
            } else {
                files.add(row);
            }
        }
        return List.copyOf(files);
    }

    private Row directory(String name, int levels) {
        List<Row> children = new ArrayList<>();
        int directories = levels > 1 ? draw.between(2, 5) : 0;
        for (String child : draw.someOf(NAMES, directories)) {
            children.add(directory(child, levels - 1));
        }
        for (int i = 0; i < FILES; i++) {
            children.add(file(i));
        }
        return Row.of("name", name, "type", "directory", "children", List.copyOf(children));
    }

    private Row file(int number) {
        return Row.builder()
                .put("name", draw.oneOf(NAMES) + "_" + number + "." + draw.oneOf(EXTENSIONS))
                .put("type", "file")
                .put("size", draw.between(100, 10_000))
                .put("modified", Text.format("2024-01-%02dT%02d:00:00Z", draw.between(1, 28), draw.between(0, 23)))
                .build();
    }
}
