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
package dev.headroom.engine.compress.table;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * Which encodings the table form may use. Immutable.
 *
 * @param encodings the encodings that may be used
 */
public record TableOptions(Set<Encoding> encodings) {

    private static final TableOptions DEFAULTS = new TableOptions(EnumSet.allOf(Encoding.class));

    /** Copies the set. */
    public TableOptions {
        EnumSet<Encoding> copy = EnumSet.noneOf(Encoding.class);
        copy.addAll(encodings);
        encodings = Collections.unmodifiableSet(copy);
    }

    /** All encodings, each of which is taken only where it saves tokens. */
    public static TableOptions defaults() {
        return DEFAULTS;
    }

    /**
     * These options without one encoding.
     *
     * @param encoding what must not be used
     * @return the restricted options
     */
    public TableOptions without(Encoding encoding) {
        EnumSet<Encoding> rest = EnumSet.noneOf(Encoding.class);
        rest.addAll(encodings);
        rest.remove(encoding);
        return new TableOptions(rest);
    }

    /** These options without what only listings get, whose rows are read one below the other. */
    public TableOptions notForListings() {
        return without(Encoding.ABOVE).without(Encoding.PATTERNS);
    }

    boolean allows(Encoding encoding) {
        return encodings.contains(encoding);
    }
}
