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

import dev.headroom.engine.detect.lines.BinaryProbe;
import dev.headroom.engine.detect.lines.CodeProbe;
import dev.headroom.engine.detect.lines.DiffProbe;
import dev.headroom.engine.detect.lines.Evidence;
import dev.headroom.engine.detect.lines.HtmlProbe;
import dev.headroom.engine.detect.lines.ListingProbe;
import dev.headroom.engine.detect.lines.LogProbe;
import dev.headroom.engine.detect.lines.SearchProbe;
import dev.headroom.engine.detect.lines.TextProbe;
import dev.headroom.engine.detect.lines.XmlProbe;
import dev.headroom.engine.internal.text.SampleLines;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Finds out what a text is. Looks at structure, never at meaning, and prefers {@link ContentKind#UNKNOWN} to a guess: a
 * codec that is asked for the wrong kind only costs time, but it costs it on every such text.
 *
 * <p>Pure and thread-safe. Text of no known kind is mostly settled by its first line; the rest is one pass at most for
 * each probe, without recursion and without regular expressions.
 *
 * <pre>{@code
 * ContentDetector.detect("{\"id\":1}\n{\"id\":2}\n")   // Detection[kind=NDJSON, evidence=2 lines of JSON]
 * }</pre>
 */
public final class ContentDetector {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /**
     * What is ours comes first, so that a table we wrote is not taken for somebody's data; the order is part of the
     * result.
     */
    private static final List<Probe> PROBES = List.of(
            CompressedProbe::look,
            NdjsonProbe::look,
            JsonProbe::look,
            MarkdownTableProbe::look,
            DrawnTableProbe::look,
            DelimitedProbe::look);

    /** A kind of text that is told by its lines. */
    private record LineKind(ContentKind kind, Function<List<String>, Evidence> probe) {}

    /** In the order of the kinds, so that none need be asked behind one that explains everything. */
    private static final List<LineKind> LINE_KINDS = List.of(
            new LineKind(ContentKind.LOG, LogProbe::look),
            new LineKind(ContentKind.SEARCH, SearchProbe::look),
            new LineKind(ContentKind.LISTING, ListingProbe::look),
            new LineKind(ContentKind.DIFF, DiffProbe::look),
            new LineKind(ContentKind.HTML, HtmlProbe::look),
            new LineKind(ContentKind.XML, XmlProbe::look),
            new LineKind(ContentKind.CODE, CodeProbe::look),
            new LineKind(ContentKind.TEXT, TextProbe::look),
            new LineKind(ContentKind.BINARY, BinaryProbe::look));

    /** The share of a sample that a kind has to explain. */
    private static final double ENOUGH = 0.6;

    private static final Detection UNKNOWN = new Detection(ContentKind.UNKNOWN, "no known structure");

    private ContentDetector() {}

    /**
     * Finds out what a text is. A byte order mark at its start is passed over.
     *
     * @param text any text
     * @return its kind and why; {@link ContentKind#UNKNOWN} when no kind is sure
     */
    public static Detection detect(String text) {
        Detection whole = whole(text);
        return Sections.look(text, whole.kind()).orElse(whole);
    }

    /**
     * Finds out what a text is if it has to be of one kind.
     *
     * @param text any text
     * @return its kind and why; never {@link ContentKind#MIXED}
     */
    public static Detection whole(String text) {
        String content = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        for (Probe probe : PROBES) {
            Optional<Detection> found = probe.look(content);
            if (found.isPresent()) {
                return found.get();
            }
        }
        return byLines(content);
    }

    /** The kind that explains most of a sample; of kinds that explain the same, the one named first. */
    private static Detection byLines(String text) {
        List<String> sample = SampleLines.of(text);
        Detection best = UNKNOWN;
        double share = ENOUGH;
        for (LineKind candidate : LINE_KINDS) {
            Evidence evidence = candidate.probe.apply(sample);
            boolean first = evidence.share() == share && best.kind() == ContentKind.UNKNOWN;
            if (evidence.share() > share || first) {
                share = evidence.share();
                best = new Detection(candidate.kind, evidence.words());
            }
            if (share == 1) {
                return best;
            }
        }
        return best;
    }
}
