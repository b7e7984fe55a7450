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
package dev.headroom.engine.compress.log;

import dev.headroom.engine.compress.CompressionInput;
import dev.headroom.engine.internal.code.EditIntent;
import dev.headroom.engine.internal.text.TextLines;
import java.util.Optional;

/**
 * Which text of no known kind is worth the form of logs: long lists of settings, metrics, resources or steps, whose
 * lines repeat each other. What a person may want to change word by word is better left as it is.
 */
final class UnknownLines {

    private static final int FEWEST_LINES = 24;

    /** So much of the tokens the lossless form must save, in percent, to be worth reading. */
    private static final int LEAST_SAVED = 30;

    private UnknownLines() {}

    /** Why a text stays as it is; empty when it does not. */
    static Optional<String> reasonToLeave(CompressionInput input, TextLines lines, LogForms forms) {
        if (lines.size() < FEWEST_LINES) {
            return Optional.of("no known structure, and few lines");
        }
        if (EditIntent.isIn(input.origin().question())) {
            return Optional.of("no known structure, and the question is about changing it");
        }
        return forms.lossless().filter(form -> savesEnough(input, form)).isPresent()
                ? Optional.empty()
                : Optional.of("no known structure, and little repeats");
    }

    private static boolean savesEnough(CompressionInput input, String form) {
        long before = input.counter().count(input.text());
        return input.counter().count(form) * 100L <= before * (100 - LEAST_SAVED);
    }
}
