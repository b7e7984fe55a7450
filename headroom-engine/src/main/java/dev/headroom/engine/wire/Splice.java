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
package dev.headroom.engine.wire;

import dev.headroom.engine.internal.json.JsonStrings;
import java.util.Comparator;
import java.util.List;

/**
 * A new text for a place in the body.
 *
 * @param slot the string literal to replace
 * @param text what the new literal says
 */
record Splice(Slot slot, String text) {

    /** Replaces all places, given in any order; every other character stays. */
    static String apply(String body, List<Splice> splices) {
        if (splices.isEmpty()) {
            return body;
        }
        List<Splice> ordered = splices.stream()
                .sorted(Comparator.comparingInt(splice -> splice.slot().start()))
                .toList();
        StringBuilder out = new StringBuilder(body.length());
        int from = 0;
        for (Splice splice : ordered) {
            out.append(body, from, splice.slot().start()).append(splice.literal());
            from = splice.slot().end();
        }
        return out.append(body, from, body.length()).toString();
    }

    private String literal() {
        String quoted = JsonStrings.quote(text);
        StringBuilder out = new StringBuilder(quoted.length());
        for (int i = 0; i < quoted.length(); i++) {
            char c = quoted.charAt(i);
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < quoted.length()
                    && Character.isLowSurrogate(quoted.charAt(i + 1));
            if (pair) {
                out.append(c).append(quoted.charAt(++i));
            } else if (Character.isSurrogate(c)) {
                // Half a pair has no UTF-8; written raw it would come out as a question mark.
                out.append("\\u").append(Integer.toHexString(c));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }
}
