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
package dev.headroom.benchmarks.payload;

import java.util.List;
import java.util.Random;

/**
 * Sources as programs in four languages look: types, comments of several lines, and functions of three to a dozen
 * statements. The same each time.
 */
public final class SourceFiles {

    /** The languages, by the ending of their files. */
    public static final List<String> LANGUAGES = List.of("java", "py", "rs", "tsx");

    private static final List<String> WORDS = List.of(
            "order", "parcel", "route", "price", "stock", "invoice", "ledger", "carrier", "pallet", "refund", "window");

    private static final List<String> VERBS = List.of("load", "merge", "check", "split", "count", "close", "find");

    private static final int FEWEST_STATEMENTS = 3;

    private static final int MORE_STATEMENTS = 10;

    private static final int MOST_NUMBER = 97;

    private final String language;
    private final Random random;
    private final StringBuilder out = new StringBuilder();

    private SourceFiles(String language, long seed) {
        this.language = language;
        this.random = new Random(seed);
    }

    /**
     * A source.
     *
     * @param language one of {@link #LANGUAGES}
     * @param characters at least how many it has; it ends with the function that reaches them
     * @param seed the same for the same source
     * @return the source
     * @throws IllegalArgumentException if there is no such language
     */
    public static String of(String language, int characters, long seed) {
        SourceFiles file = new SourceFiles(language, seed);
        file.head();
        for (int i = 1; file.out.length() < characters; i++) {
            file.function(i);
        }
        file.out.append(language.equals("java") ? "}\n" : "");
        return file.out.toString();
    }

    private void head() {
        out.append(
                switch (language) {
                    case "java" -> """
                        package com.example.depot;

                        import java.util.List;

                        /** Keeps a depot. */
                        public final class Depot {

                            private long total;
                        """;
                    case "py" -> """
                        import json
                        from dataclasses import dataclass

                        LIMIT = 40

                        """;
                    case "rs" -> """
                        use std::collections::HashMap;

                        pub struct Depot {
                            total: i64,
                        }
                        """;
                    case "tsx" -> """
                        import { useState } from 'react';

                        type Props = { title: string; rows: number[] };
                        """;
                    default -> throw new IllegalArgumentException("no sources are made in " + language);
                });
    }

    private void function(int number) {
        String name = any(VERBS) + "_" + any(WORDS) + "_" + number;
        switch (language) {
            case "java" -> braces("    ", "long %s(List<Long> values, long base) {", name, "return total + base;");
            case "py" -> indented(name);
            case "rs" -> braces("", "pub fn %s(values: &[i64], base: i64) -> i64 {", name, "total + base");
            default -> braces("", "function %s({ title, rows }: Props) {", name, """
                        return (
                            <section className={title}>
                              {rows.map((row) => (
                                <p key={row}>{row + total}</p>
                              ))}
                            </section>
                          );""");
        }
    }

    private void braces(String indent, String head, String name, String end) {
        out.append('\n').append(indent).append("/**\n");
        comment(indent + " * ");
        out.append(indent).append(" */\n");
        out.append(indent).append(head.replace("%s", name)).append('\n');
        String declared =
                language.equals("java") ? "long total" : language.equals("rs") ? "let mut total" : "let total";
        out.append(indent)
                .append("  ")
                .append(declared)
                .append(" = ")
                .append(number())
                .append(";\n");
        for (int i = FEWEST_STATEMENTS + random.nextInt(MORE_STATEMENTS); i > 0; i--) {
            statement(indent + "  ", language.equals("rs") ? "" : "(", language.equals("rs") ? "" : ")");
        }
        out.append(indent).append("  ").append(end).append('\n').append(indent).append("}\n");
    }

    private void statement(String indent, String open, String close) {
        if (random.nextInt(3) == 0) {
            out.append(indent).append("if ").append(open).append("total > ").append(number());
            out.append(close)
                    .append(" {\n")
                    .append(indent)
                    .append("  total += ")
                    .append(number());
            out.append(" * ").append(number()).append(";\n").append(indent).append("}\n");
        } else {
            out.append(indent)
                    .append("total = ")
                    .append(any(VERBS))
                    .append("(total, \"")
                    .append(any(WORDS));
            out.append("\", ").append(number()).append(");\n");
        }
    }

    private void indented(String name) {
        out.append("\ndef ").append(name).append("(values: list[int], base: int) -> int:\n    \"\"\"");
        comment("    ");
        out.append("    \"\"\"\n    total = ").append(number()).append('\n');
        for (int i = FEWEST_STATEMENTS + random.nextInt(MORE_STATEMENTS); i > 0; i--) {
            if (random.nextInt(3) == 0) {
                out.append("    if total > ").append(number()).append(":\n        total += ");
                out.append(number()).append('\n');
            } else {
                out.append("    total = ")
                        .append(any(VERBS))
                        .append("(total, \"")
                        .append(any(WORDS));
                out.append("\", ").append(number()).append(")\n");
            }
        }
        out.append("    return total + base\n\n");
    }

    private void comment(String start) {
        for (int line = 0; line < 3; line++) {
            out.append(start)
                    .append("The ")
                    .append(any(WORDS))
                    .append(" goes with the ")
                    .append(any(WORDS));
            out.append(line == 2 ? ".\n" : ", and\n");
        }
    }

    private String any(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }

    private int number() {
        return 2 + random.nextInt(MOST_NUMBER);
    }
}
