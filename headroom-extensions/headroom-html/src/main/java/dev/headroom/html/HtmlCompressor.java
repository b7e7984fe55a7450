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

import dev.headroom.engine.compress.Compression;
import dev.headroom.engine.compress.CompressionInput;
import dev.headroom.engine.compress.Compressor;
import dev.headroom.engine.detect.ContentKind;
import java.util.Set;

/**
 * Shows the text of a page as Markdown: headings, lists, tables, links and code stay; tags, scripts, styles, menus,
 * advertisements and what else surrounds the main part is left out, with exact counts. What is left of a long page is
 * chosen by the question. Since a page without its markup cannot be given back from what is shown, nothing is done
 * where nothing may be left out.
 *
 * <pre>{@code
 * <nav><a href="/">Home</a> <a href="/docs">Docs</a></nav><h1>Pools</h1><p>See <a href="/pg">Postgres</a>.</p>
 *
 * [headroom html: ...]
 * # Pools
 *
 * See [Postgres](/pg).
 * }</pre>
 *
 * <p>Stateless and thread-safe. Linear in the text; the parser, jsoup, takes about half of the time.
 */
public final class HtmlCompressor implements Compressor {

    /** Creates the compressor. */
    public HtmlCompressor() {}

    @Override
    public String name() {
        return "html";
    }

    @Override
    public Set<ContentKind> kinds() {
        return Set.of(ContentKind.HTML);
    }

    @Override
    public Compression compress(CompressionInput input) {
        return input.mayOmit()
                ? PageForm.of(input)
                : Compression.unchanged("a page gets shorter only by leaving out its markup");
    }
}
