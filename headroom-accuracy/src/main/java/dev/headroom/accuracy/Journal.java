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
package dev.headroom.accuracy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.headroom.accuracy.model.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which cases of a run are finished: a file of JSON lines, one a case, written as soon as both arms have answered.
 * Cases with an error are not in it, so a resumed run tries them again. Holds questions and answers, no key. Not
 * thread-safe.
 */
public final class Journal {
    private static final JsonMapper JSON = new JsonMapper();

    private final Optional<Path> file;
    private final Map<String, CaseResult> finished = new HashMap<>();

    private Journal(Optional<Path> file) {
        this.file = file;
    }

    private record Entry(String key, CaseResult result) {}

    /** A journal that keeps nothing. */
    public static Journal none() {
        return new Journal(Optional.empty());
    }

    /**
     * The journal of a run. Its file is named after everything that makes a difference to the results, so what is found
     * in it fits.
     *
     * @param folder   where journals are; it appears with the first case
     * @param identity of model and metric
     * @param plan     what the run asks
     * @return the journal, with what an interrupted run left; a last line that was cut off is not counted
     */
    public static Journal of(Path folder, String identity, Plan plan) {
        StringBuilder all = new StringBuilder(identity);
        for (Plan.Item item : plan.cases()) {
            all.append('\n').append(item.named()).append(' ').append(item.tokensAfter());
        }
        Journal journal =
                new Journal(Optional.of(folder.resolve(Sha256.of(all.toString()).substring(0, 16) + ".jsonl")));
        journal.read();
        return journal;
    }

    private void read() {
        Path path = file.orElseThrow();
        try {
            if (Files.exists(path)) {
                for (String line : Files.readAllLines(path)) {
                    entry(line).ifPresent(entry -> finished.put(entry.key(), entry.result()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the journal " + path + " cannot be read", e);
        }
    }

    /** Nothing for the line that was being written when the run was interrupted: its case is asked again. */
    private static Optional<Entry> entry(String line) {
        try {
            return line.isBlank() ? Optional.empty() : Optional.of(JSON.readValue(line, Entry.class));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /** How many cases an earlier run finished. */
    public int size() {
        return finished.size();
    }

    /** Whether a case is finished. */
    public boolean has(String key) {
        return finished.containsKey(key);
    }

    Optional<CaseResult> finished(String key) {
        return Optional.ofNullable(finished.get(key));
    }

    void append(String key, CaseResult result) {
        if (file.isEmpty()) {
            return;
        }
        Path path = file.get();
        try {
            Path folder = path.getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            String line = "\n" + JSON.writeValueAsString(new Entry(key, result));
            Files.writeString(path, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException("the journal " + path + " cannot be written", e);
        }
        finished.put(key, result);
    }

    /** Removes the file: the run is over, and the next one of the same kind begins anew. */
    public void remove() {
        if (file.isEmpty()) {
            return;
        }
        try {
            Files.deleteIfExists(file.get());
        } catch (IOException e) {
            throw new UncheckedIOException("the journal " + file.get() + " cannot be removed", e);
        }
    }
}
