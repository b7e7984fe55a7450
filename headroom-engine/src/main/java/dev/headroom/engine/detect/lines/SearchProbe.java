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

import dev.headroom.engine.internal.search.ListingLook;
import dev.headroom.engine.internal.search.Palette;
import java.util.List;

/**
 * Finds listings of places in files: output of grep, git grep, ripgrep and ag, counts of matches, and messages of
 * compilers. Colours that such tools paint in are looked through.
 */
public final class SearchProbe {

    private SearchProbe() {}

    /**
     * Looks at a sample.
     *
     * @param lines lines without line breaks
     * @return how much of it are places in files; linear in the sample
     */
    public static Evidence look(List<String> lines) {
        ListingLook look = ListingLook.of(Palette.withoutColours(lines));
        return look.share() == 0 ? Evidence.NONE : new Evidence(look.share(), words(look));
    }

    private static String words(ListingLook look) {
        return switch (look.style()) {
            case NUMBERED -> "places in files, each with path and line";
            case HEADINGS -> "numbered lines below the names of files";
            case UNNUMBERED -> "lines of files, each with its path";
            case COUNTS -> "counts of files";
        };
    }
}
