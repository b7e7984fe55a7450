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
package dev.headroom.engine.compress.history;

import java.util.HashMap;
import java.util.Map;

/**
 * Authors, whose address is said only once. Writer and reader each have one of their own, which has seen the same
 * authors.
 */
final class Authors {

    private static final String ADDRESS = " <";

    private final Map<String, String> byName = new HashMap<>();

    /** The name of an author who is known with this address, else name and address. */
    String shorten(String author) {
        int address = author.indexOf(ADDRESS);
        if (address < 0) {
            return author;
        }
        String name = author.substring(0, address);
        return author.equals(byName.put(name, author)) ? name : author;
    }

    /** Reads an author back. */
    String restore(String shortened) {
        int address = shortened.indexOf(ADDRESS);
        if (address < 0) {
            return byName.getOrDefault(shortened, shortened);
        }
        byName.put(shortened.substring(0, address), shortened);
        return shortened;
    }
}
