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
package dev.headroom.engine.guarantees;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.engine.DecodeResult;
import dev.headroom.engine.HeadroomEngine;
import dev.headroom.engine.TextResult;
import dev.headroom.engine.detect.ContentDetector;
import dev.headroom.engine.detect.ContentKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Outputs of several tables in columns, as {@code kubectl get all} and {@code docker system df -v} write them. */
class SeveralTablesTest {

    private static final List<String> NAMES = List.of("cart", "mail", "price", "stock", "order", "ledger", "refund");

    private final HeadroomEngine engine = Engines.create();

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n"})
    void eachTableHasAFormOfItsOwn(String lineEnd) {
        String text = all(40, 1).replace("\n", lineEnd);

        TextResult result = engine.compress(text);

        assertThat(ContentDetector.detect(text).kind()).isEqualTo(ContentKind.MIXED);
        assertThat(result.text())
                .contains("[part 1: listing, ", "[part 3: listing, ", "[part 5: listing, ")
                .contains("NAME=pod/{}", "CLUSTER-IP=10.96.{}", "deployment.apps/{}");
        assertThat(result.report().totals().tokensAfter() * 10L)
                .isLessThan(result.report().totals().tokensBefore() * 7L);
        assertThat(engine.decode(result.text())).isEqualTo(new DecodeResult.Original(text));
    }

    @Test
    void headingsAboveTablesStayAboveThem() {
        String text = "Images space usage:\n\n" + images(30, 2) + "\nVolumes space usage:\n\n" + volumes(30, 3);

        TextResult result = engine.compress(text);

        assertThat(result.text()).contains("Images space usage:\n", "Volumes space usage:\n");
        assertThat(result.report().totals().tokensAfter())
                .isLessThan(result.report().totals().tokensBefore());
        assertThat(engine.decode(result.text())).isEqualTo(new DecodeResult.Original(text));
    }

    @Test
    void anyPieceComesBackByteForByte() {
        String whole = all(12, 4);
        for (long seed = 0; seed < 60; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int from = random.nextInt(whole.length() / 2);
            String text = whole.substring(from, from + random.nextInt(whole.length() - from));

            assertThat(engine.decode(engine.compress(text).text()))
                    .as("seed %d", seed)
                    .isEqualTo(new DecodeResult.Original(text));
        }
    }

    @Test
    void rowsThatAreAskedForStayInTheirTable() {
        String text = all(120, 5);

        String shown =
                Engines.reversible(engine, text, "Why does cart-77 restart?").text();

        assertThat(shown).contains("cart-77").contains("CrashLoopBackOff").contains("left out");
    }

    @Test
    void aSingleTableIsOne() {
        assertThat(ContentDetector.detect(images(30, 6) + "\n").kind()).isEqualTo(ContentKind.LISTING);
    }

    private static String all(int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<List<String>> pods = new ArrayList<>(List.of(List.of("NAME", "READY", "STATUS", "RESTARTS", "AGE")));
        List<List<String>> services =
                new ArrayList<>(List.of(List.of("NAME", "TYPE", "CLUSTER-IP", "EXTERNAL-IP", "PORT(S)", "AGE")));
        List<List<String>> deployments =
                new ArrayList<>(List.of(List.of("NAME", "READY", "UP-TO-DATE", "AVAILABLE", "AGE")));
        for (int i = 0; i < count; i++) {
            String name = NAMES.get(i % NAMES.size()) + "-" + i;
            boolean bad = name.equals("cart-77") || random.nextInt(20) == 0;
            String hash = String.format(Locale.ROOT, "%07x", random.nextInt(1 << 28));
            String age = (1 + random.nextInt(60)) + "d";
            pods.add(List.of(
                    "pod/" + name + "-" + hash + "-x7k2p",
                    bad ? "0/1" : "1/1",
                    bad ? "CrashLoopBackOff" : "Running",
                    bad ? "12 (3m ago)" : "0",
                    age));
            String address = "10.96." + random.nextInt(256) + "." + random.nextInt(256);
            services.add(List.of("service/" + name, "ClusterIP", address, "<none>", "8080/TCP", age));
            deployments.add(List.of("deployment.apps/" + name, bad ? "0/1" : "1/1", "1", bad ? "0" : "1", age));
        }
        return table(pods) + "\n" + table(services) + "\n" + table(deployments);
    }

    private static String images(int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<List<String>> rows = new ArrayList<>(List.of(List.of("REPOSITORY", "TAG", "IMAGE ID", "CREATED", "SIZE")));
        for (int i = 0; i < count; i++) {
            rows.add(List.of(
                    "registry.example/shop/" + NAMES.get(random.nextInt(NAMES.size())),
                    "1." + i,
                    String.format(Locale.ROOT, "%012x", random.nextLong(1L << 48)),
                    (2 + random.nextInt(9)) + " weeks ago",
                    (100 + random.nextInt(800)) + "MB"));
        }
        return table(rows);
    }

    private static String volumes(int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<List<String>> rows = new ArrayList<>(List.of(List.of("VOLUME NAME", "LINKS", "SIZE")));
        for (int i = 0; i < count; i++) {
            rows.add(List.of("shop_data_" + i, "" + random.nextInt(3), random.nextInt(900) + "MB"));
        }
        return table(rows);
    }

    private static String table(List<List<String>> rows) {
        int columns = rows.get(0).size();
        int[] widths = new int[columns];
        rows.forEach(row -> {
            for (int i = 0; i < columns; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        });
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            for (int i = 0; i < columns; i++) {
                boolean last = i == columns - 1;
                text.append(row.get(i))
                        .append(
                                last
                                        ? "\n"
                                        : " ".repeat(widths[i] + 3 - row.get(i).length()));
            }
        }
        return text.toString();
    }
}
