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
package dev.headroom.accuracy.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Data sets by name. Immutable and thread-safe.
 *
 * @param all the data sets, in the order in which they are listed
 */
public record Datasets(List<Dataset> all) {

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException when two have one name, or a name is not fit for a folder
     */
    public Datasets {
        all = List.copyOf(all);
        List<String> names = new ArrayList<>();
        for (Dataset dataset : all) {
            if (!dataset.name().matches("[a-z0-9-]{1,64}")) {
                throw new IllegalArgumentException(
                        "name '" + dataset.name() + "' must be 1 to 64 of a-z, 0-9 and hyphen");
            }
            if (names.contains(dataset.name())) {
                throw new IllegalArgumentException("two data sets are named " + dataset.name());
            }
            names.add(dataset.name());
        }
    }

    /**
     * These and one more.
     *
     * @param dataset of a name that is not there yet
     * @return all of them, the new one last
     */
    public Datasets with(Dataset dataset) {
        List<Dataset> more = new ArrayList<>(all);
        more.add(dataset);
        return new Datasets(more);
    }

    /**
     * One data set.
     *
     * @param name its name
     * @return the data set, or empty if there is none of this name
     */
    public Optional<Dataset> named(String name) {
        return all.stream().filter(dataset -> dataset.name().equals(name)).findFirst();
    }

    /**
     * Those of a category.
     *
     * @param category the category
     * @return the data sets in order
     */
    public List<Dataset> of(Category category) {
        return all.stream().filter(dataset -> dataset.category() == category).toList();
    }

    /**
     * What a word on the command line stands for.
     *
     * @param word a name, the id of a category, or {@code all}
     * @return the data sets in order; empty if the word stands for nothing
     */
    public List<Dataset> select(String word) {
        if (word.equals("all")) {
            return all;
        }
        return all.stream()
                .filter(dataset ->
                        dataset.name().equals(word) || dataset.category().id().equals(word))
                .toList();
    }
}
