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
package dev.headroom.engine.guarantees;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.engine.detect.ContentKind;
import dev.headroom.engine.detect.Section;
import dev.headroom.engine.detect.Sections;

/** What decoding a form of a mixture has to give. */
final class MixedText {

    private MixedText() {}

    /** JSON within other text comes back without the white space between its tokens where that made it shorter. */
    static void assertComesBack(String original, String decoded) {
        int at = 0;
        for (Section section : Sections.of(original)) {
            String part = original.substring(section.from(), section.to());
            if (!decoded.startsWith(part, at) && section.kind() == ContentKind.JSON) {
                part = PlainJson.minified(part) + (part.endsWith("\n") ? "\n" : "");
            } else if (!decoded.startsWith(part, at) && section.kind() == ContentKind.NDJSON) {
                part = DecodableTest.expected(part);
            }
            assertThat(decoded.startsWith(part, at))
                    .as("%s\nat %d of\n%s", part, at, decoded)
                    .isTrue();
            at += part.length();
        }
        assertThat(at).isEqualTo(decoded.length());
    }
}
