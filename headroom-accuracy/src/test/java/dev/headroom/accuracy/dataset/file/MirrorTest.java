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
package dev.headroom.accuracy.dataset.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.headroom.accuracy.dataset.Dataset;
import dev.headroom.accuracy.dataset.DatasetException;
import dev.headroom.accuracy.dataset.LoadOptions;
import dev.headroom.accuracy.dataset.LoadedDataset;
import dev.headroom.accuracy.dataset.code.HumanEval;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MirrorTest {
    private static final String RECORD = "{\"task_id\":\"T/0\",\"prompt\":\"def f(x):\\n\",\"entry_point\":\"f\","
            + "\"canonical_solution\":\"    return x\\n\",\"test\":\"\"}\n";
    private static final String FILE = "/sets/humaneval/HumanEval.jsonl";
    private static final String SUMS = "/sets/humaneval/SHA256SUMS";

    private final Dataset dataset = HumanEval.create();
    private final Map<String, byte[]> served = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    @TempDir
    private Path home;

    private LoadOptions options = LoadOptions.of(Map.of(), Path.of(""));

    MirrorTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void start() {
        server.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            asked.add(path);
            byte[] body = served.get(path);
            exchange.sendResponseHeaders(body == null ? 404 : 200, body == null ? -1 : body.length);
            if (body != null) {
                exchange.getResponseBody().write(body);
            }
            exchange.close();
        });
        server.start();
        URI mirror = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/sets/");
        options = LoadOptions.of(Map.of(), home).mirror(mirror);
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void fetchesWhatIsMissingOnceAndKeepsIt() {
        serve(FILE, RECORD);

        LoadedDataset first = dataset.load(options);
        LoadedDataset second = dataset.load(options);

        assertThat(first.cases()).hasSize(1).isEqualTo(second.cases());
        assertThat(asked).containsExactly(SUMS, FILE);
        assertThat(files()).containsExactly("HumanEval.jsonl");
    }

    @Test
    void comparesWhatItFetchedWithTheMirrorsChecksums() throws IOException {
        byte[] bytes = RECORD.getBytes(StandardCharsets.UTF_8);
        serve(FILE, RECORD);
        serve(SUMS, Checksums.sha256(new ByteArrayInputStream(bytes)) + "  HumanEval.jsonl\n");

        LoadedDataset loaded = dataset.load(options);

        assertThat(loaded.files()).allMatch(LoadedDataset.File::verified);
    }

    @Test
    void refusesWhatTheMirrorsChecksumsDoNotKnow() {
        serve(FILE, RECORD);
        serve(SUMS, "f".repeat(64) + "  HumanEval.jsonl\n");

        assertThatThrownBy(() -> dataset.load(options))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining("SHA256SUMS says ffff");
    }

    @Test
    void leavesNothingBehindOfWhatIsTooLarge() {
        serve(FILE, RECORD.repeat(50));

        assertThatThrownBy(() -> dataset.load(options.maxFileBytes(1_000)))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining("more than the 1000 bytes");
        assertThat(files()).isEmpty();
    }

    @Test
    void saysThatTheMirrorDoesNotHaveAFile() {
        assertThatThrownBy(() -> dataset.load(options))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining("does not have it either");
        assertThat(asked).containsExactly(SUMS, FILE, FILE + ".gz");
    }

    @Test
    void asksNothingOfTheMirrorForTheSample() {
        assertThat(dataset.load(options.sample(true)).cases()).isNotEmpty();
        assertThat(asked).isEmpty();
    }

    @Test
    void encodesWhatHasAMeaningInAddresses() {
        assertThat(Mirror.encoded("a b/c?d#e%f/é.txt")).isEqualTo("a%20b/c%3Fd%23e%25f/%C3%A9.txt");
    }

    private void serve(String path, String body) {
        served.put(path, body.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> files() {
        try (Stream<Path> paths = Files.list(options.folder().resolve("humaneval"))) {
            return paths.map(path -> path.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
