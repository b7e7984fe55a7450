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

import dev.headroom.engine.detect.sections.Seams;
import dev.headroom.engine.detect.sections.Span;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The parts of a text that several sources wrote: outputs of several commands, JSON within a log, a listing below some
 * prose. Parts are cut at exact offsets and cover the text; what two sources wrote never is one part.
 *
 * <p>Pure, thread-safe; linear in the text.
 */
public final class Sections {

    /** A part costs a line of its own, so smaller ones are not worth it. */
    private static final int LEAST_PART = 300;

    /** Of more parts than this the lines of all of them would cost more than their forms save. */
    private static final int MOST_PARTS = 64;

    /** Parts of other kinds have to be at least this fraction of a text that is of one kind otherwise. */
    private static final int LEAST_SHARE = 10;

    /** What is not cut by its structure is cut at blank lines if it is at least this long. */
    private static final int LEAST_TO_CUT = 1_000;

    /** Kinds that whole texts may have although parts of them are of other kinds. */
    private static final Set<ContentKind> MAY_HOLD_OTHERS =
            EnumSet.of(ContentKind.UNKNOWN, ContentKind.TEXT, ContentKind.LOG, ContentKind.SEARCH, ContentKind.LISTING);

    /** Kinds that alone are no reason to take a text apart. */
    private static final Set<ContentKind> PLAIN =
            EnumSet.of(ContentKind.UNKNOWN, ContentKind.TEXT, ContentKind.CODE, ContentKind.COMPRESSED);

    private final String text;
    private final List<Section> sections = new ArrayList<>();

    private Sections(String text) {
        this.text = text;
    }

    /**
     * Takes a text apart.
     *
     * @param text any text
     * @return its parts, in order and without a gap; a single one if nothing parts it
     */
    public static List<Section> of(String text) {
        return of(text, Seams.of(text));
    }

    private static List<Section> of(String text, List<Span> spans) {
        Sections found = new Sections(text);
        for (Span span : spans) {
            found.add(span);
        }
        return List.copyOf(found.sections);
    }

    /** What a text is if it is a mixture; empty if it is not, or one part is all that counts. */
    static Optional<Detection> look(String text, ContentKind whole) {
        if (text.length() < 2 * LEAST_PART || !MAY_HOLD_OTHERS.contains(whole)) {
            return Optional.empty();
        }
        List<Span> spans = Seams.of(text);
        if (spans.size() == 1 && whole != ContentKind.UNKNOWN) {
            return Optional.empty();
        }
        List<Section> parts = of(text, spans);
        Set<ContentKind> kinds = new TreeSet<>();
        int others = 0;
        for (Section part : parts) {
            if (part.length() >= LEAST_PART && !PLAIN.contains(part.kind())) {
                kinds.add(part.kind());
                others += part.kind() == whole ? 0 : part.length();
            }
        }
        boolean several = parts.size() > 1 && parts.size() <= MOST_PARTS;
        boolean weighty = (long) others * LEAST_SHARE >= text.length() || separated(parts, whole);
        return several && weighty
                ? Optional.of(new Detection(ContentKind.MIXED, parts.size() + " parts, among them " + words(kinds)))
                : Optional.empty();
    }

    /** Whether something between two outputs of the kind of the whole says that they are two. */
    private static boolean separated(List<Section> parts, ContentKind whole) {
        return parts.stream()
                                .filter(part -> part.kind() == whole && part.length() >= LEAST_PART)
                                .count()
                        > 1
                && !PLAIN.contains(whole)
                && parts.stream().noneMatch(part -> part.kind() != whole && part.kind() != ContentKind.UNKNOWN);
    }

    private static String words(Set<ContentKind> kinds) {
        return String.join(
                ", ",
                kinds.stream().map(kind -> kind.name().toLowerCase(Locale.ROOT)).toList());
    }

    private void add(Span span) {
        if (span.kind() == Span.Kind.SEPARATOR) {
            sections.add(new Section(span.from(), span.to(), ContentKind.UNKNOWN));
            return;
        }
        ContentKind kind = kind(span.from(), span.to());
        if (kind == ContentKind.UNKNOWN && span.length() >= LEAST_TO_CUT) {
            cutAtBlankLines(span.from(), span.to());
        } else {
            sections.add(new Section(span.from(), span.to(), kind));
        }
    }

    private ContentKind kind(int from, int to) {
        return ContentDetector.whole(text.substring(from, to)).kind();
    }

    private void cutAtBlankLines(int from, int to) {
        int first = sections.size();
        for (int start = from; start < to; ) {
            int end = endOfBlanks(start, to);
            ContentKind kind = kind(start, end);
            int last = sections.size() - 1;
            if (last >= first && sections.get(last).kind() == kind) {
                sections.set(last, new Section(sections.get(last).from(), end, kind));
            } else {
                sections.add(new Section(start, end, kind));
            }
            start = end;
        }
    }

    /** The offset behind the next blank lines. */
    private int endOfBlanks(int from, int to) {
        int at = from;
        while (at + 1 < to && (text.charAt(at) != '\n' || text.charAt(at + 1) != '\n')) {
            at++;
        }
        int end = Math.min(at + 2, to);
        while (end < to && text.charAt(end) == '\n') {
            end++;
        }
        return end;
    }
}
