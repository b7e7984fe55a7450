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
package dev.headroom.engine.compress.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Seeded listings of all styles, with what makes them hard: look-alikes, odd names, odd ends. */
final class RandomListing {

    private static final String[] FOLDERS = {
        "src/main/java/com/acme/",
        "src/main/java/com/acme/web/",
        "src/test/java/com/acme/",
        "doc/",
        "",
        "a-1-b/",
        "C:\\x\\My y\\"
    };
    private static final String[] NAMES = {"Main.java", "a-2-b.c", "x.py", "Makefile", "name with blank.txt", "lib.rs"};
    private static final String[] TEXTS = {
        "  call(1);",
        "  call(1);",
        "}",
        "",
        "# 12",
        "\\x",
        "12:30:11 x",
        "a.c:1:x",
        "-",
        "--",
        "--- a",
        "\t\tif (x) {",
        "http://h:80/",
        "caf\u00e9 \uD83D\uDE00",
        "\uD800",
        "\u0000\u0001",
        "return \"C:\\\\t:1:\";",
        "(12,4): x",
        "3,4:x"
    };
    private static final String[] NOTICES = {
        "--",
        "",
        "Binary file x.o matches",
        "grep: d: Is a directory",
        "# y",
        "## y",
        "7:x",
        "[headroom search: grep]",
        "\\"
    };

    private final Random random;
    private final StringBuilder out = new StringBuilder();
    private final String lineBreak;

    private RandomListing(long seed) {
        random = new Random(seed);
        lineBreak = random.nextInt(4) == 0 ? "\r\n" : "\n";
    }

    static String of(long seed) {
        RandomListing listing = new RandomListing(seed);
        listing.write((int) (seed % 6));
        return listing.out.toString();
    }

    private void write(int style) {
        String revision = random.nextInt(4) == 0 ? "HEAD:" : "";
        int files = 1 + random.nextInt(12);
        for (int file = 0; file < files; file++) {
            String path = revision + pick(FOLDERS) + pick(NAMES);
            if (style == 2) {
                out.append(file == 0 ? "" : lineBreak);
                line(path);
            }
            file(style, path);
            if (random.nextInt(8) == 0) {
                line(pick(NOTICES));
            }
        }
        if (random.nextInt(3) == 0) {
            out.setLength(Math.max(0, out.length() - lineBreak.length()));
        }
    }

    private void file(int style, String path) {
        int number = random.nextInt(20);
        int lines = style == 4 ? 1 : random.nextInt(9);
        for (int i = 0; i < lines; i++) {
            number += 1 + random.nextInt(30);
            String mark = style != 0 || random.nextInt(3) > 0 ? ":" : "-";
            line(
                    switch (style) {
                        case 0, 1 -> path + mark + number + mark + pick(TEXTS);
                        case 2 -> number + mark + pick(TEXTS);
                        case 3 -> path + ":" + pick(TEXTS);
                        case 4 -> path + ":" + number;
                        default -> path + "(" + number + ",5): error X: " + pick(TEXTS);
                    });
        }
    }

    private void line(String text) {
        out.append(text).append(lineBreak);
    }

    private String pick(String[] from) {
        List<String> all = new ArrayList<>(List.of(from));
        return all.get(random.nextInt(all.size()));
    }
}
