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
package dev.headroom.engine.detect.lines;

import dev.headroom.engine.internal.code.Numbering;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Recognises source code of programming languages, also with line numbers in front. Every line is judged by its shape:
 * how it starts (a keyword, an annotation, a comment), how it ends ({@code ;}, <code>{</code>, {@code :}), what it
 * holds (a call, an assignment). Configuration, style sheets and data share many of these shapes, so a share is given
 * only where enough lines are surely statements or declarations. Changes, search results and documents with code in
 * fences are none.
 *
 * <p>Stateless; linear in the sample.
 */
public final class CodeProbe {

    /** So many lines, and so many of a hundred that are no comments, have to be surely code. */
    private static final int FEWEST_SURE = 3;

    private static final int SURE_PERCENT = 12;

    /** With more line starts such as ``` the text is a document. */
    private static final int MOST_FENCES = 1;

    /** At most one line in so many may be a tag of HTML. */
    private static final int MOST_TAGS = 4;

    private int lines;
    private int sure;
    private int likely;
    private int comments;
    private int fences;
    private int tags;
    private boolean otherKind;

    private CodeProbe() {}

    /**
     * Looks at a sample.
     *
     * @param sampleLines lines of a text, in order, without line breaks
     * @return how much of it is source code
     */
    public static Evidence look(List<String> sampleLines) {
        CodeProbe probe = new CodeProbe();
        List<String> sample = withoutNumbers(sampleLines);
        CodeComments inside = new CodeComments();
        for (String line : sample) {
            if (!line.isBlank()) {
                probe.count(line, inside);
            }
        }
        return probe.evidence();
    }

    private void count(String line, CodeComments inside) {
        lines++;
        if (inside.isComment(line)) {
            comments++;
            return;
        }
        if (line.startsWith("```") || line.startsWith("~~~")) {
            fences++;
        }
        tags += isTag(line) ? 1 : 0;
        otherKind |= line.startsWith("@@ ") || line.startsWith("diff --git ") || line.startsWith("+++ ");
        switch (CodeLine.judge(line)) {
            case SURE -> sure++;
            case LIKELY -> likely++;
            case COMMENT -> comments++;
            case OTHER -> {}
        }
    }

    /** A page holds scripts, a source file holds some tags; a page starts with one and has many. */
    private boolean isTag(String line) {
        String text = line.stripLeading();
        boolean tag = text.length() > 1
                && text.charAt(0) == '<'
                && (Character.isLetter(text.charAt(1)) || text.charAt(1) == '/' || text.charAt(1) == '!');
        otherKind |= tag && lines == 1;
        return tag;
    }

    private Evidence evidence() {
        boolean enough = sure >= FEWEST_SURE && sure * 100 >= (lines - comments) * SURE_PERCENT;
        if (!enough || otherKind || fences > MOST_FENCES || tags * MOST_TAGS > lines) {
            return Evidence.NONE;
        }
        double share = (double) (sure + likely + comments) / lines;
        return new Evidence(Math.min(1, share), "statements and declarations of source code");
    }

    /** The lines without their numbers, if nearly all of them have one more than the line before. */
    private static List<String> withoutNumbers(List<String> sample) {
        List<String> stripped = new ArrayList<>(sample.size());
        int numbered = 0;
        int following = 0;
        int last = -1;
        for (String line : sample) {
            Optional<Numbering> numbering = Numbering.of(line);
            if (numbering.isPresent()) {
                int number = Numbering.number(line);
                int length = numbering.get().length(line, 0, line.length(), number);
                numbered++;
                following += number == last + 1 ? 1 : 0;
                last = number;
                stripped.add(length < 0 ? line : line.substring(length));
            } else {
                stripped.add(line);
            }
        }
        boolean throughout = numbered * 10 >= sample.size() * 9 && following * 10 >= (numbered - 1) * 9;
        return numbered > FEWEST_SURE && throughout ? stripped : sample;
    }
}
