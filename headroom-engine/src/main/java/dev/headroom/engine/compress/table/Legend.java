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
package dev.headroom.engine.compress.table;

import java.util.ArrayList;
import java.util.List;

/** Explains, in the first line, the marks that occur in a document. */
final class Legend {

    private Legend() {}

    static String of(CharSequence body, boolean abbreviated) {
        String text = body.toString();
        List<String> notes = new ArrayList<>();
        if (abbreviated) {
            notes.add("$a and the like are defined first");
        }
        if (text.contains("{}")) {
            notes.add("{} is the row's cell");
        }
        if (text.contains("|-") || text.contains("\n-|")) {
            notes.add("- no such key");
        }
        if (text.contains(Syntax.EXTRAS)) {
            notes.add("+{..} differs from the rule");
        }
        return notes.isEmpty() ? "as a table" : String.join(", ", notes);
    }
}
