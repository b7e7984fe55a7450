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
package dev.headroom.engine.compress.listing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Seeded listings as find, tree, ls, git and kubectl print them, of a tree of directories with awkward names. */
final class ListingTexts {

    /** The sorts of listings. */
    enum Sort {
        FILES,
        FILES_AND_DIRECTORIES,
        WINDOWS,
        STATUS,
        TREE,
        SECTIONS,
        COLUMNS,
        LONG
    }

    private static final String[] FOLDERS = {
        "src", "main", "test", "java", "org", "shop", "cart", "order", "web", "api", "my docs", "a-1-b", "v2.0", "x"
    };
    private static final String[] STEMS = {
        "Cart",
        "Order",
        "README",
        "index",
        "Makefile",
        "app-1",
        "user_2",
        "first steps",
        "na\u00efve",
        "a\"b",
        "=x",
        "LICENSE"
    };
    private static final String[] ENDINGS = {".java", ".md", ".txt", ".tar.gz", "", ".py", ".yml", ".PNG"};
    /** One of the states below. */
    private static final String A_STATE = "?";

    private static final String[] STATES = {"M\t", "A\t", "D\t", "R100\t"};

    private final Random random;
    private final String lineBreak;
    private final List<String> lines = new ArrayList<>();

    private ListingTexts(long seed) {
        random = new Random(seed);
        lineBreak = random.nextInt(6) == 0 ? "\r\n" : "\n";
    }

    /** The sort of the listing of a seed. */
    static Sort sort(long seed) {
        return Sort.values()[(int) (seed % Sort.values().length)];
    }

    static String of(long seed) {
        ListingTexts texts = new ListingTexts(seed);
        texts.write(sort(seed));
        boolean open = texts.random.nextInt(4) == 0;
        return String.join(texts.lineBreak, texts.lines) + (open ? "" : texts.lineBreak);
    }

    private void write(Sort sort) {
        switch (sort) {
            case FILES -> files(directory(0), random.nextBoolean() ? "./" : "", "/", "", false);
            case FILES_AND_DIRECTORIES -> {
                lines.add(".");
                files(directory(0), "./", "/", "", true);
            }
            case WINDOWS -> files(directory(0), "C:\\work\\", "\\", "", false);
            case STATUS -> files(directory(0), "", "/", A_STATE, false);
            case TREE -> {
                lines.add(".");
                tree(directory(0), "");
                lines.add("");
                lines.add("9 directories, " + lines.size() + " files");
            }
            case SECTIONS -> sections(directory(0), ".");
            case COLUMNS -> columns();
            case LONG -> longLines();
        }
    }

    /** Names in a directory: files have no entries. */
    private record Node(Map<String, Node> entries) {}

    private Node directory(int depth) {
        Map<String, Node> entries = new TreeMap<>();
        int folders = depth > 4 ? 0 : depth < 2 ? 2 + random.nextInt(3) : random.nextInt(3);
        for (int i = 0; i < folders; i++) {
            entries.put(pick(FOLDERS) + (random.nextInt(5) == 0 ? "" + random.nextInt(30) : ""), directory(depth + 1));
        }
        for (int i = random.nextInt(8) + (depth == 0 ? 4 : 0); i > 0; i--) {
            String ending = pick(ENDINGS);
            entries.putIfAbsent(pick(STEMS) + random.nextInt(40) + ending, new Node(Map.of()));
        }
        return new Node(entries);
    }

    private void files(Node in, String path, String separator, String lead, boolean directories) {
        in.entries.forEach((name, node) -> {
            boolean file = node.entries.isEmpty();
            if (file || directories) {
                lines.add((lead.equals(A_STATE) ? pick(STATES) : lead) + path + name);
            }
            if (random.nextInt(60) == 0 && directories) {
                lines.add("find: '" + path + "private': Permission denied");
            }
            files(node, path + name + separator, separator, lead, directories);
        });
    }

    private void tree(Node in, String guides) {
        int left = in.entries.size();
        for (Map.Entry<String, Node> entry : in.entries.entrySet()) {
            boolean last = --left == 0;
            lines.add(guides + (last ? "\u2514\u2500\u2500 " : "\u251c\u2500\u2500 ") + entry.getKey());
            tree(entry.getValue(), guides + (last ? "    " : "\u2502\u00a0\u00a0 "));
        }
    }

    private void sections(Node in, String path) {
        lines.add(path + ":");
        lines.addAll(in.entries.keySet());
        in.entries.forEach((name, node) -> {
            if (!node.entries.isEmpty()) {
                lines.add("");
                sections(node, path + "/" + name);
            }
        });
    }

    private void columns() {
        lines.add("NAME                           READY   STATUS             RESTARTS   AGE");
        for (int i = 20 + random.nextInt(60); i > 0; i--) {
            boolean bad = random.nextInt(25) == 0;
            lines.add(String.format(
                    Locale.ROOT,
                    "%-30s %-7s %-18s %-10d %dd",
                    pick(FOLDERS).replace(' ', '-') + "-" + hex(),
                    bad ? "0/1" : "1/1",
                    bad ? "CrashLoopBackOff" : "Running",
                    bad ? 40 + random.nextInt(90) : 0,
                    random.nextInt(90)));
        }
    }

    private void longLines() {
        lines.add("total " + random.nextInt(900));
        for (int i = 20 + random.nextInt(60); i > 0; i--) {
            lines.add(String.format(
                    Locale.ROOT,
                    "-rw-r--r-- 1 root root %7d Mar %2d 10:%02d %s-%s%s",
                    random.nextInt(900_000),
                    1 + random.nextInt(28),
                    random.nextInt(60),
                    pick(STEMS),
                    hex(),
                    pick(ENDINGS)));
        }
    }

    private String hex() {
        return String.format(Locale.ROOT, "%08x", random.nextInt());
    }

    private String pick(String[] from) {
        return from[random.nextInt(from.length)];
    }
}
