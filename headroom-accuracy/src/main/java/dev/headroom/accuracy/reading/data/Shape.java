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
package dev.headroom.accuracy.reading.data;

import java.util.Locale;

/** How alike the rows are. */
public enum Shape {
    /** Orders: every row has the same flat fields. */
    UNIFORM,
    /** Sensors: two fields that all rows have, and some of ten that few have. */
    SPARSE,
    /** Shipments: objects within objects, and lists. */
    NESTED,
    /** Events: fields that all rows have, and details that depend on the kind of event. */
    SEMI_UNIFORM;

    /**
     * The name of the shape in tables and on the command line.
     *
     * @return lower-case letters and hyphens
     */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
