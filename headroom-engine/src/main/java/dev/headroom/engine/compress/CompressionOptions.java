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
package dev.headroom.engine.compress;

import dev.headroom.engine.compress.table.TableOptions;

/**
 * What codecs may do. Immutable and thread-safe.
 *
 * @param table the encodings that tables may use
 */
public record CompressionOptions(TableOptions table) {

    private static final CompressionOptions DEFAULTS = new CompressionOptions(TableOptions.defaults());

    /** Everything is allowed: each codec takes only what saves tokens. */
    public static CompressionOptions defaults() {
        return DEFAULTS;
    }
}
