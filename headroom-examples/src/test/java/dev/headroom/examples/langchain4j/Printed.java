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
package dev.headroom.examples.langchain4j;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an example printed. */
record Printed(String text) {

    /** An example, to be run in some environment. */
    @FunctionalInterface
    interface Example {
        void run(Map<String, String> environment, PrintStream out);
    }

    static Printed by(Example example, Map<String, String> environment) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PrintStream out = new PrintStream(bytes, false, StandardCharsets.UTF_8)) {
            example.run(environment, out);
        }
        return new Printed(bytes.toString(StandardCharsets.UTF_8));
    }

    /** Run with the scripted model, whatever keys the environment of the tests has. */
    static Printed by(Example example) {
        return by(example, Map.of());
    }

    List<String> lines() {
        return text.lines().map(String::strip).toList();
    }

    long requests(String label) {
        return number(label, 1);
    }

    long tokens(String label) {
        return number(label, 2);
    }

    private long number(String label, int group) {
        Matcher row = Pattern.compile("^ *" + Pattern.quote(label) + " +([0-9,]+) +([0-9,]+)", Pattern.MULTILINE)
                .matcher(text);
        if (!row.find()) {
            throw new AssertionError("no row '" + label + "' in:\n" + text);
        }
        return Long.parseLong(row.group(group).replace(",", ""));
    }
}
