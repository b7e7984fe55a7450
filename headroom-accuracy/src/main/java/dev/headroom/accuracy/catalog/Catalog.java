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
package dev.headroom.accuracy.catalog;

import dev.headroom.accuracy.dataset.Datasets;
import dev.headroom.accuracy.dataset.needle.KeyValues;
import java.util.List;

/** The data sets that a name on the command line can stand for. */
public final class Catalog {
    private Catalog() {}

    /**
     * All data sets, category by category.
     *
     * @return the data sets; nothing is read before one is loaded
     */
    public static Datasets datasets() {
        return new Datasets(List.of(KeyValues.of(75), KeyValues.of(140), KeyValues.of(300)));
    }
}
