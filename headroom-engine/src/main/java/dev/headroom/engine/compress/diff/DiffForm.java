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
package dev.headroom.engine.compress.diff;

import dev.headroom.engine.internal.diff.Diff;
import dev.headroom.engine.internal.diff.GitHeader;
import dev.headroom.engine.internal.diff.GitHeaderParser;
import dev.headroom.engine.internal.diff.LineKind;
import dev.headroom.engine.internal.diff.Prefixes;
import dev.headroom.engine.internal.text.TextBuffer;
import dev.headroom.engine.internal.text.TextSink;
import java.util.List;
import java.util.Optional;

/**
 * The lossless form of a diff: every line as it is, but one heading for the header lines of a file. It never ends
 * with a line break, which might get lost. Pure; linear in the diff.
 */
final class DiffForm {

    /** Stands for an empty line at the very end. */
    private static final String EMPTY = "===";

    private DiffForm() {}

    /** Writes a form; empty when there is no file whose header lines can be said shorter. */
    static Optional<String> write(Diff diff) {
        String text = diff.text();
        Prefixes prefixes = Prefixes.of(text);
        TextBuffer out = new TextBuffer(text.length() + 256);
        boolean escaped = false;
        boolean shorter = false;
        int line = 0;
        while (line < diff.lines()) {
            boolean first = diff.kind(line) == LineKind.HEADER && diff.fileStart(diff.file(line)) == line;
            int end = first ? GitHeaderParser.end(diff, line) : line + 1;
            Optional<GitHeader> header = first ? GitHeaderParser.parse(diff, line, end, prefixes) : Optional.empty();
            if (header.isPresent()) {
                out.add(header.get().heading());
                out.add('\n');
                shorter = true;
                line = end;
            } else {
                escaped |= verbatim(diff, line, out);
                line++;
            }
        }
        if (!shorter) {
            return Optional.empty();
        }
        out.cutTo(out.length() - 1);
        boolean ended = text.endsWith("\n");
        return Optional.of(new FormHeader(prefixes, ended, diff.endsLinesInCrlf(), escaped).text() + out);
    }

    private static boolean verbatim(Diff diff, int line, TextBuffer out) {
        int start = diff.start(line);
        int end = diff.end(line);
        boolean looksLikeHeading = isHeadingOrMore(diff.text(), start, end);
        if (looksLikeHeading) {
            out.add('=');
        }
        out.add(diff.text(), start, end);
        if (start == end && line == diff.lines() - 1) {
            out.add(EMPTY);
        }
        out.add('\n');
        return looksLikeHeading;
    }

    /** Whether a line starts with at least three = and a blank, or is nothing but them. */
    private static boolean isHeadingOrMore(String text, int start, int end) {
        int at = start;
        while (at < end && text.charAt(at) == '=') {
            at++;
        }
        return at - start >= EMPTY.length() && (at == end || text.charAt(at) == ' ');
    }

    /**
     * Reads a form.
     *
     * @param header its first line, read
     * @param out where the diff goes
     * @return false when the form has a heading that cannot be read
     */
    static boolean read(String form, FormHeader header, TextSink out) {
        String lineBreak = header.crlf() ? "\r\n" : "\n";
        int start = form.indexOf('\n') + 1;
        for (boolean first = true; start <= form.length(); first = false) {
            int newline = form.indexOf('\n', start);
            int end = newline < 0 ? form.length() : newline;
            if (!first) {
                out.add(lineBreak);
            }
            if (!line(form, start, end, header.prefixes(), lineBreak, out)) {
                return false;
            }
            start = end + 1;
        }
        if (header.ended()) {
            out.add(lineBreak);
        }
        return true;
    }

    private static boolean line(String form, int start, int end, Prefixes prefixes, String lineBreak, TextSink out) {
        if (!isHeadingOrMore(form, start, end)) {
            out.add(form, start, end);
            return true;
        }
        if (end - start > EMPTY.length() && form.charAt(start + EMPTY.length()) == '=') {
            out.add(form, start + 1, end);
            return true;
        }
        if (end - start == EMPTY.length()) {
            return true;
        }
        Optional<GitHeader> header = GitHeader.ofHeading(form.substring(start, end));
        header.ifPresent(read -> {
            List<String> lines = read.lines(prefixes);
            for (int i = 0; i < lines.size(); i++) {
                out.add(i == 0 ? "" : lineBreak);
                out.add(lines.get(i));
            }
        });
        return header.isPresent();
    }
}
