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
package dev.headroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FidelityCommandTest {

    @TempDir
    private Path home;

    private Path data;

    @BeforeEach
    void record() throws IOException {
        data = Files.createDirectory(home.resolve("data"));
        Files.writeString(
                data.resolve("orders.json"),
                IntStream.range(0, 40)
                        .mapToObj(i ->
                                "{\"id\": \"ord-" + (700 + i) + "\", \"state\": \"open\", \"total\": " + i * 3 + "}")
                        .collect(Collectors.joining(",\n ", "[", "]")));
    }

    @Test
    void showsATableByKindWithOtherMethodsBesideIt() {
        Invocation run = run("--data", data.toString());

        assertThat(run.errors()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.text())
                .contains("json", "total", "saved (literals lost)", "Every guarantee holds for all 1 payloads.");
    }

    @Test
    void writesAllFiguresAsJson() throws IOException {
        Path file = home.resolve("report.json");

        run("--data", data.toString(), "--no-peers", "--json", file.toString());

        assertThat(Files.readString(file))
                .contains("\"passed\" : true", "\"name\" : \"orders.json\"", "\"lost\" : 0", "\"peers\" : [ ]");
    }

    @Test
    void writesAPageThatNeedsNoNetwork() throws IOException {
        Path file = home.resolve("report.html");

        run("--data", data.toString(), "--html", file.toString());

        assertThat(Files.readString(file)).startsWith("<!DOCTYPE html>").contains("orders.json");
    }

    @Test
    void failsWhenLessIsSavedThanTheBaselineSays() throws IOException {
        Path baseline = home.resolve("savings.csv");
        run("--data", data.toString(), "--no-peers", "--baseline", baseline.toString());
        String[] cells = Files.readString(baseline).lines().toList().get(1).split(",", -1);
        Files.writeString(baseline, "name,tokens,lossless,reversible\norders.json," + cells[1] + ",1,1\n");

        Invocation run = run("--data", data.toString(), "--no-peers", "--baseline", baseline.toString());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.text()).contains("orders.json, lossless:");
        assertThat(run.errors()).contains("less is saved than");
    }

    @Test
    void showsThatAProgramFailed() throws IOException {
        Path file = home.resolve("report.json");

        Invocation run =
                run("--data", data.toString(), "--json", file.toString(), "--peer", "absent=no-such-program-anywhere");

        assertThat(run.text()).containsPattern("absent failed on 1 of 1 payloads, .*no-such-program-anywhere");
        assertThat(Files.readString(file)).contains("\"failed\" : 1", "\"failure\" : ");
    }

    @Test
    void takesNoNameTwice() {
        Invocation run = run("--data", data.toString(), "--peer", "TOON=cat");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.errors()).contains("there is a peer named TOON already");
    }

    @Test
    void saysWhatIsWrongWithItsArguments() {
        assertThat(run("--data", home.resolve("nowhere").toString()).exitCode()).isEqualTo(2);
        assertThat(run("--data", data.toString(), "--peer", "nameless").errors())
                .contains("--peer");
    }

    private Invocation run(String... args) {
        String[] all = new String[args.length + 2];
        all[0] = "evals";
        all[1] = "fidelity";
        System.arraycopy(args, 0, all, 2, args.length);
        return Invocation.of(home, "", all);
    }
}
