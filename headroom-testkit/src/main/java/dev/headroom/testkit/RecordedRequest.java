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
package dev.headroom.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** A request as it was on the wire. Immutable; the bytes are copied out. */
public final class RecordedRequest {

    private final String path;
    private final Map<String, List<String>> headers;
    private final byte[] bytes;

    RecordedRequest(String path, Map<String, List<String>> headers, byte[] bytes) {
        this.path = path;
        this.headers = headers;
        this.bytes = bytes;
    }

    /** The path, for example {@code /v1/chat/completions}. */
    public String path() {
        return path;
    }

    /** The headers by their names in lower case, sorted, without those that carry keys or cookies. */
    public Map<String, List<String>> headers() {
        return headers;
    }

    /** The body's bytes, a copy. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** The number of the body's bytes. */
    public int size() {
        return bytes.length;
    }

    /** The body as text. */
    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /**
     * The body as JSON, parsed anew on each call.
     *
     * @throws UncheckedIOException if it is not JSON
     */
    public JsonNode json() {
        try {
            return Json.parse(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The path and the body's text. */
    @Override
    public String toString() {
        return path + " " + text();
    }
}
