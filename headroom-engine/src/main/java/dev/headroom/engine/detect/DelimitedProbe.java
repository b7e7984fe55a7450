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

import java.util.Optional;

/**
 * Recognises comma, semicolon, pipe and tab separated records below a line of column names. Prose, code and logs are
 * full of commas too, so every record must have the same number of fields, the names must look like names, and no comma
 * may be followed by a blank.
 */
final class DelimitedProbe {

    private static final String SEPARATORS = "\t,;|";
    private static final int FEWEST_RECORDS = 3;

    private DelimitedProbe() {}

    static Optional<Detection> look(String text) {
        int newline = text.indexOf('\n');
        if (newline <= 0) {
            return Optional.empty();
        }
        for (int i = 0; i < SEPARATORS.length(); i++) {
            char separator = SEPARATORS.charAt(i);
            int found = text.indexOf(separator);
            if (found < 0 || found > newline) {
                continue;
            }
            Optional<Detection> detection = records(text, separator);
            if (detection.isPresent()) {
                return detection;
            }
        }
        return Optional.empty();
    }

    private static Optional<Detection> records(String text, char separator) {
        DelimitedScan scan = new DelimitedScan(text, separator, true);
        boolean fits = scan.run();
        if (!fits && separator == '\t') {
            // In text/tab-separated-values (IANA) a quote is an ordinary character.
            scan = new DelimitedScan(text, separator, false);
            fits = scan.run();
        }
        if (!fits || scan.records() < FEWEST_RECORDS) {
            return Optional.empty();
        }
        ContentKind kind = separator == '\t' ? ContentKind.TSV : ContentKind.CSV;
        return Optional.of(new Detection(kind, scan.columns() + " columns, " + scan.records() + " records"));
    }
}
