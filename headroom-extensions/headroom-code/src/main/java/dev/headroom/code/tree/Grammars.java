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
package dev.headroom.code.tree;

import dev.headroom.code.outline.Language;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.treesitter.TSLanguage;
import org.treesitter.TreeSitterC;
import org.treesitter.TreeSitterCpp;
import org.treesitter.TreeSitterGo;
import org.treesitter.TreeSitterJava;
import org.treesitter.TreeSitterJavascript;
import org.treesitter.TreeSitterPython;
import org.treesitter.TreeSitterRust;
import org.treesitter.TreeSitterTsx;
import org.treesitter.TreeSitterTypescript;

/**
 * The grammars that this machine can load, each loaded when it is first asked for. The native libraries come out of
 * the jars into a file of their own in the temporary folder of the JVM ({@code java.io.tmpdir}), created with a unique
 * name and readable by its owner only, and are deleted when the JVM ends; several processes do not meet. Where a
 * library cannot be loaded (musl, another processor, a folder that allows no execution), there is no grammar, now and
 * later.
 *
 * <p>Thread-safe.
 */
final class Grammars {

    private final Function<Language, TSLanguage> loader;
    private final Map<Language, Optional<Grammar>> loaded = new EnumMap<>(Language.class);

    /** Grammars that a loader gives; for tests of what happens when it cannot. */
    Grammars(Function<Language, TSLanguage> loader) {
        this.loader = loader;
    }

    /** The grammars inside the jars of tree-sitter. */
    static Grammars ofJars() {
        return new Grammars(Grammars::load);
    }

    /** The grammar of a language, if there is one and it can be loaded. */
    synchronized Optional<Grammar> of(Language language) {
        return language == Language.BRACES ? Optional.empty() : loaded.computeIfAbsent(language, this::tryToLoad);
    }

    /** A library that does not load shows as a linkage error of the class that asks for it, and as no other. */
    private Optional<Grammar> tryToLoad(Language language) {
        try {
            return Optional.of(Grammar.of(loader.apply(language), query(language)));
        } catch (LinkageError e) {
            return Optional.empty();
        }
    }

    /** With and without JSX, trees of TypeScript have what is asked for under the same names. */
    private static String query(Language language) {
        Language asked = language == Language.TSX ? Language.TYPESCRIPT : language;
        return asked.name().toLowerCase(Locale.ROOT);
    }

    private static TSLanguage load(Language language) {
        return switch (language) {
            case PYTHON -> new TreeSitterPython();
            case JAVASCRIPT -> new TreeSitterJavascript();
            case TYPESCRIPT -> new TreeSitterTypescript();
            case TSX -> new TreeSitterTsx();
            case JAVA -> new TreeSitterJava();
            case GO -> new TreeSitterGo();
            case RUST -> new TreeSitterRust();
            case C -> new TreeSitterC();
            case CPP -> new TreeSitterCpp();
            case BRACES -> throw new IllegalArgumentException("language must have a grammar, but is " + language);
        };
    }
}
