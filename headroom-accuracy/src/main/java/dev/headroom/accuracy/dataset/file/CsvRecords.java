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

import dev.headroom.accuracy.dataset.DatasetException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads comma-separated values with a header line, as RFC 4180 describes them: a value in quotes may hold commas, line
 * ends and doubled quotes. Only the record at hand is in memory. Not thread-safe.
 */
public final class CsvRecords implements AutoCloseable {
    /** The longest record, in characters: over the longest summary of NarrativeQA by far. */
    private static final int MAX_RECORD = 4_000_000;

    private final String path;
    private final BufferedReader in;
    private final List<String> header;
    private int line = 1;
    private int start = 1;

    private CsvRecords(String path, BufferedReader in) throws IOException {
        this.path = path;
        this.in = in;
        this.header = record().orElse(List.of());
    }

    static CsvRecords open(String path, InputStream in) {
        try {
            return new CsvRecords(path, new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new DatasetException(path + " cannot be read: " + e.getMessage(), e);
        }
    }

    /**
     * The next record.
     *
     * @return its values by the names in the header, or empty at the end of the file
     * @throws DatasetException when the record has more or fewer values than the header, or a quote is not closed
     */
    public Optional<Map<String, String>> next() {
        try {
            Optional<List<String>> values = record();
            if (values.isPresent() && values.get().size() != header.size()) {
                throw new DatasetException(path + ", line " + start + ": has "
                        + values.get().size() + " values; the header names " + header.size());
            }
            return values.map(this::named);
        } catch (IOException e) {
            throw new DatasetException(path + ", line " + line + ": cannot be read: " + e.getMessage(), e);
        }
    }

    /**
     * A value of the record that was read last.
     *
     * @param record the record
     * @param name   a name that the header should have
     * @return the value
     * @throws DatasetException when the header does not have the name
     */
    public String value(Map<String, String> record, String name) {
        String value = record.get(name);
        if (value == null) {
            throw new DatasetException(path + ", line " + start + ": has no column " + name);
        }
        return value;
    }

    private Map<String, String> named(List<String> values) {
        Map<String, String> record = new LinkedHashMap<>();
        for (int i = 0; i < values.size(); i++) {
            record.put(header.get(i), values.get(i));
        }
        return record;
    }

    private Optional<List<String>> record() throws IOException {
        start = line;
        int first = in.read();
        if (first < 0) {
            return Optional.empty();
        }
        List<String> values = new ArrayList<>();
        StringBuilder value = new StringBuilder();
        boolean quoted = false;
        int size = 0;
        for (int c = first; ; c = in.read()) {
            if (c < 0 && quoted) {
                throw new DatasetException(path + ", line " + start + ": a quote is not closed");
            }
            if (c < 0 || (c == '\n' && !quoted)) {
                line++;
                values.add(withoutReturn(value));
                return Optional.of(values);
            }
            size++;
            if (size > MAX_RECORD) {
                throw new DatasetException(path + ", line " + start + ": is over " + MAX_RECORD + " characters");
            }
            quoted = character((char) c, quoted, value, values);
        }
    }

    /** Takes one character; whether the next one is inside of quotes. */
    private boolean character(char c, boolean quoted, StringBuilder value, List<String> values) throws IOException {
        if (c == '\n') {
            line++;
        }
        if (c == '"' && quoted && peek() == '"') {
            value.append((char) in.read());
        } else if (c == '"' && (quoted || value.isEmpty())) {
            return !quoted;
        } else if (c == ',' && !quoted) {
            values.add(value.toString());
            value.setLength(0);
        } else {
            value.append(c);
        }
        return quoted;
    }

    private int peek() throws IOException {
        in.mark(1);
        int next = in.read();
        in.reset();
        return next;
    }

    private static String withoutReturn(StringBuilder value) {
        int last = value.length() - 1;
        return last >= 0 && value.charAt(last) == '\r' ? value.substring(0, last) : value.toString();
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            throw new DatasetException(path + " cannot be closed: " + e.getMessage(), e);
        }
    }
}
