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
package dev.headroom.evals.workload.text;

import dev.headroom.evals.workload.data.Draw;
import java.util.List;
import java.util.Locale;

/** The log of a build on a CI server: downloads, compilation, tests of which three fail, a summary. */
public final class BuildLog {
    private static final List<String> FAILURES = List.of(
            "RefundServiceTest.refundsInTheCurrencyOfTheOrder|expected: 12.40 EUR but was: 12.4 EUR",
            "ParcelGatewayTest.retriesThreeTimes|carrier answered 503 after 3 attempts",
            "LedgerRepositoryTest.closesTheYear|lock wait timeout exceeded on table ledger_2024");

    private final Draw draw;
    private final Clock clock = new Clock("2026-02-11T07:41:02Z");
    private final StringBuilder log = new StringBuilder();

    private BuildLog(long seed) {
        draw = new Draw(seed);
    }

    /**
     * A log of some 900 lines.
     *
     * @param seed decides names and times
     * @return the log
     */
    public static String of(long seed) {
        return new BuildLog(seed).write();
    }

    private String write() {
        line("INFO", "Runner shop-ci-07, image ubuntu-24.04, job 88213");
        for (int i = 0; i < 260; i++) {
            String artifact =
                    SourceNames.THINGS.get(i % SourceNames.THINGS.size()).toLowerCase(Locale.ROOT);
            line(
                    "INFO",
                    "Downloaded from mirror: com/example/lib/" + artifact + "-" + draw.oneOf(SourceNames.MODULES)
                            + "/" + draw.between(1, 4) + "." + draw.between(0, 20) + "." + draw.between(0, 9) + "/"
                            + artifact + ".jar (" + draw.between(4, 980) + " kB at " + draw.between(90, 4_000)
                            + " kB/s)");
        }
        for (String module : SourceNames.MODULES) {
            line("INFO", "Compiling " + draw.between(40, 180) + " source files to " + module + "/target/classes");
            line(
                    "WARN",
                    module + "/src/main/java/com/example/shop/" + module + "/core/" + SourceNames.type(draw)
                            + ".java:[" + draw.between(10, 300) + "," + draw.between(5, 60)
                            + "] unchecked conversion from raw type List");
        }
        for (int i = 0; i < 560; i++) {
            if (i % 190 == 120) {
                fail(FAILURES.get(i / 190));
            }
            String test = SourceNames.type(draw) + "Test";
            line(
                    "INFO",
                    "Tests run: " + draw.between(2, 38) + ", Failures: 0, Errors: 0, Skipped: "
                            + draw.between(0, 1) + ", Time elapsed: 0." + draw.between(101, 999)
                            + " s -- in com.example.shop." + draw.oneOf(SourceNames.MODULES) + "." + test);
        }
        line("ERROR", "Tests run: 9124, Failures: 3, Errors: 0, Skipped: 271");
        line("ERROR", "BUILD FAILURE");
        line("INFO", "Total time: 14:37 min");
        return log.toString();
    }

    private void fail(String failure) {
        String test = failure.substring(0, failure.indexOf('|'));
        String message = failure.substring(failure.indexOf('|') + 1);
        line("ERROR", test + " -- Time elapsed: 1.204 s <<< FAILURE!");
        log.append("java.lang.AssertionError: ").append(message).append('\n');
        String type = test.substring(0, test.indexOf('.'));
        for (int depth = 0; depth < 6; depth++) {
            log.append("\tat com.example.shop.core.")
                    .append(type)
                    .append(".step")
                    .append(depth)
                    .append('(');
            log.append(type).append(".java:").append(40 + 13 * depth).append(")\n");
        }
    }

    private void line(String level, String text) {
        clock.passMillis(draw.between(3, 900));
        log.append(clock.format("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'"))
                .append(" [")
                .append(level)
                .append("] ");
        log.append(text).append('\n');
    }
}
