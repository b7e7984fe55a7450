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
package dev.headroom.engine;

import dev.headroom.engine.compress.Compressor;
import dev.headroom.engine.compress.binary.BinaryCompressor;
import dev.headroom.engine.compress.code.CodeCompressor;
import dev.headroom.engine.compress.delimited.DelimitedCompressor;
import dev.headroom.engine.compress.diff.DiffCompressor;
import dev.headroom.engine.compress.history.HistoryCompressor;
import dev.headroom.engine.compress.json.JsonCompressor;
import dev.headroom.engine.compress.listing.ListingCompressor;
import dev.headroom.engine.compress.log.LogCompressor;
import dev.headroom.engine.compress.search.SearchCompressor;
import dev.headroom.engine.compress.text.TextCompressor;
import dev.headroom.engine.compress.xml.XmlCompressor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;

/**
 * The codecs of an engine that is not told which to use: those of modules on the class path, which know more of their
 * kind, then the engine's own.
 */
final class Codecs {

    private static final List<Compressor> OWN = List.of(
            new JsonCompressor(),
            new DelimitedCompressor(),
            new SearchCompressor(),
            new DiffCompressor(),
            new XmlCompressor(),
            new ListingCompressor(),
            new HistoryCompressor(),
            new LogCompressor(),
            new TextCompressor(),
            new BinaryCompressor(),
            new CodeCompressor());

    private Codecs() {}

    /** The codecs in the order in which they are asked; the same on every call and every start. */
    static List<Compressor> standard() {
        List<Compressor> all = new ArrayList<>();
        ServiceLoader.load(Compressor.class, Codecs.class.getClassLoader()).forEach(all::add);
        all.sort(Comparator.comparing(Compressor::name)
                .thenComparing(codec -> codec.getClass().getName()));
        all.addAll(OWN);
        return List.copyOf(all);
    }
}
