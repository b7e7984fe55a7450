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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.accuracy.dataset.needle.KeyValues;
import java.util.List;
import org.junit.jupiter.api.Test;

class DatasetsTest {
    private final Datasets datasets = new Datasets(List.of(KeyValues.of(10), KeyValues.of(20)));

    @Test
    void findsDataSetsByNameAndByCategory() {
        assertThat(datasets.named("key-value-20")).map(Dataset::name).contains("key-value-20");
        assertThat(datasets.named("key-value-30")).isEmpty();
        assertThat(datasets.of(Category.NEEDLE)).hasSize(2);
        assertThat(datasets.of(Category.RAG)).isEmpty();
    }

    @Test
    void takesAWordForANameACategoryOrAll() {
        assertThat(datasets.select("key-value-10")).hasSize(1);
        assertThat(datasets.select("needle")).hasSize(2);
        assertThat(datasets.select("all")).hasSize(2);
        assertThat(datasets.select("Needle")).isEmpty();
    }

    @Test
    void refusesTwoOfOneName() {
        assertThatThrownBy(() -> datasets.with(KeyValues.of(10)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("key-value-10");
    }
}
