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

import dev.headroom.code.outline.Language;
import java.util.List;
import java.util.Map;

/** What lines of some languages start with, hold or end in, and those of others do not. Stateless. */
final class LanguageMarks {

    private enum Where {
        START,
        WITHIN,
        END
    }

    private record Mark(Where where, String text, int worth, List<Language> languages) {

        boolean isIn(String line) {
            return switch (where) {
                case START -> line.startsWith(text);
                case WITHIN -> line.contains(text);
                case END -> line.endsWith(text);
            };
        }
    }

    private static final List<Mark> MARKS = List.of(
            start("def ", 3, Language.PYTHON),
            start("elif ", 3, Language.PYTHON),
            start("except", 3, Language.PYTHON),
            start("self.", 3, Language.PYTHON),
            start("@property", 3, Language.PYTHON),
            start("async def ", 3, Language.PYTHON),
            start("\"\"\"", 2, Language.PYTHON),
            start("if __name__", 5, Language.PYTHON),
            within("(self", 3, Language.PYTHON),
            within(" is None", 3, Language.PYTHON),
            within(" not in ", 2, Language.PYTHON),
            start("fn ", 4, Language.RUST),
            start("pub ", 4, Language.RUST),
            start("impl", 4, Language.RUST),
            start("let mut ", 4, Language.RUST),
            start("use ", 2, Language.RUST),
            start("#[", 4, Language.RUST),
            start("match ", 1, Language.RUST),
            within("&mut ", 3, Language.RUST),
            within("&str", 3, Language.RUST),
            within("::new(", 2, Language.RUST),
            within(".unwrap()", 3, Language.RUST),
            start("func ", 4, Language.GO),
            start("package ", 1, Language.GO, Language.JAVA),
            start("import (", 4, Language.GO),
            start("defer ", 3, Language.GO),
            within(" := ", 3, Language.GO),
            within("err != nil", 5, Language.GO),
            end(" struct {", 2, Language.GO),
            start("import java", 6, Language.JAVA),
            start("@Override", 5, Language.JAVA),
            start("public class ", 3, Language.JAVA),
            start("public final ", 3, Language.JAVA),
            start("private final ", 4, Language.JAVA),
            start("private static ", 3, Language.JAVA),
            start("public static ", 2, Language.JAVA),
            start("public void ", 2, Language.JAVA),
            start("throw new ", 1, Language.JAVA, Language.JAVASCRIPT, Language.TYPESCRIPT),
            within(" throws ", 3, Language.JAVA),
            within(" extends ", 1, Language.JAVA, Language.JAVASCRIPT, Language.TYPESCRIPT),
            start("function ", 3, Language.JAVASCRIPT, Language.TYPESCRIPT),
            start("const ", 2, Language.JAVASCRIPT, Language.TYPESCRIPT),
            start("let ", 2, Language.JAVASCRIPT, Language.TYPESCRIPT),
            start("var ", 2, Language.JAVASCRIPT, Language.TYPESCRIPT),
            start("export ", 3, Language.JAVASCRIPT, Language.TYPESCRIPT),
            start("import {", 3, Language.JAVASCRIPT, Language.TYPESCRIPT),
            start("module.exports", 5, Language.JAVASCRIPT),
            start("'use strict'", 5, Language.JAVASCRIPT),
            within("require(", 3, Language.JAVASCRIPT),
            within(" => ", 2, Language.JAVASCRIPT, Language.TYPESCRIPT),
            within(" === ", 2, Language.JAVASCRIPT, Language.TYPESCRIPT),
            within(" from \"", 2, Language.JAVASCRIPT, Language.TYPESCRIPT),
            within(" from '", 2, Language.JAVASCRIPT, Language.TYPESCRIPT),
            start("interface ", 2, Language.TYPESCRIPT),
            start("export interface ", 6, Language.TYPESCRIPT),
            start("export type ", 6, Language.TYPESCRIPT),
            start("import type ", 6, Language.TYPESCRIPT),
            start("declare ", 4, Language.TYPESCRIPT),
            start("readonly ", 4, Language.TYPESCRIPT),
            start("namespace ", 1, Language.TYPESCRIPT, Language.CPP),
            within(": string", 4, Language.TYPESCRIPT),
            within(": number", 4, Language.TYPESCRIPT),
            within(": boolean", 4, Language.TYPESCRIPT),
            within(": void", 4, Language.TYPESCRIPT),
            within(": any", 3, Language.TYPESCRIPT),
            within(": unknown", 4, Language.TYPESCRIPT),
            start("</", 3, Language.JAVASCRIPT, Language.TSX),
            end("/>", 3, Language.JAVASCRIPT, Language.TSX),
            within("className=", 3, Language.JAVASCRIPT, Language.TSX),
            within("={() => ", 3, Language.JAVASCRIPT, Language.TSX),
            start("#include", 4, Language.C, Language.CPP),
            start("#define", 4, Language.C, Language.CPP),
            start("#if", 3, Language.C, Language.CPP),
            start("static ", 1, Language.C, Language.CPP, Language.JAVA),
            start("typedef ", 4, Language.C, Language.CPP),
            start("struct ", 2, Language.C, Language.CPP, Language.RUST),
            start("extern ", 2, Language.C, Language.CPP),
            start("unsigned ", 3, Language.C, Language.CPP),
            within("->", 1, Language.C, Language.CPP),
            within("char *", 3, Language.C, Language.CPP),
            within("NULL", 2, Language.C, Language.CPP),
            within("sizeof(", 2, Language.C, Language.CPP),
            start("template", 6, Language.CPP),
            start("using namespace ", 6, Language.CPP),
            start("public:", 6, Language.CPP),
            start("private:", 6, Language.CPP),
            start("protected:", 6, Language.CPP),
            start("#include <iostream>", 6, Language.CPP),
            start("extern \"C\"", 4, Language.CPP),
            within("std::", 6, Language.CPP),
            within("nullptr", 5, Language.CPP),
            within("constexpr", 5, Language.CPP),
            within("const auto", 5, Language.CPP),
            within(" operator", 4, Language.CPP),
            start("fun ", 4, Language.BRACES),
            start("val ", 3, Language.BRACES),
            start("using System", 6, Language.BRACES),
            start("<?php", 9, Language.BRACES),
            start("guard ", 3, Language.BRACES),
            start("import Foundation", 6, Language.BRACES),
            start("override fun ", 5, Language.BRACES),
            start("object ", 2, Language.BRACES),
            start("case class ", 5, Language.BRACES),
            within("{ get; ", 6, Language.BRACES),
            within("$this->", 5, Language.BRACES));

    private LanguageMarks() {}

    private static Mark start(String text, int worth, Language... languages) {
        return new Mark(Where.START, text, worth, List.of(languages));
    }

    private static Mark within(String text, int worth, Language... languages) {
        return new Mark(Where.WITHIN, text, worth, List.of(languages));
    }

    private static Mark end(String text, int worth, Language... languages) {
        return new Mark(Where.END, text, worth, List.of(languages));
    }

    /** Adds what the marks of a line are worth. */
    static void count(String line, Map<Language, Integer> scores) {
        for (Mark mark : MARKS) {
            if (mark.isIn(line)) {
                mark.languages.forEach(language -> scores.merge(language, mark.worth, Integer::sum));
            }
        }
    }
}
