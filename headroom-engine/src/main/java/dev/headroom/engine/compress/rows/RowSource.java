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
package dev.headroom.engine.compress.rows;

import dev.headroom.engine.internal.json.JsonTape;
import java.util.Optional;
import java.util.function.Function;

/**
 * Tabular data of any notation, read as JSON. Immutable.
 *
 * @param tape the data as JSON
 * @param format what the table form's first line calls the notation; enough to write it again
 * @param plain the shortest text in the notation itself: minified JSON, or the text as it was
 * @param untabled what goes out where no table pays: {@code plain}, or a shorter form that decodes to it
 * @param restore from the decoded JSON back to {@code plain}; empty when that is not possible
 * @param proven minified JSON from which {@code plain} is known to come back, so that a form need only give that; not
 *     to be changed
 */
public record RowSource(
        JsonTape tape,
        String format,
        String plain,
        String untabled,
        Function<String, Optional<String>> restore,
        Optional<char[]> proven) {

    /** Data of which {@code restore} has to show that it comes back. */
    public RowSource(
            JsonTape tape, String format, String plain, String untabled, Function<String, Optional<String>> restore) {
        this(tape, format, plain, untabled, restore, Optional.empty());
    }

    /** Data that goes out in its own notation where no table pays. */
    public RowSource(JsonTape tape, String format, String plain, Function<String, Optional<String>> restore) {
        this(tape, format, plain, plain, restore);
    }

    /**
     * Data of a text that whoever read it has written again from this very tape and compared, so that a form is known
     * to give the text back once it gives the tape back.
     *
     * @param tape the data as minified JSON
     * @param format as above
     * @param text the text
     * @return the data
     */
    public static RowSource proven(JsonTape tape, String format, String text) {
        return new RowSource(tape, format, text, text, json -> Optional.empty(), Optional.of(tape.source()));
    }
}
