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
package dev.headroom.code.outline;

import java.util.Locale;
import java.util.Optional;

/** The programming languages whose sources can be outlined. */
public enum Language {
    /** Python 3. */
    PYTHON("#"),
    /** JavaScript, also with JSX. */
    JAVASCRIPT("//"),
    /** TypeScript. */
    TYPESCRIPT("//"),
    /** TypeScript with JSX. */
    TSX("//"),
    /** Java. */
    JAVA("//"),
    /** Go. */
    GO("//"),
    /** Rust. */
    RUST("//"),
    /** C. */
    C("//"),
    /** C++. */
    CPP("//"),
    /** Other languages with blocks in braces and line comments of two slashes: Kotlin, C#, Swift, Scala, PHP, Dart. */
    BRACES("//");

    private final String comment;

    Language(String comment) {
        this.comment = comment;
    }

    /** What starts a line comment. */
    public String comment() {
        return comment;
    }

    /** Whether blocks are told by their indentation. */
    public boolean isIndented() {
        return this == PYTHON;
    }

    /** Whether it is JavaScript or made of it. */
    public boolean isScript() {
        return this == JAVASCRIPT || this == TYPESCRIPT || this == TSX;
    }

    /**
     * The language of files with an ending.
     *
     * @param ending such as {@code rs}, in any letter case
     * @return the language, if it is known; of headers C
     */
    public static Optional<Language> ofEnding(String ending) {
        return switch (ending.toLowerCase(Locale.ROOT)) {
            case "py", "pyi", "pyw" -> Optional.of(PYTHON);
            case "js", "mjs", "cjs", "jsx" -> Optional.of(JAVASCRIPT);
            case "ts", "mts", "cts" -> Optional.of(TYPESCRIPT);
            case "tsx" -> Optional.of(TSX);
            case "java" -> Optional.of(JAVA);
            case "go" -> Optional.of(GO);
            case "rs" -> Optional.of(RUST);
            case "c", "h" -> Optional.of(C);
            case "cpp", "cc", "cxx", "hpp", "hh", "hxx", "ipp", "inl", "tcc", "cu" -> Optional.of(CPP);
            case "kt", "kts", "cs", "swift", "scala", "php", "dart", "groovy" -> Optional.of(BRACES);
            default -> Optional.empty();
        };
    }
}
