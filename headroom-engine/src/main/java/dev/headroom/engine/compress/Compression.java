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

import java.util.Optional;

/** What came of compressing a text. "Could not compress" is a value here, not an exception. */
public sealed interface Compression {

    /**
     * A shorter text that says the same.
     *
     * @param text the form: without an omission it decodes to the original, which its codec has verified; with one it
     *     says everything but the marker line, which the engine appends
     * @param omission what is left out, if anything
     */
    record Compressed(String text, Optional<Omission> omission) implements Compression {

        /** Whether the form alone holds everything. */
        public Fidelity fidelity() {
            return omission.isPresent() ? Fidelity.REVERSIBLE : Fidelity.LOSSLESS;
        }
    }

    /**
     * The text has to stay as it is.
     *
     * @param reason why, in plain words for the report; never quotes the text
     */
    record Unchanged(String reason) implements Compression {}

    /**
     * A form that decodes to the original.
     *
     * @param text the form, decoded and compared already
     * @return the result
     */
    static Compression lossless(String text) {
        return new Compressed(text, Optional.empty());
    }

    /**
     * A form that leaves parts out. Only an input with {@link CompressionInput#mayOmit} may get it.
     *
     * @param text the form, without a marker
     * @param omission exactly what is left out
     * @return the result
     */
    static Compression reversible(String text, Omission omission) {
        return new Compressed(text, Optional.of(omission));
    }

    /**
     * No shorter form.
     *
     * @param reason why, in plain words; never quotes the text
     * @return the result
     */
    static Compression unchanged(String reason) {
        return new Unchanged(reason);
    }
}
