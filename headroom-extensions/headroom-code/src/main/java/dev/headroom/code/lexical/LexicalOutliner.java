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
package dev.headroom.code.lexical;

import dev.headroom.code.outline.FoldBuilder;
import dev.headroom.code.outline.Language;
import dev.headroom.code.outline.Outline;
import dev.headroom.code.outline.Outliner;
import dev.headroom.code.outline.Source;
import java.util.List;
import java.util.Optional;

/**
 * Outlines of what braces, indentation and a few words tell, without a parser. Finds less than a syntax tree and is
 * easier to mislead, so it takes a function only where its closing brace stands below its start. Stateless and
 * thread-safe; linear.
 */
public final class LexicalOutliner implements Outliner {

    /** An outliner; all are alike. */
    public LexicalOutliner() {}

    @Override
    public Optional<Outline> outline(Source source, Language language) {
        FoldBuilder builder = new FoldBuilder(source, language);
        Mask mask = Mask.of(source.code(), language);
        mask.comments().forEach(comment -> builder.comment(comment[0], comment[1]));
        if (language.isIndented()) {
            new IndentOutline(source, mask, builder).find();
        } else {
            new BraceOutline(source, mask, builder, language).find();
        }
        List<Integer> faults = Brackets.of(mask.text()).single();
        return Optional.of(builder.build(line -> statement(line, source, mask), faults));
    }

    /** A line that is a statement of its own: it ends in a semicolon, and all brackets that it opens it closes. */
    private static Optional<int[]> statement(int line, Source source, Mask mask) {
        int depth = 0;
        char last = ' ';
        for (int i = source.start(line); i < source.start(line + 1); i++) {
            char c = mask.text()[i];
            depth += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
            if (depth < 0) {
                return Optional.empty();
            }
            last = Character.isWhitespace(c) ? last : c;
        }
        return depth == 0 && last == ';' ? Optional.of(new int[] {line, line}) : Optional.empty();
    }

    @Override
    public Optional<List<Integer>> faults(String code, Language language) {
        return Optional.of(Brackets.of(Mask.of(code, language).text()).single());
    }
}
