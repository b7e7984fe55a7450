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

import dev.headroom.code.lexical.Brackets.Pair;
import dev.headroom.code.outline.FoldBuilder;
import dev.headroom.code.outline.Language;
import dev.headroom.code.outline.Source;
import java.util.Set;

/** Finds functions, types, lists and imports by braces. Not thread-safe; one pass over the pairs of brackets. */
final class BraceOutline {

    private static final Set<String> IMPORTS = Set.of("import", "use", "using", "extern", "require", "#include");

    private final Source source;
    private final Mask mask;
    private final FoldBuilder builder;
    private final boolean semicolons;

    BraceOutline(Source source, Mask mask, FoldBuilder builder, Language language) {
        this.source = source;
        this.mask = mask;
        this.builder = builder;
        this.semicolons = language == Language.JAVA || language == Language.C || language == Language.CPP;
    }

    void find() {
        for (Pair pair : Brackets.of(mask.text()).pairs()) {
            char bracket = mask.text()[pair.open()];
            if (bracket == '{') {
                brace(pair);
            } else if (bracket == '[' && isAssigned(pair.open())) {
                builder.data(pair.open(), pair.close() + 1);
            }
        }
        imports();
    }

    private void brace(Pair pair) {
        Header header = Header.read(mask.text(), pair.header(), pair.open(), semicolons);
        int behind = pair.close() + 1;
        switch (header.kind()) {
            case TYPE -> {
                builder.symbol(header.name(), header.start(), behind, false);
                builder.unit(unitStart(header.start()), behind, false);
            }
            case FUNCTION -> {
                int symbol = header.name().isEmpty() ? -1 : builder.symbol(header.name(), header.start(), behind, true);
                if (isIndentedAlike(header.start(), pair.open(), pair.close())) {
                    builder.body(pair.open(), behind, symbol);
                    builder.unit(unitStart(header.start()), behind, false);
                }
            }
            case OTHER -> {
                if (isAssigned(pair.open())) {
                    builder.data(pair.open(), behind);
                }
            }
        }
    }

    /** Attributes and annotations in lines of their own belong to what follows. */
    private int unitStart(int header) {
        int start = header;
        for (int line = source.lineAt(header) - 1; line >= 0; line--) {
            int first = source.indented(line);
            if (!source.code().startsWith("#[", first) && !source.code().startsWith("@", first)) {
                return start;
            }
            start = first;
        }
        return start;
    }

    /** Where a scan has lost its way, a closing brace does not stand below what it closes. */
    private boolean isIndentedAlike(int header, int open, int close) {
        int indent = indent(close);
        return indent == indent(open) || indent == indent(header);
    }

    private int indent(int offset) {
        int line = source.lineAt(offset);
        return source.indented(line) - source.start(line);
    }

    private boolean isAssigned(int open) {
        int i = open - 1;
        while (i >= 0 && (Character.isWhitespace(mask.text()[i]) || mask.text()[i] == '&')) {
            i--;
        }
        return i > 0 && mask.text()[i] == '=' && "=!<>".indexOf(mask.text()[i - 1]) < 0;
    }

    private void imports() {
        for (int line = 0; line < source.size(); line++) {
            int start = source.indented(line);
            int end = source.end(line);
            int word = start;
            while (word < end && !Character.isWhitespace(source.code().charAt(word))) {
                word++;
            }
            boolean whole = end > word && "{(,".indexOf(source.code().charAt(end - 1)) < 0;
            if (start == source.start(line)
                    && whole
                    && IMPORTS.contains(source.code().substring(start, word))) {
                builder.importing(start, end);
            }
        }
    }
}
