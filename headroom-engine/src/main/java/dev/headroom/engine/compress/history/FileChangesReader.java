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
import dev.headroom.engine.internal.outline.OutlineReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads the files of a commit back, line by line. For one commit. */
final class FileChangesReader implements OutlineReader.Sink {

    private static final int MOST_DIGITS = 4;

    private final String form;
    private final OutlineReader outline;
    private final List<String> names = new ArrayList<>();
    private final List<String> changes = new ArrayList<>();
    private final List<String> plain = new ArrayList<>();
    private final StringBuilder path = new StringBuilder();
    private int[] reaches = new int[16];
    private String lead = "";
    private boolean stat = true;
    private int width = -1;
    private int graph;

    FileChangesReader(String form) {
        this.form = form;
        this.outline = new OutlineReader(form, '/', this);
    }

    /** Takes a line, its margin left out; false when it is none of an outline. */
    boolean line(int from, int to) {
        if (names.isEmpty() && plain.isEmpty() && isSetting(from, to)) {
            return true;
        }
        int bar = stat ? GitLog.lastBar(form, from, to) : -1;
        if (bar >= 0) {
            changes.add(form.substring(bar + Stat.BAR.length(), to));
        }
        return outline.line(from, bar < 0 ? to : bar) && (!stat || changes.size() == names.size());
    }

    private boolean isSetting(int from, int to) {
        if (form.startsWith(FileChanges.WIDTH, from) && isNumber(from + FileChanges.WIDTH.length(), to)) {
            width = Integer.parseInt(form.substring(from + FileChanges.WIDTH.length(), to));
            return true;
        }
        if (form.startsWith(FileChanges.GRAPH, from) && isNumber(from + FileChanges.GRAPH.length(), to)) {
            graph = Integer.parseInt(form.substring(from + FileChanges.GRAPH.length(), to));
            return true;
        }
        return false;
    }

    private boolean isNumber(int from, int to) {
        for (int i = from; i < to; i++) {
            if (form.charAt(i) < '0' || form.charAt(i) > '9') {
                return false;
            }
        }
        return to > from && to - from <= MOST_DIGITS;
    }

    @Override
    public void heading(int depth, CharSequence name, OutlineReader.Manner manner) {
        path.setLength(depth == 0 ? 0 : reaches[depth - 1]);
        path.append(name).append('/');
        reaches = depth < reaches.length ? reaches : Arrays.copyOf(reaches, depth * 2);
        reaches[depth] = path.length();
    }

    @Override
    public void name(int depth, CharSequence name) {
        String whole = path.substring(0, depth == 0 ? 0 : reaches[depth - 1]) + name;
        if (stat) {
            names.add(whole);
        } else {
            plain.add(lead + whole);
        }
    }

    @Override
    public void verbatim(CharSequence line) {
        plain.add(line.toString());
        stat = false;
    }

    @Override
    public boolean lead(CharSequence text) {
        lead = text.toString();
        stat = false;
        return true;
    }

    /** The lines that were written, but for the last one of a stat. */
    List<String> lines() {
        return stat ? read().lines() : plain;
    }

    /** The last line of a stat, if it follows from the others; empty for names alone. */
    String summary() {
        return stat ? read().summary() : "";
    }

    private Stat read() {
        return new Stat(names, changes, width < 0 ? Stat.width(names) : width, graph);
    }
}
