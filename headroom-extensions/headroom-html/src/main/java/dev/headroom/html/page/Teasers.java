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
package dev.headroom.html.page;

import java.util.List;
import java.util.Locale;

/** Tells from a heading that teasers of other pages follow. */
final class Teasers {

    /** Longer headings announce something of their own. */
    static final int LONGEST = 40;

    private static final List<String> OPENINGS = List.of(
            "related",
            "recommended",
            "read more",
            "read next",
            "more from",
            "more in",
            "more on",
            "more stories",
            "more articles",
            "more news",
            "most read",
            "most popular",
            "most viewed",
            "trending",
            "popular",
            "you might also",
            "you may also",
            "also on",
            "latest news",
            "latest stories",
            "up next",
            "share this",
            "customers also",
            "similar products",
            "follow us");

    private Teasers() {}

    static boolean isAnnouncedBy(String heading) {
        String text = heading.strip().toLowerCase(Locale.ROOT);
        return text.length() <= LONGEST && OPENINGS.stream().anyMatch(text::startsWith);
    }
}
