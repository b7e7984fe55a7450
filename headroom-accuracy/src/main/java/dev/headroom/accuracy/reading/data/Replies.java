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
package dev.headroom.accuracy.reading.data;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes what a model wrote out of its wrapping. Linear in the reply. */
final class Replies {
    private static final String FENCE = "```";
    private static final int MAX_DIGITS = 40;

    private Replies() {}

    /** The reply without white space, a code fence, one pair of quotes and a full stop around it. */
    static String text(String reply) {
        String text = withoutFence(reply.strip());
        text = unquoted(text);
        if (text.endsWith(".")) {
            text = unquoted(text.substring(0, text.length() - 1).strip());
        }
        return text;
    }

    private static String withoutFence(String text) {
        if (!text.startsWith(FENCE) || !text.endsWith(FENCE) || text.length() < 2 * FENCE.length()) {
            return text;
        }
        int lineEnd = text.indexOf('\n');
        int start = lineEnd < 0 ? FENCE.length() : lineEnd + 1;
        int end = text.length() - FENCE.length();
        return start <= end ? text.substring(start, end).strip() : text;
    }

    private static String unquoted(String text) {
        if (text.length() < 2) {
            return text;
        }
        char first = text.charAt(0);
        boolean wrapped = first == text.charAt(text.length() - 1) && "\"'`".indexOf(first) >= 0;
        return wrapped ? text.substring(1, text.length() - 1).strip() : text;
    }

    /** The number that the reply is, if it is one and nothing else. */
    static Optional<BigDecimal> number(String reply) {
        String text = text(reply);
        String digits = thousands(text) ? text.replace(",", "") : text;
        boolean plain = !digits.isEmpty() && digits.length() <= MAX_DIGITS && isDecimal(digits);
        return plain ? Optional.of(new BigDecimal(digits)) : Optional.empty();
    }

    /** Whether every comma has three digits behind it, up to the next comma or the end of the whole part. */
    private static boolean thousands(String text) {
        int end = text.indexOf('.') < 0 ? text.length() : text.indexOf('.');
        for (int comma = text.lastIndexOf(','); comma >= 0; comma = text.lastIndexOf(',', comma - 1)) {
            if (end - comma != 4) {
                return false;
            }
            end = comma;
        }
        return true;
    }

    private static boolean isDecimal(String text) {
        int points = 0;
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits++;
            } else if (c == '.') {
                points++;
            } else if (c != '-' || i > 0) {
                return false;
            }
        }
        return digits > 0 && points <= 1;
    }

    /** The items of a reply: parts between commas or line ends, with or without brackets, bullets and quotes. */
    static List<String> items(String reply) {
        String text = text(reply);
        if (text.startsWith("[") && text.endsWith("]")) {
            text = text.substring(1, text.length() - 1);
        }
        List<String> items = new ArrayList<>();
        for (String line : text.lines().toList()) {
            for (String part : List.of(line.split(",", -1))) {
                String item = part.strip();
                boolean bullet = item.startsWith("- ") || item.startsWith("* ");
                item = unquoted(bullet ? item.substring(2).strip() : item);
                if (!item.isEmpty()) {
                    items.add(item);
                }
            }
        }
        return items;
    }
}
