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
package dev.headroom.evals.peer.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import dev.headroom.evals.peer.json.JsonValue.Bare;
import dev.headroom.evals.peer.json.JsonValue.Items;
import dev.headroom.evals.peer.json.JsonValue.Members;
import dev.headroom.evals.peer.json.JsonValue.Text;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads JSON (RFC 8259) and NDJSON. Stateless and thread-safe; takes time and memory linear in the text. */
public final class JsonReader {
    /** Deeper values are not read, so that who walks a tree may recurse. */
    private static final int MAX_DEPTH = 500;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private JsonReader() {}

    /**
     * Reads a text that is one object or array.
     *
     * @param text any text
     * @return the value; empty if the text is something else, or nested more than 500 deep
     */
    public static Optional<JsonValue> document(String text) {
        return values(text)
                .filter(values -> values.size() == 1 && !values.get(0).isScalar())
                .map(values -> values.get(0));
    }

    /**
     * Reads a text that is several objects or arrays with white space between them, such as NDJSON.
     *
     * @param text any text
     * @return at least two values; empty if the text is something else, or nested more than 500 deep
     */
    public static Optional<List<JsonValue>> sequence(String text) {
        return values(text)
                .filter(values -> values.size() > 1 && values.stream().noneMatch(JsonValue::isScalar));
    }

    private static Optional<List<JsonValue>> values(String text) {
        try (JsonParser parser = FACTORY.createParser(text)) {
            List<JsonValue> values = new ArrayList<>();
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                values.add(value(parser));
            }
            return Optional.of(values);
        } catch (IOException e) {
            // The way in which a parser says that a text is not JSON; there is no other input to fail.
            return Optional.empty();
        }
    }

    private static JsonValue value(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> members(parser);
            case START_ARRAY -> items(parser);
            case VALUE_STRING -> new Text(parser.getText());
            default -> new Bare(parser.getText());
        };
    }

    private static Members members(JsonParser parser) throws IOException {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            members.put(name, value(parser));
        }
        return new Members(members);
    }

    private static Items items(JsonParser parser) throws IOException {
        List<JsonValue> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(parser));
        }
        return new Items(items);
    }
}
