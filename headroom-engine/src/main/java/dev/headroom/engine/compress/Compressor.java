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

import dev.headroom.engine.detect.ContentKind;
import java.util.Optional;
import java.util.Set;

/**
 * A codec. Implementations are thread-safe and pure: equal inputs give equal results, whatever happened before, when,
 * and on how many threads. Time and memory are linear in the text, or n log n.
 *
 * <p>A codec need not compare sizes with the original: the engine counts what comes out, marker included, and keeps the
 * original unless it has more tokens. It has to prefer its lossless form where leaving parts out would not be shorter.
 */
public interface Compressor {

    /** The name in reports: one lower-case word such as {@code json}. */
    String name();

    /** The kinds it is asked for; not empty. */
    Set<ContentKind> kinds();

    /**
     * Writes a text shorter. Text that is not what its kind promises is {@link Compression.Unchanged}, not an
     * exception; if something is thrown nevertheless, the engine sends the original and reports it.
     *
     * @param input the text and all that may influence the result
     * @return a shorter form, or why there is none
     */
    Compression compress(CompressionInput input);

    /**
     * Reads a lossless form of this codec back. Forms with omissions are not read here; their originals are in the
     * store.
     *
     * @param text any text
     * @return the original; of JSON without the white space between its tokens; empty when the text is not a lossless
     *     form that this codec writes
     */
    default Optional<String> decode(String text) {
        return Optional.empty();
    }
}
