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

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.treesitter.TSLanguage;
import org.treesitter.TSQuery;

/**
 * The rules of one language, and what is looked for in its syntax trees. Immutable and thread-safe, as parsers and
 * cursors, which are not, are made for each call.
 *
 * @param language the rules
 * @param query finds functions, types, imports, comments and what else matters
 * @param captures the names of what the query finds, by their numbers
 */
record Grammar(TSLanguage language, TSQuery query, List<Capture> captures) {

    /** What a query finds; named as in the query files. */
    enum Capture {
        DEF,
        TYPE,
        NAME,
        BODY,
        DATA,
        DOC,
        IMPORT,
        COMMENT,
        UNIT
    }

    /** The grammar of a language with the query of that name. */
    static Grammar of(TSLanguage language, String name) {
        TSQuery query = new TSQuery(language, resource(name + ".scm"));
        List<Capture> captures = IntStream.range(0, query.getCaptureCount())
                .mapToObj(i -> capture(query.getCaptureNameForId(i)))
                .toList();
        return new Grammar(language, query, captures);
    }

    private static Capture capture(String name) {
        for (Capture capture : Capture.values()) {
            if (capture.name().equalsIgnoreCase(name)) {
                return capture;
            }
        }
        throw new IllegalStateException("a query captures @" + name + ", which means nothing");
    }

    private static String resource(String name) {
        try (InputStream in = Grammar.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
