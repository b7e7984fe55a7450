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

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * Dates as {@code git log} writes them, such as {@code Thu Jul 23 06:33:21 2026 +0900}, without what follows: the day
 * of the week, and year and time zone where they are those of the date before. Writer and reader each have one of
 * their own, which has seen the same dates.
 */
final class Dates {

    private static final List<String> MONTHS =
            List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

    private static final int WORDS = 6;

    private String year = "";
    private String zone = "";

    /** Shortens a date; one that is written in another way comes in quotes. */
    String shorten(String date) {
        String[] words = date.split(" ", -1);
        if (!isUsual(words)) {
            return "\"" + date + "\"";
        }
        String shortened = words[1] + " " + words[2] + " " + words[3]
                + (words[4].equals(year) ? "" : " " + words[4])
                + (words[5].equals(zone) ? "" : " " + words[5]);
        year = words[4];
        zone = words[5];
        return shortened;
    }

    private static boolean isUsual(String[] words) {
        return words.length == WORDS
                && MONTHS.contains(words[1])
                && isNumber(words[2], 1, 2)
                && isTime(words[3])
                && isNumber(words[4], 4, 4)
                && isZone(words[5])
                && weekday(words[1], words[2], words[4]).equals(words[0]);
    }

    private static boolean isTime(String word) {
        return word.length() == 8 && word.charAt(2) == ':' && word.charAt(5) == ':';
    }

    private static boolean isZone(String word) {
        return word.length() == 5
                && (word.charAt(0) == '+' || word.charAt(0) == '-')
                && isNumber(word.substring(1), 4, 4);
    }

    private static boolean isNumber(String word, int shortest, int longest) {
        return word.length() >= shortest
                && word.length() <= longest
                && word.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** The day of the week as git abbreviates it; empty when there is no such date. */
    private static String weekday(String month, String day, String year) {
        int number = Integer.parseInt(day);
        int monthNumber = MONTHS.indexOf(month) + 1;
        LocalDate first = LocalDate.of(Integer.parseInt(year), monthNumber, 1);
        if (number < 1 || number > first.lengthOfMonth()) {
            return "";
        }
        String name = first.withDayOfMonth(number).getDayOfWeek().name();
        return name.charAt(0) + name.substring(1, 3).toLowerCase(Locale.ROOT);
    }

    /**
     * Reads a date back.
     *
     * @throws IllegalArgumentException when it is none that was shortened here
     */
    String restore(String shortened) {
        if (shortened.length() > 1 && shortened.startsWith("\"") && shortened.endsWith("\"")) {
            return shortened.substring(1, shortened.length() - 1);
        }
        String[] words = shortened.split(" ", -1);
        int at = 3;
        if (at < words.length && isNumber(words[at], 4, 4)) {
            year = words[at++];
        }
        if (at < words.length && isZone(words[at])) {
            zone = words[at++];
        }
        boolean whole = at == words.length
                && !year.isEmpty()
                && !zone.isEmpty()
                && MONTHS.contains(words[0])
                && isNumber(words[1], 1, 2)
                && isTime(words[2]);
        if (!whole) {
            throw new IllegalArgumentException("not a date of a log");
        }
        return weekday(words[0], words[1], year) + " " + words[0] + " " + words[1] + " " + words[2] + " " + year + " "
                + zone;
    }
}
