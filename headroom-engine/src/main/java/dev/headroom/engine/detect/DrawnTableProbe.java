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
package dev.headroom.engine.detect;

import dev.headroom.engine.internal.delimited.drawn.DrawnText;
import java.util.Optional;

/** Recognises a table that is drawn with lines, as clients of databases print results. */
final class DrawnTableProbe {

    private DrawnTableProbe() {}

    static Optional<Detection> look(String text) {
        return DrawnText.shape(text)
                .map(shape -> new Detection(
                        ContentKind.LISTING,
                        "a drawn table of " + shape.columns() + " columns, " + shape.rows() + " rows"));
    }
}
