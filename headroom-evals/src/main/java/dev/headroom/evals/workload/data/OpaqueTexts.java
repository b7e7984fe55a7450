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
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/** Tool results with little to shorten: a patch, random bytes, a very small answer. */
public final class OpaqueTexts {
    private static final int RANDOM_BYTES = 20 * 1024;
    private static final List<String> MODULES = List.of(
            "Ledger",
            "Catalog",
            "Session",
            "Mailer",
            "Importer",
            "Gateway",
            "Scheduler",
            "Search",
            "Renderer",
            "Payments",
            "Uploader",
            "Profile",
            "Inventory",
            "Exporter",
            "Billing");
    private static final List<String> CONTEXT = List.of(
            "    int total = 0;",
            "    limit = next;",
            "    }",
            "    if (items.isEmpty()) {",
            "      return result;",
            "    lock.lock();");
    private static final List<String> CHANGED =
            List.of("total += item.amount(%d);", "retry(%d);", "buffer.resize(%d);", "assertLimit(%d);", "wait(%d);");

    private OpaqueTexts() {}

    /**
     * A unified diff.
     *
     * @param files how many files, at most 15
     * @param hunks how many hunks a file
     * @param seed  decides places and lines
     * @return the diff as git prints it
     */
    public static String diff(int files, int hunks, long seed) {
        Draw draw = new Draw(seed);
        StringBuilder diff = new StringBuilder();
        for (String module : MODULES.subList(0, files)) {
            String path = "src/" + module.toLowerCase(Locale.ROOT) + "/" + module + ".java";
            diff.append("diff --git a/").append(path).append(" b/").append(path).append('\n');
            diff.append(
                    Text.format("index %07x..%07x 100644\n", draw.between(0, 0xfffffff), draw.between(0, 0xfffffff)));
            diff.append("--- a/").append(path).append("\n+++ b/").append(path).append('\n');
            hunks(diff, hunks, draw);
        }
        return diff.toString();
    }

    private static void hunks(StringBuilder diff, int hunks, Draw draw) {
        int line = 1;
        for (int i = 0; i < hunks; i++) {
            line += draw.between(8, 40);
            int value = draw.between(1, 999);
            String changed = draw.oneOf(CHANGED);
            diff.append("@@ -").append(line).append(",3 +").append(line).append(",3 @@\n ");
            diff.append(draw.oneOf(CONTEXT)).append("\n-    ");
            diff.append(Text.format(changed, value)).append("\n+    ");
            diff.append(Text.format(changed, value + draw.between(1, 99))).append("\n ");
            diff.append(draw.oneOf(CONTEXT)).append('\n');
        }
    }

    /**
     * A file of 20 kB of random bytes.
     *
     * @param seed decides the bytes
     * @return an object with the bytes in base64
     */
    public static Row binaryFile(long seed) {
        return Row.builder()
                .put("path", "assets/model/weights-0007.bin")
                .put("size", RANDOM_BYTES)
                .put("encoding", "base64")
                .put("content", Base64.getEncoder().encodeToString(new Draw(seed).bytes(RANDOM_BYTES)))
                .build();
    }

    /**
     * Five small rows.
     *
     * @return the rows
     */
    public static List<Row> tiny() {
        List<Row> rows = new ArrayList<>();
        List<String> names = List.of("orbit", "harbor", "ledger", "beacon", "tracebook");
        for (int i = 0; i < names.size(); i++) {
            rows.add(Row.builder()
                    .put("id", 1 + i)
                    .put("name", names.get(i))
                    .put("status", i == 3 ? "degraded" : "healthy")
                    .put("replicas", 2 + i % 3)
                    .put("version", "1." + (4 + i) + ".0")
                    .put("region", i % 2 == 0 ? "eu-west-1" : "us-east-1")
                    .build());
        }
        return List.copyOf(rows);
    }
}
