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

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Logs from a seed, written for tests. */
final class LogSamples {

    private static final List<String> NAMES = List.of("ledger", "basket", "carrier", "refund", "tariff");

    private LogSamples() {}

    /** An application that books orders: every 20th line is a warning, every 40th an error with a stack trace. */
    static String application(int lines, long seed) {
        Random random = new Random(seed);
        return IntStream.range(0, lines)
                .mapToObj(i -> time(i) + applicationLine(i, random))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String time(int i) {
        return String.format(Locale.ROOT, "2026-03-02 10:%02d:%02d,%03d ", i / 60 % 60, i % 60, i * 137 % 1_000);
    }

    private static String applicationLine(int i, Random random) {
        String name = NAMES.get(random.nextInt(NAMES.size()));
        if (i % 40 == 30) {
            return "ERROR [worker-" + i % 3 + "] shop." + name + " - order " + (4_000 + i) + " failed\n" + TRACE;
        } else if (i % 20 == 10) {
            return "WARN  [worker-" + i % 3 + "] shop.stock - " + name + " is low: " + random.nextInt(9) + " left";
        } else if (i % 2 == 0) {
            return "INFO  [worker-" + i % 3 + "] shop.orders - order " + (4_000 + i) + " of /customers/"
                    + random.nextInt(40) + " accepted in " + random.nextInt(400) + " ms";
        }
        return "INFO  [worker-" + i % 3 + "] shop.mail - receipt for order " + (3_999 + i) + " sent to " + name;
    }

    private static final String TRACE = """
            java.lang.IllegalStateException: ledger is closed
            \tat shop.ledger.Ledger.append(Ledger.java:88)
            \tat shop.ledger.LedgerService.book(LedgerService.java:41)
            \tat java.base/java.lang.Thread.run(Thread.java:840)
            Caused by: java.io.IOException: no space left on device
            \t... 3 more""";

    /** A system log of a door that somebody rattles at. */
    static String system(int lines, long seed) {
        Random random = new Random(seed);
        return IntStream.range(0, lines)
                .mapToObj(i -> String.format(
                                Locale.ROOT, "Mar %2d %02d:%02d:%02d edge-1 ", 2 + i / 900, i / 60 % 24, i % 60, 7)
                        + systemLine(i, random))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String systemLine(int i, Random random) {
        return switch (i % 3) {
            case 0 ->
                "sshd[" + (700 + i) + "]: Invalid user " + NAMES.get(random.nextInt(NAMES.size())) + " from 203.0.113."
                        + i / 30;
            case 1 ->
                "sshd[" + (699 + i) + "]: Connection closed by 203.0.113." + i / 30 + " port " + (40_000 + i)
                        + " [preauth]";
            default -> "CRON[" + (700 + i) + "]: (root) CMD (/usr/lib/sysstat/sa1 1 1)";
        };
    }

    /** An access log; every 25th answer is an error. */
    static String access(int lines, long seed) {
        Random random = new Random(seed);
        return IntStream.range(0, lines)
                .mapToObj(i -> "198.51.100." + random.nextInt(20) + " - - [02/Mar/2026:10:"
                        + String.format(Locale.ROOT, "%02d:%02d", i / 60 % 60, i % 60) + " +0000] \"GET /"
                        + NAMES.get(random.nextInt(NAMES.size())) + "/" + random.nextInt(300) + " HTTP/1.1\" "
                        + (i % 25 == 7 ? "503" : "200") + " " + random.nextInt(9_000) + " \"-\" \"Mozilla/5.0 (X11; "
                        + NAMES.get(random.nextInt(3)) + ") Shop/1.0\"")
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /** A build with colours, progress that is written over, and a summary. */
    static String build(int modules) {
        return IntStream.range(0, modules)
                        .mapToObj(i -> "[\u001b[1;34mINFO\u001b[m] \u001b[1m--- compile\u001b[m @ \u001b[36mshop-" + i
                                + "\u001b[m ---\nProgress 12 kB\rProgress 96 kB\r              \rDownloaded shop-" + i
                                + ".pom\n[\u001b[1;33mWARNING\u001b[m] Basket" + i + ".java:[" + (20 + i)
                                + ",17] unchecked cast")
                        .collect(Collectors.joining("\n"))
                + "\n[\u001b[1;31mERROR\u001b[m] BasketTest.adds:31 expected: <3> but was: <4>\n"
                + "[\u001b[1;34mINFO\u001b[m] \u001b[1;31mBUILD FAILURE\u001b[m\n";
    }

    /** Settings of services, five lines each, which are no log. */
    static String settings(int services) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < services; i++) {
            text.append("  - name: service-").append(i).append("\n");
            text.append("    image: registry.example.com/shop:").append(i % 7).append("\n");
            text.append("    restart: unless-stopped\n    logging:\n      driver: journald\n");
        }
        return text.toString();
    }
}
