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
package dev.headroom.engine.compress.history;

import dev.headroom.engine.internal.listing.GitLog;
import dev.headroom.engine.internal.text.LineFrame;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Reads a log back from its form. For one form. */
final class HistoryReader {

    private final String form;
    private final LineFrame frame;
    private final boolean stripped;
    private final Authors authors = new Authors();
    private final Dates dates = new Dates();
    private final Map<String, String> blocks = new HashMap<>();
    private final StringBuilder out;
    private int at;

    /** Whether the commit that is being read has to be parted from the next one. */
    private boolean open;

    private HistoryReader(String form, int at, LineFrame frame, boolean stripped) {
        this.form = form;
        this.at = at;
        this.frame = frame;
        this.stripped = stripped;
        this.out = new StringBuilder(form.length() * 2);
    }

    /** The log; empty when the text is no form of one. */
    static Optional<String> read(String form) {
        int newline = form.indexOf('\n');
        int colon = form.indexOf(": ");
        if (!form.startsWith(HistoryWriter.OPENING) || newline < 0 || colon > newline || colon < 0) {
            return Optional.empty();
        }
        String flags = form.substring(HistoryWriter.OPENING.length(), colon);
        boolean stripped = flags.startsWith(HistoryWriter.STRIPPED);
        Optional<LineFrame> frame =
                LineFrame.ofFlags(stripped ? flags.substring(HistoryWriter.STRIPPED.length()) : flags);
        if (frame.isEmpty() || form.charAt(newline - 1) != ']') {
            return Optional.empty();
        }
        HistoryReader reader = new HistoryReader(form, newline + 1, frame.get(), stripped);
        try {
            return reader.readLines() ? Optional.of(frame.get().finish(reader.out)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private int lineEnd() {
        int newline = form.indexOf('\n', at);
        return newline < 0 ? form.length() : newline;
    }

    private boolean readLines() {
        while (at <= form.length()) {
            int end = lineEnd();
            boolean read = (at < end && form.charAt(at) == HistoryWriter.VERBATIM)
                    ? verbatim(end)
                    : form.startsWith(GitLog.COMMIT, at) && commit(end);
            if (!read) {
                return false;
            }
        }
        return true;
    }

    private boolean verbatim(int end) {
        // An empty line behind a commit parts it from what follows: it says itself how it goes on.
        open = open && end > at + 1;
        part();
        add(form.substring(at + 1, end));
        at = end + 1;
        return true;
    }

    /** The empty line behind a commit that another one follows. */
    private void part() {
        if (open) {
            add("");
            open = false;
        }
    }

    private void add(String line) {
        out.append(line).append(frame.lineEnd());
    }

    private boolean commit(int end) {
        part();
        head(form.substring(at, end));
        at = end + 1;
        while (at <= form.length() && isMessage()) {
            if (!message()) {
                return false;
            }
        }
        open = true;
        return at > form.length() || !form.startsWith(FileChanges.MARGIN, at) || files();
    }

    private void head(String line) {
        int hashEnd = GitLog.hashEndAt(line, GitLog.COMMIT.length(), line.length());
        boolean quoted = line.endsWith("\"");
        int date = line.lastIndexOf(quoted ? HistoryWriter.BEFORE_DATE + "\"" : HistoryWriter.BEFORE_DATE);
        int decorated = line.startsWith(" (", hashEnd) ? line.indexOf(')', hashEnd) : hashEnd;
        int by = line.indexOf(HistoryWriter.BY, Math.max(0, decorated));
        if (by < 0 || date < by) {
            throw new IllegalArgumentException("not the first line of a commit");
        }
        String first = line.substring(0, by);
        int merging = first.lastIndexOf(HistoryWriter.MERGING);
        add(merging < 0 ? first : first.substring(0, merging));
        if (merging >= 0) {
            add(GitLog.MERGE + first.substring(merging + HistoryWriter.MERGING.length()));
        }
        add(GitLog.AUTHOR + authors.restore(line.substring(by + HistoryWriter.BY.length(), date)));
        add(GitLog.DATE + dates.restore(line.substring(date + HistoryWriter.BEFORE_DATE.length())));
        add("");
    }

    /** Whether a line belongs to the message: it is indented, empty, or on a block. */
    private boolean isMessage() {
        return !form.startsWith(GitLog.COMMIT, at)
                && !form.startsWith(FileChanges.MARGIN, at)
                && (at == form.length() || form.charAt(at) != HistoryWriter.VERBATIM);
    }

    private boolean message() {
        int end = lineEnd();
        if (at == end || form.charAt(at) == ' ') {
            messageLine(at, end);
            at = end + 1;
            return true;
        }
        if (form.charAt(at) == HistoryWriter.REFERENCE) {
            return references(end);
        }
        int sign = at + 1;
        while (sign < end && form.charAt(sign) != '=' && form.charAt(sign) != '{') {
            sign++;
        }
        return sign < end && define(sign, end);
    }

    private void messageLine(int from, int end) {
        if (from < end) {
            out.append(GitLog.INDENT).append(form, from + 1, end);
        } else {
            out.append(stripped ? "" : GitLog.INDENT);
        }
        out.append(frame.lineEnd());
    }

    private boolean references(int end) {
        while (at < end) {
            int next = form.indexOf(HistoryWriter.REFERENCE, at + 1);
            int nameEnd = next < 0 || next > end ? end : next;
            String block = blocks.get(form.substring(at + 1, nameEnd));
            if (block == null) {
                return false;
            }
            out.append(block);
            at = nameEnd;
        }
        at = end + 1;
        return true;
    }

    private boolean define(int sign, int firstEnd) {
        int mark = out.length();
        String name = form.substring(at, sign);
        boolean single = form.charAt(sign) == '=';
        int end = firstEnd;
        messageLine(sign + 1, end);
        at = end + 1;
        while (!single) {
            if (at > form.length()) {
                return false;
            }
            end = lineEnd();
            boolean closes = form.startsWith(HistoryWriter.BLOCK_CLOSES, at) && end == at + 1;
            if (!closes && at < end && form.charAt(at) != ' ') {
                return false;
            }
            if (closes) {
                at = end + 1;
                break;
            }
            messageLine(at, end);
            at = end + 1;
        }
        blocks.put(name, out.substring(mark));
        return true;
    }

    private boolean files() {
        FileChangesReader reader = new FileChangesReader(form);
        while (at <= form.length() && form.startsWith(FileChanges.MARGIN, at)) {
            int end = lineEnd();
            if (!reader.line(at + 1, end)) {
                return false;
            }
            at = end + 1;
        }
        add("");
        reader.lines().forEach(this::add);
        String summary = reader.summary();
        boolean said = at < form.length()
                && form.charAt(at) == HistoryWriter.VERBATIM
                && GitLog.isSummary(form, at + 1, lineEnd());
        if (said) {
            int end = lineEnd();
            add(form.substring(at + 1, end));
            at = end + 1;
        } else if (!summary.isEmpty()) {
            add(summary);
        }
        return true;
    }
}
