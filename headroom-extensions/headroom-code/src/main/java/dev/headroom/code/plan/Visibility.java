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
package dev.headroom.code.plan;

import dev.headroom.code.outline.Source;
import dev.headroom.code.outline.Symbol;

/** Whether a function is only for the file or class it is in, by the first line of it. Stateless. */
final class Visibility {

    private Visibility() {}

    static boolean isPrivate(Symbol symbol, Request request) {
        Source source = request.source();
        String name = symbol.name();
        String line = source.code().substring(source.indented(symbol.first()), source.end(symbol.first()));
        return switch (request.outline().language()) {
            case JAVA, TYPESCRIPT, TSX, BRACES -> line.startsWith("private ") || line.contains(" private ");
            case PYTHON -> name.startsWith("_") && !name.endsWith("__");
            case JAVASCRIPT -> name.startsWith("_") || line.startsWith("#");
            case GO -> !name.isEmpty() && Character.isLowerCase(name.charAt(0));
            case RUST -> !line.startsWith("pub");
            case C, CPP -> line.startsWith("static ");
        };
    }
}
