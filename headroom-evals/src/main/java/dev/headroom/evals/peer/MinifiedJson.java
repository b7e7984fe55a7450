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
package dev.headroom.evals.peer;

import dev.headroom.evals.peer.PeerOutput.NotApplicable;
import dev.headroom.evals.peer.PeerOutput.Shortened;
import dev.headroom.evals.peer.json.JsonReader;
import dev.headroom.evals.peer.json.JsonStrings;

/** JSON and NDJSON without the white space between tokens. */
final class MinifiedJson implements Peer {

    @Override
    public String name() {
        return "minified JSON";
    }

    @Override
    public String description() {
        return "JSON without the white space between its tokens, NDJSON still one value a line; nothing is lost.";
    }

    @Override
    public PeerOutput shorten(PeerInput input) {
        if (JsonReader.document(input.text()).isPresent()) {
            return new Shortened(minified(input.text(), false));
        }
        if (JsonReader.sequence(input.text()).isPresent()) {
            return new Shortened(minified(input.text(), true));
        }
        return new NotApplicable("not JSON");
    }

    /** Where several values follow each other, one line break stays between two of them. */
    private static String minified(String json, boolean onLines) {
        StringBuilder out = new StringBuilder(json.length());
        int depth = 0;
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (c == '"') {
                int end = JsonStrings.end(json, i);
                out.append(json, i, end);
                i = end - 1;
            } else if (" \t\r\n".indexOf(c) < 0) {
                depth += depthOf(c);
                if (onLines && depth == 1 && depthOf(c) == 1 && out.length() > 0) {
                    out.append('\n');
                }
                out.append(c);
            }
        }
        return out.toString();
    }

    private static int depthOf(char c) {
        return switch (c) {
            case '{', '[' -> 1;
            case '}', ']' -> -1;
            default -> 0;
        };
    }
}
