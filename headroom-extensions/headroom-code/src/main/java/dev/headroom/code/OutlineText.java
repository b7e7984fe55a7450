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
package dev.headroom.code;

import dev.headroom.code.outline.Fold;
import dev.headroom.code.outline.Outline;
import dev.headroom.code.outline.Source;
import dev.headroom.code.plan.Run;
import dev.headroom.engine.compress.Omission;
import dev.headroom.engine.internal.code.NumberedLines;
import dev.headroom.engine.internal.code.Numbering;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Writes a source with a comment line in place of every run of lines that is left out. All other lines are those of the
 * source, in order. Stateless but for its values; linear.
 */
final class OutlineText {

    private final Source source;
    private final Outline outline;
    private final List<Run> runs;

    OutlineText(Source source, Outline outline, List<Run> runs) {
        this.source = source;
        this.outline = outline;
        this.runs = runs;
    }

    /** The form, with the line that explains it, without a marker. */
    String text() {
        StringBuilder out = new StringBuilder(header());
        String pad = source.numbered().map(OutlineText::pad).orElse("");
        write(out, true, pad, new ArrayList<>());
        return out.toString();
    }

    /**
     * The code of the form alone, as it is parsed.
     *
     * @param places gets the offset of each comment line
     */
    String code(List<Integer> places) {
        StringBuilder out = new StringBuilder(source.code().length() / 2);
        write(out, false, "", places);
        return out.toString();
    }

    private void write(StringBuilder out, boolean numbered, String pad, List<Integer> places) {
        int line = 0;
        for (Run run : runs) {
            copy(out, line, run.first(), numbered);
            places.add(out.length());
            out.append(pad).append(indentation(run)).append(outline.language().comment());
            out.append(run.last() > run.first() ? " lines " : " line ").append(run.first() + 1);
            if (run.last() > run.first()) {
                out.append('-').append(run.last() + 1);
            }
            out.append(" left out").append(lineBreak(run));
            line = run.last() + 1;
        }
        copy(out, line, source.size(), numbered);
    }

    private void copy(StringBuilder out, int from, int to, boolean numbered) {
        if (numbered) {
            int start = from == source.size()
                    ? source.lines().text().length()
                    : source.lines().start(from);
            int end = to == source.size()
                    ? source.lines().text().length()
                    : source.lines().start(to);
            out.append(source.lines().text(), start, Math.max(start, end));
        } else {
            out.append(source.code(), source.start(from), source.start(to));
        }
    }

    /** White space as wide as a line number, so that the comment stands where the code does. */
    private static String pad(NumberedLines numbered) {
        Numbering numbering = numbered.numbering();
        int digits = Integer.toString(numbered.number() + numbered.count() - 1).length();
        String separator = numbering.separator();
        return " ".repeat(Math.max(numbering.width(), digits))
                + (separator.equals("\t") ? separator : " ".repeat(separator.length()));
    }

    /** That of the first line that is not blank; of a body, that of its statements. */
    private String indentation(Run run) {
        Fold fold = outline.folds().get(run.fold());
        int first = fold.kind() == Fold.Kind.BODY ? fold.first() : run.first();
        for (int line = first; line <= run.last(); line++) {
            if (!source.isBlank(line)) {
                return source.code().substring(source.start(line), source.indented(line));
            }
        }
        return "";
    }

    private String lineBreak(Run run) {
        int end = source.start(run.last() + 1);
        String code = source.code();
        if (end >= 2 && code.charAt(end - 1) == '\n' && code.charAt(end - 2) == '\r') {
            return "\r\n";
        }
        return end >= 1 && code.charAt(end - 1) == '\n' ? "\n" : "";
    }

    private String header() {
        StringBuilder out = new StringBuilder("[headroom outline: ").append(leftOut());
        out.append(" left out, each marked \"")
                .append(outline.language().comment())
                .append(" lines A-B left out\"");
        if (countsOtherwise()) {
            out.append(" (counted from the top of this text, not as numbered)");
        }
        return out.append("; all else is verbatim]\n").toString();
    }

    private boolean countsOtherwise() {
        Optional<NumberedLines> numbered = source.numbered();
        return numbered.isPresent() && numbered.get().number() != numbered.get().first() + 1;
    }

    /** What is left out, counted by kinds. */
    private String leftOut() {
        BitSet folds = new BitSet();
        runs.forEach(run -> folds.set(run.fold()));
        List<String> parts = new ArrayList<>();
        for (Fold.Kind kind : Fold.Kind.values()) {
            int count = (int) folds.stream()
                    .filter(fold -> outline.folds().get(fold).kind() == kind)
                    .count();
            if (count > 0) {
                parts.add(words(kind, count));
            }
        }
        return String.join(", ", parts);
    }

    private String words(Fold.Kind kind, int count) {
        return switch (kind) {
            case BODY -> count + " of " + outline.bodies() + " function bodies";
            case COMMENT -> "the rest of " + count + (count == 1 ? " comment" : " comments");
            case REMARK -> count + (count == 1 ? " comment" : " comments");
            case DATA -> "elements of " + count + (count == 1 ? " list" : " lists");
            case IMPORTS -> "imports";
            case UNIT -> "declarations in " + count + (count == 1 ? " place" : " places");
        };
    }

    /** What is left out, by its lines. */
    Omission omission() {
        BitSet kept = new BitSet(source.size());
        kept.set(0, source.size());
        runs.forEach(run -> kept.clear(run.first(), run.last() + 1));
        return Omission.allBut(Omission.Unit.LINES, kept, source.size());
    }
}
