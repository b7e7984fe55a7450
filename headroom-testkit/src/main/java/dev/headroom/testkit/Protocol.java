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
import java.util.ArrayList;
import java.util.List;

/** One provider's way to write requests and responses. */
interface Protocol {

    /** Longest piece of text in one event of a stream, in characters. */
    int PIECE = 16;

    /** Reads a request. Absent parts are empty, parts of the wrong type are read as absent. */
    ModelRequest read(JsonNode body);

    /** A response that is not streamed. */
    JsonNode whole(Completion completion);

    /** The events of a streamed response, each as the text of a server-sent event with its empty line. */
    List<String> events(ModelRequest request, Completion completion);

    /** The body of an error response. */
    JsonNode error(int status, String message);

    /** Cuts a text as a stream does: after white space, and after {@value #PIECE} characters at the latest. */
    static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        int start = 0;
        for (int i = 1; i < text.length(); i++) {
            boolean wordEnds = Character.isWhitespace(text.charAt(i - 1)) && !Character.isWhitespace(text.charAt(i));
            boolean full = i - start >= PIECE && !Character.isHighSurrogate(text.charAt(i - 1));
            if (wordEnds || full) {
                pieces.add(text.substring(start, i));
                start = i;
            }
        }
        if (start < text.length()) {
            pieces.add(text.substring(start));
        }
        return pieces;
    }
}
