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
package dev.headroom.engine.relevance;

import java.util.List;
import java.util.function.IntPredicate;

/** Tells literals from ordinary words. Every check reads a token a fixed number of times. */
final class TermKinds {

    private static final int FEWEST_DIGITS = 3;
    private static final int UUID_LENGTH = 36;
    private static final List<String> ERROR_NAMES = List.of(
            "ECONN", "ENO", "EACCES", "EADDR", "EPIPE", "ETIMEDOUT", "EHOST", "EPERM", "EEXIST", "ENET", "ERR", "EAI");
    private static final List<String> ORDINALS = List.of("st", "nd", "rd", "th");

    private TermKinds() {}

    static boolean isLiteral(String token) {
        int digits = count(token, TermKinds::isDigit);
        int letters = count(token, Character::isLetter);
        if (digits + letters < 2) {
            return false;
        }
        if (isEmail(token) || isPath(token) || isHost(token)) {
            return true;
        }
        if (!isOneWord(token)) {
            return isGroupedNumber(token);
        }
        return letters == 0 ? digits >= FEWEST_DIGITS : isIdentifier(token, digits);
    }

    private static boolean isIdentifier(String token, int digits) {
        if (digits > 0) {
            return !isOrdinal(token);
        }
        return token.indexOf('_') >= 0 || token.indexOf('-') >= 0 || hasHump(token) || isErrorName(token);
    }

    static boolean ignoresCase(String token) {
        return isEmail(token) || isHost(token) || isUuid(token);
    }

    private static boolean isEmail(String token) {
        int at = token.indexOf('@');
        return at > 0 && at == token.lastIndexOf('@') && isHost(token.substring(at + 1)) && noneOf(token, "/=,;: ");
    }

    /** Labels with dots between them; the last is of letters, so 1.5 and 10.0.0.1 are numbers, not hosts. */
    private static boolean isHost(String token) {
        int dot = token.lastIndexOf('.');
        if (dot <= 0 || token.length() - dot - 1 < 2 || token.contains("..")) {
            return false;
        }
        for (int i = 0; i < token.length(); i++) {
            char c = token.charAt(i);
            boolean allowed = i > dot ? Character.isLetter(c) : Character.isLetterOrDigit(c) || "._-".indexOf(c) >= 0;
            if (!allowed) {
                return false;
            }
        }
        return token.length() > FEWEST_DIGITS + 1 && token.charAt(0) != '.';
    }

    /** Absolute, of at least three steps, with a file name at the end, or a Windows path; and/or is none. */
    private static boolean isPath(String token) {
        int slash = token.indexOf('/');
        if (slash < 0) {
            int backslash = token.indexOf('\\');
            return (backslash > 0 && token.charAt(backslash - 1) == ':') || token.startsWith("\\\\");
        }
        boolean rooted = slash == 0 || token.startsWith("./") || token.startsWith("../") || token.startsWith("~/");
        return rooted
                || token.indexOf('/', slash + 1) > 0
                || isHost(token.substring(token.lastIndexOf('/') + 1))
                || count(token, TermKinds::isDigit) > FEWEST_DIGITS;
    }

    private static boolean isUuid(String token) {
        if (token.length() != UUID_LENGTH) {
            return false;
        }
        for (int i = 0; i < UUID_LENGTH; i++) {
            boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
            char c = token.charAt(i);
            if (dash ? c != '-' : Character.digit(c, 16) < 0) {
                return false;
            }
        }
        return true;
    }

    static boolean isGroupedNumber(String token) {
        return count(token, TermKinds::isDigit) > FEWEST_DIGITS
                && token.chars().allMatch(c -> isDigit(c) || c == ',' || c == '.');
    }

    /** Letters, digits and connectors only, but for a sigil in front; a colon connects the digits of a time. */
    private static boolean isOneWord(String token) {
        for (int i = 0; i < token.length(); i++) {
            char c = token.charAt(i);
            boolean sigil = i == 0 && "@$%#-+/".indexOf(c) >= 0;
            boolean time = c == ':'
                    && i > 0
                    && isDigit(token.charAt(i - 1))
                    && i + 1 < token.length()
                    && isDigit(token.charAt(i + 1));
            if (!Character.isLetterOrDigit(c) && "_-.+".indexOf(c) < 0 && !sigil && !time) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOrdinal(String token) {
        int digits = count(token, TermKinds::isDigit);
        return digits <= 2 && ORDINALS.contains(token.substring(digits));
    }

    private static boolean hasHump(String token) {
        for (int i = 1; i < token.length(); i++) {
            if (Character.isLowerCase(token.charAt(i - 1)) && Character.isUpperCase(token.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isErrorName(String token) {
        boolean capitals = token.chars().allMatch(Character::isUpperCase);
        return capitals && !token.startsWith("ERROR") && ERROR_NAMES.stream().anyMatch(token::startsWith);
    }

    private static boolean noneOf(String token, String characters) {
        return token.chars().noneMatch(c -> characters.indexOf(c) >= 0);
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    private static int count(String token, IntPredicate what) {
        return (int) token.chars().filter(what).count();
    }
}
