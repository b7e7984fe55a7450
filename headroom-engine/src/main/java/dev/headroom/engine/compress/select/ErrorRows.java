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
package dev.headroom.engine.compress.select;

import dev.headroom.engine.compress.select.ErrorText.Grade;
import dev.headroom.engine.internal.json.JsonKind;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The rows that report an error or a failure, judged by the meaning of their fields: a level or status that says so, a
 * failing exit code, an HTTP status of 500 and above (4xx is the caller's doing and mostly ordinary; where it is rare,
 * {@link RareRows} keeps it), {@code success: false}, an error field that is not empty. Only where no field could say
 * so, words of a message count, and only while few rows hold them. Linear in the different values.
 *
 * @param rows the rows
 * @param fatal those among them that say fatal or critical
 * @param columns the first {@value #MOST_COLUMNS} columns that told, each with the rows it told of, in column order
 */
record ErrorRows(BitSet rows, BitSet fatal, Map<Profile, BitSet> columns) {

    private static final double RARE = 0.1;
    private static final double RARE_COUNT = 0.2;
    private static final double COMMON = 0.5;
    private static final int FEWEST = 2;
    private static final int MOST_COLUMNS = 64;
    private static final int NEARLY_FULL_PERCENT = 90;

    /** Strings that say that there is no error. */
    private static final Set<String> NOTHINGS = Set.of(
            "",
            "0",
            "-",
            "no",
            "none",
            "null",
            "nil",
            "n/a",
            "na",
            "ok",
            "false",
            "success",
            "undefined",
            "no error",
            "no errors",
            "0 errors",
            "noerror",
            "[]",
            "{}",
            "nan",
            "no_error",
            "0x0");

    private static final Set<String> ORDINARY_LEVELS =
            Words.of("info debug warn warning trace notice success ok normal information verbose");

    private static final Set<String> DONE = Set.of("completed", "succeeded", "complete");

    static ErrorRows find(List<Profile> profiles) {
        ErrorRows found = new ErrorRows(new BitSet(), new BitSet(), new LinkedHashMap<>());
        boolean told = false;
        for (Profile profile : profiles) {
            FieldMeaning meaning = FieldMeaning.of(profile.name());
            boolean judged = meaning == FieldMeaning.READY
                    ? found.judgeReady(profile, done(profiles))
                    : found.judge(profile, meaning);
            told |= judged && profile.column().presentRows() * 2 >= profile.rows();
        }
        for (Profile profile : profiles) {
            if (!told && FieldMeaning.of(profile.name()) == FieldMeaning.MESSAGE) {
                found.judgeMessages(profile);
            }
        }
        return found;
    }

    /** Returns whether the column could have told of errors, if there were any. */
    private boolean judge(Profile profile, FieldMeaning meaning) {
        return switch (meaning) {
            case LEVEL -> judgeLevels(profile);
            case TYPE -> judgeTypes(profile);
            case EXIT_CODE -> mark(profile, value -> number(profile, value) != 0 ? Grade.LEVEL : Grade.NONE, 1);
            case HTTP_STATUS -> mark(profile, value -> http(profile, value), 1);
            case SUCCESS -> mark(profile, value -> isFalse(profile, value) ? Grade.LEVEL : Grade.NONE, 1);
            case FAILURE ->
                profile.numberCells() > 0
                        ? judge(profile, FieldMeaning.ERROR_COUNT)
                        : mark(profile, value -> isTrue(profile, value) ? Grade.LEVEL : Grade.NONE, 1);
            case ERROR -> judgeErrors(profile);
            case ERROR_COUNT ->
                mark(profile, value -> number(profile, value) > 0 ? Grade.LEVEL : Grade.NONE, RARE_COUNT);
            case USAGE -> judgeUsage(profile);
            case READY, MESSAGE, NONE -> false;
        };
    }

    private interface Judge {
        Grade of(int value);
    }

    /** Marks the rows of bad values, unless they are more than a share of all rows. */
    private boolean mark(Profile profile, Judge judge, double mostRows) {
        return mark(profile, judge, mostRows, new BitSet());
    }

    private boolean mark(Profile profile, Judge judge, double mostRows, BitSet excused) {
        Grade[] grades = new Grade[profile.distinct()];
        for (int value = 0; value < grades.length; value++) {
            grades[value] = judge.of(value);
        }
        BitSet marked = new BitSet();
        BitSet markedFatal = new BitSet();
        Column column = profile.column();
        for (int cell = 0; cell < column.cells(); cell++) {
            Grade grade = column.value(cell) == Column.OPAQUE ? Grade.NONE : grades[column.value(cell)];
            marked.set(column.row(cell), marked.get(column.row(cell)) || grade != Grade.NONE);
            markedFatal.set(column.row(cell), markedFatal.get(column.row(cell)) || grade == Grade.FATAL);
        }
        marked.andNot(excused);
        markedFatal.andNot(excused);
        if (!marked.isEmpty() && marked.cardinality() <= Math.max(FEWEST, mostRows * profile.rows())) {
            rows.or(marked);
            fatal.or(markedFatal);
            if (columns.size() < MOST_COLUMNS) {
                columns.put(profile, marked);
            }
        }
        return profile.valueCells() > 0;
    }

    private boolean judgeLevels(Profile profile) {
        if (profile.numberCells() > 0 && profile.numberCells() == profile.valueCells()) {
            return judgeNumericLevels(profile);
        }
        boolean letters = hasOnlyLetters(profile);
        return mark(profile, value -> letters ? letter(profile, value) : status(profile, value), 1);
    }

    /** HTTP codes under the plain name status, or the levels of pino and bunyan, where 50 is an error. */
    private boolean judgeNumericLevels(Profile profile) {
        if (all(profile, number -> number >= 100 && number <= 599)) {
            return mark(profile, value -> http(profile, value), 1);
        }
        if (all(profile, number -> number >= 10 && number <= 60 && number % 10 == 0)) {
            return mark(profile, value -> tens(number(profile, value)), 1);
        }
        return false;
    }

    private static Grade tens(double level) {
        return level >= 60 ? Grade.FATAL : level >= 50 ? Grade.LEVEL : Grade.NONE;
    }

    private interface NumberTest {
        boolean test(double number);
    }

    private static boolean all(Profile profile, NumberTest test) {
        for (int value = 0; value < profile.distinct(); value++) {
            double number = profile.numberOf(value);
            if (!Double.isNaN(number) && !test.test(number)) {
                return false;
            }
        }
        return true;
    }

    /** E, W and I as Android and glog write them. */
    private static boolean hasOnlyLetters(Profile profile) {
        boolean ordinary = false;
        for (int value = 0; value < profile.distinct(); value++) {
            String text = profile.values().text(value);
            if (profile.values().kind(value) == JsonKind.STRING
                    && (text.length() != 1 || "TVDIWEFC".indexOf(text) < 0)) {
                return false;
            }
            ordinary |= "IDW".contains(text);
        }
        return ordinary;
    }

    private static Grade letter(Profile profile, int value) {
        return switch (profile.values().text(value)) {
            case "E" -> Grade.LEVEL;
            case "F", "C" -> Grade.FATAL;
            default -> Grade.NONE;
        };
    }

    private static Grade status(Profile profile, int value) {
        boolean text = profile.values().kind(value) == JsonKind.STRING;
        return text ? ErrorText.ofStatus(profile.values().text(value)) : Grade.NONE;
    }

    /** A type such as error is a level in disguise only among levels, or where few rows have it. */
    private boolean judgeTypes(Profile profile) {
        boolean levels = false;
        for (int value = 0; value < profile.distinct(); value++) {
            levels |= ORDINARY_LEVELS.contains(profile.values().text(value).toLowerCase(Locale.ROOT));
        }
        mark(profile, value -> type(profile, value), levels ? 1 : RARE);
        return levels;
    }

    private static Grade type(Profile profile, int value) {
        boolean oneWord = profile.values().text(value).indexOf(' ') < 0;
        return oneWord ? status(profile, value) : Grade.NONE;
    }

    /** An error field that is null in every row tells that there is no error. */
    private boolean judgeErrors(Profile profile) {
        mark(profile, value -> isNothing(profile, value) ? Grade.NONE : Grade.LEVEL, 1);
        return true;
    }

    private static Grade http(Profile profile, int value) {
        double number = number(profile, value);
        return number >= 500 && number <= 599 ? Grade.LEVEL : Grade.NONE;
    }

    private static double number(Profile profile, int value) {
        double number = profile.numberOf(value);
        return Double.isNaN(number) ? 0 : number;
    }

    private static boolean isFalse(Profile profile, int value) {
        String text = profile.values().text(value).toLowerCase(Locale.ROOT);
        return text.equals("false") || text.equals("no") || text.equals("0");
    }

    private static boolean isTrue(Profile profile, int value) {
        String text = profile.values().text(value).toLowerCase(Locale.ROOT);
        return text.equals("true") || text.equals("yes");
    }

    /** Of other failures a degree tells nothing. */
    private boolean judgeUsage(Profile profile) {
        mark(profile, value -> isNearlyFull(profile, value) ? Grade.LEVEL : Grade.NONE, COMMON);
        return false;
    }

    private boolean judgeReady(Profile profile, BitSet done) {
        mark(profile, value -> isUnready(profile, value) ? Grade.LEVEL : Grade.NONE, COMMON, done);
        return false;
    }

    /** What has come to its end is not ready any more, and rightly so. */
    private static BitSet done(List<Profile> profiles) {
        BitSet done = new BitSet();
        for (Profile profile : profiles) {
            Column column = profile.column();
            for (int cell = 0; FieldMeaning.of(profile.name()) == FieldMeaning.LEVEL && cell < column.cells(); cell++) {
                int value = column.value(cell);
                if (value != Column.OPAQUE
                        && DONE.contains(profile.values().text(value).toLowerCase(Locale.ROOT))) {
                    done.set(column.row(cell));
                }
            }
        }
        return done;
    }

    /** 0/1 and 2/3, as a cluster says how many containers of a pod are ready. */
    private static boolean isUnready(Profile profile, int value) {
        String text = profile.values().text(value);
        int slash = text.indexOf('/');
        int ready = slash < 0 ? -1 : smallNumber(text.substring(0, slash));
        int wanted = slash < 0 ? -1 : smallNumber(text.substring(slash + 1));
        return ready >= 0 && ready < wanted;
    }

    private static boolean isNearlyFull(Profile profile, int value) {
        String text = profile.values().text(value);
        return text.endsWith("%") && smallNumber(text.substring(0, text.length() - 1)) >= NEARLY_FULL_PERCENT;
    }

    /** A number of at most six digits; -1 for anything else. */
    private static int smallNumber(String text) {
        boolean number = !text.isEmpty() && text.length() <= 6 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return number ? Integer.parseInt(text) : -1;
    }

    private static boolean isNothing(Profile profile, int value) {
        JsonKind kind = profile.values().kind(value);
        boolean zero = kind == JsonKind.NUMBER && number(profile, value) == 0;
        return kind == JsonKind.NULL
                || kind == JsonKind.FALSE
                || kind.isContainer()
                || zero
                || NOTHINGS.contains(profile.values().text(value).strip().toLowerCase(Locale.ROOT));
    }

    /** Capitals such as ERROR may be in up to half of the rows, mere words such as failed in a tenth. */
    private void judgeMessages(Profile profile) {
        Grade[] grades = new Grade[profile.distinct()];
        for (int value = 0; value < grades.length; value++) {
            boolean text = profile.values().kind(value) == JsonKind.STRING;
            grades[value] = text ? ErrorText.ofMessage(profile.values().text(value)) : Grade.NONE;
        }
        mark(profile, value -> grades[value] == Grade.WORD ? Grade.NONE : grades[value], COMMON);
        mark(profile, value -> grades[value], RARE);
    }
}
