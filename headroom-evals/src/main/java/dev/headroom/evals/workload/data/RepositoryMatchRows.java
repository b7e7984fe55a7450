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
import java.util.Locale;

/**
 * What a code search over a host of repositories answers: one fragment a match. As in a real answer, description,
 * stars, language and date are those of the repository in each of its matches, and the indices are where the match
 * stands in its fragment.
 */
public final class RepositoryMatchRows {
    private static final List<String> REPOSITORIES = List.of(
            "northwind-labs/orbit",
            "northwind-labs/harbor-ui",
            "bluefin-io/ledger-core",
            "bluefin-io/queue-bridge",
            "opal-systems/gatekeeper",
            "opal-systems/pagemill",
            "granite-data/columnar",
            "granite-data/streamline",
            "quietriver/formkit",
            "quietriver/tracebook",
            "tidewater-dev/mapstone",
            "tidewater-dev/beacon");
    private static final List<String> PURPOSES = List.of(
            "Composable building blocks for web services",
            "Accessible user interface components",
            "Double-entry bookkeeping as a library",
            "A bridge between message brokers",
            "Sign-in and access rules for teams",
            "Static pages from structured content",
            "Columnar storage for small machines",
            "Stream processing without a cluster",
            "Forms that validate as you type",
            "Distributed traces in plain files",
            "Vector maps for offline use",
            "Service discovery over multicast");
    private static final List<String> LANGUAGES = List.of("Python", "TypeScript", "Go", "Java", "Rust");
    private static final List<String> FOLDERS = List.of("src", "lib", "internal", "packages/core", "app");

    private RepositoryMatchRows() {}

    /**
     * The matches.
     *
     * @param words what was searched for, two words in lower case
     * @param count how many
     * @param seed  decides repository, stars, language, date, folder, score and fragment
     * @return the rows
     */
    public static List<Row> matches(String words, int count, long seed) {
        Draw draw = new Draw(seed);
        List<Row> repositories = repositories(draw);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(match(words, i, repositories, draw));
        }
        return List.copyOf(rows);
    }

    /** Stars, language and date belong to the repository: they are the same in each of its matches. */
    private static List<Row> repositories(Draw draw) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < REPOSITORIES.size(); i++) {
            rows.add(Row.builder()
                    .put("full_name", REPOSITORIES.get(i))
                    .put("description", PURPOSES.get(i))
                    .put("stars", draw.between(1_000, 100_000))
                    .put("language", draw.oneOf(LANGUAGES))
                    .put("updated_at", Text.format("2024-01-%02dT10:00:00Z", draw.between(1, 28)))
                    .build());
        }
        return rows;
    }

    private static Row match(String words, int i, List<Row> repositories, Draw draw) {
        int repository = draw.between(0, REPOSITORIES.size() - 1);
        String name = REPOSITORIES.get(repository);
        String path = draw.oneOf(FOLDERS) + "/module_" + i + ".ts";
        return Row.builder()
                .put("repository", repositories.get(repository))
                .put("path", path)
                .put("sha", Text.digest("SHA-1", name + i))
                .put("url", "https://code.example.com/" + name + "/blob/main/" + path)
                .put("score", draw.decimal(10, 100, 2))
                .put("text_matches", List.of(fragment(words, draw)))
                .build();
    }

    private static Row fragment(String words, Draw draw) {
        String name = camelCase(words);
        String text = draw.oneOf(List.of(
                "export function use" + name + "(options) {\n  return create(options);",
                "import { " + name + " } from './core';\n\nconst instance =",
                "describe('" + words + "', () => {\n  it('works', async () => {",
                "// " + words + "\nexport class " + name + "Service {"));
        String found = text.contains(words) ? words : name;
        int start = text.indexOf(found);
        return Row.of(
                "fragment",
                text,
                "matches",
                List.of(Row.of("text", found, "indices", List.of(start, start + found.length()))));
    }

    private static String camelCase(String words) {
        StringBuilder name = new StringBuilder();
        for (String word : List.of(words.split(" ", -1))) {
            name.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
        }
        return name.toString();
    }
}
