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
package dev.headroom.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.engine.compress.Compression;
import dev.headroom.engine.compress.Compression.Compressed;
import dev.headroom.engine.compress.CompressionInput;
import dev.headroom.engine.compress.Omission;
import dev.headroom.engine.detect.ContentKind;
import dev.headroom.engine.model.Origin;
import dev.headroom.engine.token.TokenCounter;
import dev.headroom.engine.token.TokenCounters;

/**
 * A page as the codec shows it.
 *
 * @param form what goes out but for the marker
 * @param omission which lines are named as left out
 */
record Shortened(String form, Omission omission) {

    static final TokenCounter COUNTER = TokenCounters.forModel("gpt-4o");

    static Shortened of(String html) {
        return of(html, "", 3_000);
    }

    static Shortened of(String html, String question, int budget) {
        Compression result = new HtmlCompressor()
                .compress(
                        CompressionInput.reversible(html, ContentKind.HTML, Origin.asking(question), budget, COUNTER));
        assertThat(result).isInstanceOf(Compressed.class);
        Compressed compressed = (Compressed) result;
        return new Shortened(compressed.text(), compressed.omission().orElseThrow());
    }

    /** The page's text without the first line and the receipt, which are ours. */
    String body() {
        int start = form.indexOf('\n') + 1;
        int end = form.lastIndexOf("\n\nleft out: ");
        return form.substring(start, end < start ? form.length() : end);
    }

    /** The body without the addresses of links. */
    String text() {
        return body().replaceAll("\\]\\((<[^>]*>|[^)\\s]*)\\)", "]");
    }

    boolean names(int line) {
        return omission.leftOut().stream().anyMatch(range -> range.first() <= line && line <= range.last());
    }
}
