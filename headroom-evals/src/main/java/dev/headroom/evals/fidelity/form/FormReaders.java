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
package dev.headroom.evals.fidelity.form;

import dev.headroom.engine.HeadroomEngine;
import java.util.List;

/** All readers of forms. */
public final class FormReaders {
    private FormReaders() {}

    /**
     * The readers.
     *
     * @param reader an engine without originals, which reads forms that say everything
     * @return a reader for each form whose lines do not stand for themselves
     */
    public static List<FormReader> all(HeadroomEngine reader) {
        return List.of(
                new LogFormReader(reader),
                new TableFormReader(reader),
                new SearchFormReader(),
                new PathFormReader(),
                new DiffFormReader());
    }
}
