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
package dev.headroom.engine.compress.history;

import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Seeded logs of commits as git prints them: with messages, merges, stats, states of files, or a commit a line. */
final class RandomHistory {

    private static final String[] AUTHORS = {
        "Ann Ash <ann@example.org>",
        "Ben Bay <ben@example.org>",
        "build-bot[bot] <1234+bot@users.example.org>",
        "C\u00e9 <>"
    };
    private static final String[] SUBJECTS = {
        "Round amounts once",
        "Show the total",
        "Bump the parser from 1.2.3 to 1.2.4",
        "Fix ledger of order %d (#%d)",
        "WIP"
    };
    private static final String[] BODIES = {
        "Sums of items differed from the invoice by a cent.",
        "Signed-off-by: Ann Ash <ann@example.org>",
        "Reviewed-by: Ben Bay <ben@example.org>",
        "=A",
        "A{ x",
        "}",
        "> quoted",
        "| a | b |",
        "  indented",
        "commit 0f1e2d3 broke it",
        "- a list",
        "",
        ""
    };
    private static final String[] FOLDERS = {"src/main/java/shop/", "src/test/java/shop/", "docs/", "", "a b/"};
    private static final String[] NAMES = {"Cart.java", "Order.java", "README.md", "logo.png", "pom.xml"};

    private final Random random;
    private final StringBuilder out = new StringBuilder();
    private int minutes;

    private RandomHistory(long seed) {
        random = new Random(seed);
        minutes = random.nextInt(600_000);
    }

    static String of(long seed) {
        RandomHistory history = new RandomHistory(seed);
        int sort = (int) (seed % 4);
        int commits = 6 + history.random.nextInt(40);
        for (int i = 0; i < commits; i++) {
            if (sort == 3) {
                history.line(history.hex(9) + " " + history.subject());
            } else {
                history.commit(sort, i == 0);
            }
        }
        String text = history.out.toString();
        boolean open = history.random.nextInt(4) == 0;
        text = open ? text.substring(0, text.length() - 1) : text;
        return history.random.nextInt(8) == 0 ? text.replace("\n", "\r\n") : text;
    }

    private void commit(int sort, boolean first) {
        if (!first) {
            line("");
        }
        line("commit " + hex(40) + (first && random.nextBoolean() ? " (HEAD -> main, tag: v1.0)" : ""));
        boolean merge = random.nextInt(8) == 0;
        if (merge) {
            line("Merge: " + hex(9) + " " + hex(9));
        }
        line("Author: " + pick(AUTHORS));
        line("Date:   " + date());
        line("");
        line("    " + subject());
        for (int i = random.nextInt(5); i > 0; i--) {
            line("    " + pick(BODIES));
        }
        if (sort > 0 && !merge) {
            line("");
            files(sort == 1);
        }
    }

    private void files(boolean stat) {
        int count = 1 + random.nextInt(5);
        int added = 0;
        int removed = 0;
        for (int i = 0; i < count; i++) {
            String path = pick(FOLDERS) + pick(NAMES);
            int plus = random.nextInt(20);
            int minus = random.nextInt(9);
            added += plus;
            removed += minus;
            String changes = String.format(Locale.ROOT, "%2d ", plus + minus) + "+".repeat(plus) + "-".repeat(minus);
            line(
                    stat
                            ? String.format(
                                    Locale.ROOT,
                                    " %-30s | %s",
                                    path,
                                    random.nextInt(12) == 0 ? "Bin 0 -> 20 bytes" : changes)
                            : List.of("M", "A", "D").get(random.nextInt(3)) + "\t" + path);
        }
        if (stat) {
            line(" " + count + (count == 1 ? " file" : " files") + " changed, " + added + " insertions(+), " + removed
                    + " deletions(-)");
        }
    }

    private String date() {
        minutes -= random.nextInt(3_000);
        int day = Math.floorMod(minutes / 1_440, 28) + 1;
        String zone = random.nextInt(9) == 0 ? "-0700" : "+0100";
        return String.format(
                Locale.ROOT,
                "%s Mar %d %02d:%02d:%02d 202%d %s",
                List.of("Mon", "Tue", "Wed").get(day % 3),
                day,
                Math.floorMod(minutes / 60, 24),
                Math.floorMod(minutes, 60),
                random.nextInt(60),
                4 + random.nextInt(9) / 8,
                zone);
    }

    private String subject() {
        return String.format(Locale.ROOT, pick(SUBJECTS), random.nextInt(900), random.nextInt(900));
    }

    private String hex(int digits) {
        StringBuilder hex = new StringBuilder();
        while (hex.length() < digits) {
            hex.append(Character.forDigit(random.nextInt(16), 16));
        }
        return hex.toString();
    }

    private void line(String text) {
        out.append(text).append('\n');
    }

    private String pick(String[] from) {
        return from[random.nextInt(from.length)];
    }
}
