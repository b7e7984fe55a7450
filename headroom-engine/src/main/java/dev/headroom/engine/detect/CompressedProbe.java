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
package dev.headroom.engine.detect;

import dev.headroom.engine.internal.json.JsonLook;
import java.util.Optional;

/**
 * Recognises text that Headroom wrote: a header line at the very start, or a marker as the last line. Such text is only
 * left alone; it gets no other power, so a forged header merely forgoes its savings.
 */
final class CompressedProbe {

    private static final String HEADER = "[headroom ";
    private static final String MARKER = "[headroom: ";
    private static final String MARKER_CALL = "headroom_retrieve(ref=\"";
    private static final String MARKER_END = "\")]";

    private CompressedProbe() {}

    static Optional<Detection> look(String text) {
        if (startsWithHeader(text)) {
            return Optional.of(new Detection(ContentKind.COMPRESSED, "starts with a header of ours"));
        }
        if (endsWithMarker(text)) {
            return Optional.of(new Detection(ContentKind.COMPRESSED, "ends with a marker of ours"));
        }
        return Optional.empty();
    }

    private static boolean startsWithHeader(String text) {
        return text.startsWith(HEADER)
                && text.length() > HEADER.length()
                && Character.isLetter(text.charAt(HEADER.length()));
    }

    private static boolean endsWithMarker(String text) {
        int end = text.length();
        while (end > 0 && JsonLook.isSpace(text.charAt(end - 1))) {
            end--;
        }
        if (!text.startsWith(MARKER_END, end - MARKER_END.length())) {
            return false;
        }
        int start = text.lastIndexOf('\n', end - 1) + 1;
        int call = text.indexOf(MARKER_CALL, start);
        return text.startsWith(MARKER, start) && call > 0 && call < end;
    }
}
