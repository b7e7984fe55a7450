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
package dev.headroom.evals.workload.data;

import dev.headroom.evals.workload.json.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Failures of which no two are alike, in the stack trace forms of four languages. */
public final class FailureRows {
    private record Failure(String component, String problem) {}

    private static final List<Failure> FAILURES = List.of(
            new Failure("Ledger", "balance of account 4471 is negative"),
            new Failure("Catalog", "no price for article 88-201"),
            new Failure("Session", "token signed with a retired key"),
            new Failure("Mailer", "relay refused the recipient list"),
            new Failure("Importer", "column 7 is not a date"),
            new Failure("Gateway", "upstream closed after 512 bytes"),
            new Failure("Scheduler", "job nightly-roll is already running"),
            new Failure("Search", "shard 3 has no primary copy"),
            new Failure("Renderer", "template header-v9 is missing"),
            new Failure("Payments", "currency XTS is not supported"),
            new Failure("Uploader", "checksum of part 12 differs"),
            new Failure("Profile", "avatar exceeds 4096 pixels"),
            new Failure("Inventory", "stock of bin C-14 is locked"),
            new Failure("Exporter", "disk quota of 20 GB reached"),
            new Failure("Billing", "period 2024-02 is closed"),
            new Failure("Router", "route table revision 77 has a loop"),
            new Failure("Geocoder", "no match for postal code 00000"),
            new Failure("Notifier", "device registration has lapsed"),
            new Failure("Archive", "segment 19 cannot be decrypted"),
            new Failure("Quota", "counter moved backwards by 16"),
            new Failure("Webhook", "endpoint answered 410 Gone"),
            new Failure("Parser", "unexpected end of input at 2381"),
            new Failure("Replica", "lag of 95 s is above the limit"),
            new Failure("Translator", "language tag qaa is unknown"),
            new Failure("Pricing", "rule 31 refers to itself"),
            new Failure("Shipping", "label printer reports no paper"),
            new Failure("Identity", "two accounts share one subject"),
            new Failure("Metrics", "series limit of 10000 reached"),
            new Failure("Backup", "snapshot 2024-01-09 is incomplete"),
            new Failure("Consent", "record version 5 is newer than ours"));
    private static final List<String> SERVICES = List.of("checkout", "accounts", "fulfilment", "reporting");

    private FailureRows() {}

    /**
     * The failures.
     *
     * @param seed decides service, context, lines and how often each occurred
     * @return 30 rows
     */
    public static List<Row> failures(long seed) {
        Draw draw = new Draw(seed);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < FAILURES.size(); i++) {
            rows.add(failure(i, FAILURES.get(i), draw));
        }
        return List.copyOf(rows);
    }

    private static Row failure(int i, Failure failure, Draw draw) {
        return Row.builder()
                .put("error_id", Text.format("ERR-%04d", 1 + i))
                .put("message", failure.problem())
                .put("service", draw.oneOf(SERVICES))
                .put("timestamp", Text.format("2024-01-15T%02d:%02d:11Z", draw.between(0, 23), draw.between(0, 59)))
                .put("stack_trace", trace(i, failure, draw))
                .put(
                        "context",
                        Row.builder()
                                .put("user", "u" + draw.between(1_000, 9_999))
                                .put(
                                        "request",
                                        Text.digest("MD5", "request " + i).substring(0, 12))
                                .put(
                                        "endpoint",
                                        "/api/v2/" + failure.component().toLowerCase(Locale.ROOT))
                                .build())
                .put("occurrence", draw.between(1, 5))
                .build();
    }

    private static String trace(int i, Failure failure, Draw draw) {
        String name = failure.component();
        String file = name.toLowerCase(Locale.ROOT);
        return switch (i % 4) {
            case 0 ->
                "Traceback (most recent call last):\n"
                        + frames(
                                "  File \"/srv/app/" + file
                                        + "/steps.py\", line %2$d, in %1$s\n    self.next_step(payload)\n",
                                draw)
                        + name + "Error: " + failure.problem();
            case 1 ->
                name + "Error: " + failure.problem() + "\n"
                        + frames(
                                "    at " + name + ".%s (/srv/app/node_modules/@shop/" + file
                                        + "/dist/steps.js:%d:17)\n",
                                draw);
            case 2 ->
                "panic: " + file + ": " + failure.problem() + "\n\ngoroutine 1 [running]:\n"
                        + frames(
                                "shop.example/" + file + "/steps.(*" + name + ").%s(0xc000)\n\t/srv/app/" + file
                                        + "/steps.go:%d +0x1d\n",
                                draw);
            default ->
                "com.example." + file + "." + name + "Exception: " + failure.problem() + "\n"
                        + frames(
                                "\tat com.example." + file + ".steps." + name + "Service.%s(" + name
                                        + "Service.java:%d)\n",
                                draw);
        };
    }

    /** Five frames; the pattern takes a function and a line. */
    private static String frames(String pattern, Draw draw) {
        StringBuilder frames = new StringBuilder();
        for (String function : List.of("handle", "validate", "load", "apply", "commit")) {
            frames.append(Text.format(pattern, function, draw.between(20, 900)));
        }
        return frames.toString();
    }
}
