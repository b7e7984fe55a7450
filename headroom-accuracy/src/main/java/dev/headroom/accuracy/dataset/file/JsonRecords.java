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

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.headroom.accuracy.dataset.DatasetException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * Reads a file record by record: the elements of one array, or one value after the other, as in JSON Lines. Only the
 * record at hand is in memory. Not thread-safe.
 */
public final class JsonRecords implements AutoCloseable {
    /** The longest text of a record: some 50 MB, over the longest page of Natural Questions. */
    private static final int MAX_TEXT = 50_000_000;

    private static final int MAX_DEPTH = 200;

    /** Numbers keep their digits. */
    static final ObjectMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(MAX_TEXT)
                            .maxNestingDepth(MAX_DEPTH)
                            .build())
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private final String path;
    private final JsonParser parser;
    private boolean started;
    private boolean inArray;

    private JsonRecords(String path, JsonParser parser) {
        this.path = path;
        this.parser = parser;
    }

    static JsonRecords open(String path, InputStream in) {
        try {
            return new JsonRecords(path, MAPPER.createParser(in));
        } catch (IOException e) {
            throw new DatasetException(path + " cannot be read: " + e.getMessage(), e);
        }
    }

    /**
     * The next record.
     *
     * @return the record, or empty at the end of the file
     * @throws DatasetException when the file is broken here
     */
    public Optional<Entry> next() {
        try {
            JsonToken token = parser.nextToken();
            if (!started) {
                started = true;
                inArray = token == JsonToken.START_ARRAY;
                token = inArray ? parser.nextToken() : token;
            }
            if (token == null && inArray) {
                throw new DatasetException(path + ", line " + line() + ": the array does not end");
            }
            if (token == null || token == JsonToken.END_ARRAY) {
                return Optional.empty();
            }
            String place = path + ", line " + parser.currentTokenLocation().getLineNr();
            JsonNode node = MAPPER.readTree(parser);
            return Optional.of(new Entry(node, place));
        } catch (JsonProcessingException e) {
            throw new DatasetException(path + ", line " + line() + ": is no JSON: " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new DatasetException(path + ", line " + line() + ": cannot be read: " + e.getMessage(), e);
        }
    }

    private int line() {
        return parser.currentLocation().getLineNr();
    }

    @Override
    public void close() {
        try {
            parser.close();
        } catch (IOException e) {
            throw new DatasetException(path + " cannot be closed: " + e.getMessage(), e);
        }
    }
}
