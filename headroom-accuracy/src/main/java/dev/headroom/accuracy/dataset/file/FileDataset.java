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
package dev.headroom.accuracy.dataset.file;

import dev.headroom.accuracy.dataset.Category;
import dev.headroom.accuracy.dataset.Dataset;
import dev.headroom.accuracy.dataset.LoadOptions;
import dev.headroom.accuracy.dataset.LoadedDataset;
import dev.headroom.accuracy.dataset.Source;

/**
 * A data set that is read from files. Immutable and thread-safe.
 *
 * @param name        its name and that of its folder
 * @param category    what it is about
 * @param description one line for people
 * @param source      where it comes from
 * @param reader      makes cases of its files
 */
public record FileDataset(String name, Category category, String description, Source source, Reader reader)
        implements Dataset {

    /** Makes cases of files. */
    @FunctionalInterface
    public interface Reader {

        /**
         * Reads records until there are cases enough or no records left.
         *
         * @param files the files of the data set
         * @param cases where cases go
         */
        void read(DatasetFiles files, Cases cases);
    }

    @Override
    public LoadedDataset load(LoadOptions options) {
        DatasetFiles files = new DatasetFiles(this, options);
        Cases cases = new Cases(options.limit(), options.maxCharacters());
        reader.read(files, cases);
        return new LoadedDataset(cases.added(), files.opened(), cases.skipped());
    }

    @Override
    public String toString() {
        return name;
    }
}
