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
package dev.headroom.engine.compress.binary;

import dev.headroom.engine.internal.binary.DataShape;
import dev.headroom.engine.internal.text.TextLines;
import java.util.ArrayList;
import java.util.List;

/** Finds the lines of a text that are data. Linear. */
final class DataRuns {

    private static final String DASHES = "-----";

    private final TextLines lines;
    private final char[] text;
    private final List<DataRun> runs = new ArrayList<>();
    private String label = "";
    private int width;

    private DataRuns(TextLines lines, char[] text) {
        this.lines = lines;
        this.text = text;
    }

    static List<DataRun> of(TextLines lines, char[] text) {
        DataRuns finder = new DataRuns(lines, text);
        int line = 0;
        while (line < lines.size()) {
            line = finder.read(line);
        }
        return finder.runs;
    }

    private int read(int line) {
        int behind = behindPhysicalLine(line);
        DataShape shape = shape(line, behind);
        if (shape == DataShape.PEM_BEGIN) {
            label = label(line);
        } else if (shape == DataShape.PEM_END) {
            label = "";
        } else if (shape != DataShape.NONE) {
            add(shape, line, behind);
        }
        return behind;
    }

    /** Behind the line and what was cut off it because it is long. */
    private int behindPhysicalLine(int line) {
        int behind = line + 1;
        while (behind < lines.size() && text[lines.start(behind) - 1] != '\n') {
            behind++;
        }
        return behind;
    }

    /**
     * Within PEM everything is data, whatever it looks like; so are the lines of a width that go on where bytes
     * are.
     */
    private DataShape shape(int line, int behind) {
        int from = lines.start(line);
        int to = lines.end(behind - 1);
        while (from < to && text[from] <= ' ') {
            from++;
        }
        while (to > from && text[to - 1] <= ' ') {
            to--;
        }
        DataShape shape = DataShape.of(text, from, to);
        if (!label.isEmpty() && shape == DataShape.NONE) {
            return DataShape.BASE64;
        }
        if (goesOn(line) && to > from && to - from <= width && DataShape.isAlphabet(text, from, to)) {
            boolean last = to - from < width;
            width = last ? 0 : width;
            return runs.get(runs.size() - 1).shape();
        }
        width = to - from;
        return shape;
    }

    /** Whether bytes end in front of a line. */
    private boolean goesOn(int line) {
        if (runs.isEmpty() || runs.get(runs.size() - 1).to() != line) {
            return false;
        }
        DataShape shape = runs.get(runs.size() - 1).shape();
        return shape == DataShape.BASE64 || shape == DataShape.HEX;
    }

    private String label(int line) {
        String begin = lines.line(line).strip();
        int from = begin.indexOf(' ');
        int to = begin.lastIndexOf(DASHES);
        return to > from ? begin.substring(from + 1, to) : "?";
    }

    private void add(DataShape shape, int line, int behind) {
        if (!runs.isEmpty() && goesOn(runs.get(runs.size() - 1), shape, line)) {
            DataRun last = runs.remove(runs.size() - 1);
            runs.add(new DataRun(last.shape(), label, last.from(), behind));
        } else {
            runs.add(new DataRun(shape, label, line, behind));
        }
    }

    private boolean goesOn(DataRun last, DataShape shape, int line) {
        return last.to() == line && last.label().equals(label) && (last.shape() == shape || !label.isEmpty());
    }
}
