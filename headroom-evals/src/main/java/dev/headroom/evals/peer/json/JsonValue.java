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
package dev.headroom.evals.peer.json;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A JSON value. Immutable. */
public sealed interface JsonValue {

    /**
     * A string.
     *
     * @param text its characters, without quotes and escapes
     */
    record Text(String text) implements JsonValue {}

    /**
     * A number, {@code true}, {@code false} or {@code null}.
     *
     * @param lexeme as it is written: {@code 1.10} stays {@code 1.10}
     */
    record Bare(String lexeme) implements JsonValue {}

    /**
     * An array.
     *
     * @param items its values in order
     */
    record Items(List<JsonValue> items) implements JsonValue {
        /**
         * Copies the list.
         *
         * @param items its values in order
         */
        public Items {
            items = List.copyOf(items);
        }
    }

    /**
     * An object. Of a name that stands there twice, the last value counts, as in every parser that makes maps.
     *
     * @param members its values by name, in the order of the text
     */
    record Members(Map<String, JsonValue> members) implements JsonValue {
        /**
         * Copies the map.
         *
         * @param members its values by name, in order
         */
        public Members {
            members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        }
    }

    /** {@return whether this holds no other values} */
    default boolean isScalar() {
        return this instanceof Text || this instanceof Bare;
    }
}
