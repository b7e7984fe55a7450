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
package dev.headroom.accuracy.reading;

import dev.headroom.accuracy.reading.data.ReadingSet;
import dev.headroom.engine.compress.table.Encoding;
import java.util.Optional;
import java.util.function.Function;

/**
 * A way to write rows down.
 *
 * @param name   its name in tables
 * @param off    for our form without one encoding, that encoding
 * @param writer writes the rows of a set
 */
public record Notation(String name, Optional<Encoding> off, Function<ReadingSet, String> writer) {

    /** The name of our form with all encodings. */
    public static final String HEADROOM = "headroom";

    /** The name of JSON indented by two spaces, which the others are compared with. */
    public static final String JSON = "json";

    /**
     * The rows of a set in this notation.
     *
     * @param set the set
     * @return the text
     */
    public String write(ReadingSet set) {
        return writer.apply(set);
    }
}
