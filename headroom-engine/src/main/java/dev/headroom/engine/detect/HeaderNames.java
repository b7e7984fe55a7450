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
package dev.headroom.engine.detect;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Tells a line of column names from a first line of data, code or prose. */
final class HeaderNames {

    private static final int LONGEST_NAME = 64;
    private static final int MOST_WORDS = 5;
    private static final int SHORTEST_HEX = 4;
    private static final String PUNCTUATION = " _-./()%#$[]@&";

    private HeaderNames() {}

    /**
     * Whether all cells could be column names. Quoted cells are trusted; the first may be empty, as data frames leave
     * the name of their index away.
     */
    static boolean areNames(List<String> cells, List<Boolean> quoted) {
        if (cells.size() < 2) {
            return false;
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            boolean index = i == 0 && cell.isEmpty() && cells.size() > 2;
            if (!seen.add(cell) || cell.length() > LONGEST_NAME || !(index || quoted.get(i) || isName(cell))) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether every name is one word, or words that each start with a capital. Where no column of numbers or dates
     * confirms that this is data, names must be that plain.
     */
    static boolean arePlainWords(List<String> cells) {
        return cells.stream().allMatch(HeaderNames::isPlain);
    }

    private static boolean isName(String cell) {
        if (cell.isEmpty()) {
            return false;
        }
        char first = cell.charAt(0);
        char last = cell.charAt(cell.length() - 1);
        boolean edges = (Character.isLetter(first) || first == '_' || first == '#')
                && (Character.isLetterOrDigit(last) || "_)]%#$".indexOf(last) >= 0);
        return edges && hasNameCharacters(cell) && !isPath(cell) && !isHex(cell) && words(cell) <= MOST_WORDS;
    }

    private static boolean hasNameCharacters(String cell) {
        int round = 0;
        int square = 0;
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (!Character.isLetterOrDigit(c) && PUNCTUATION.indexOf(c) < 0) {
                return false;
            }
            round += c == '(' ? 1 : c == ')' ? -1 : 0;
            square += c == '[' ? 1 : c == ']' ? -1 : 0;
            if (round < 0 || square < 0) {
                return false;
            }
        }
        return round == 0 && square == 0;
    }

    private static boolean isPath(String cell) {
        return cell.indexOf('/') >= 0 && cell.indexOf('.') >= 0;
    }

    /** Commit ids, addresses and code points may begin with a letter, as names do. */
    private static boolean isHex(String cell) {
        boolean digit = false;
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            digit |= c >= '0' && c <= '9';
            if (Character.digit(c, 16) < 0) {
                return false;
            }
        }
        return digit && cell.length() >= SHORTEST_HEX;
    }

    private static int words(String cell) {
        return 1 + (int) cell.chars().filter(c -> c == ' ').count();
    }

    private static boolean isPlain(String cell) {
        boolean wordStart = false;
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (!Character.isLetterOrDigit(c) && " _-./#".indexOf(c) < 0) {
                return false;
            }
            wordStart |= i > 0 && cell.charAt(i - 1) == ' ';
        }
        return !wordStart || everyWordIsCapital(cell);
    }

    private static boolean everyWordIsCapital(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            boolean start = i == 0 || cell.charAt(i - 1) == ' ';
            if (start && !Character.isUpperCase(cell.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
