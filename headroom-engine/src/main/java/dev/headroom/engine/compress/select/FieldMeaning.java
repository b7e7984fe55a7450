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

import java.util.Set;

/** What a column's name says about success and failure. The values decide, never the name alone. */
enum FieldMeaning {
    /** A level, severity, status, state, result or outcome. */
    LEVEL,
    /** A kind or type: an error only when it says exactly that, and some rows say something else. */
    TYPE,
    /** The exit code of a process: anything but 0 is a failure. */
    EXIT_CODE,
    /** The status of an HTTP answer: 500 and above is a failure. */
    HTTP_STATUS,
    /** True when all is well. */
    SUCCESS,
    /** True when something is wrong. */
    FAILURE,
    /** What went wrong; empty when nothing did. */
    ERROR,
    /** How much went wrong; an error where that is rare. */
    ERROR_COUNT,
    /** How many of how many are ready: a failure when it is fewer. */
    READY,
    /** How full something is, in percent: a failure when it is nearly full. */
    USAGE,
    /** Free text that may report an error. */
    MESSAGE,
    /** Says nothing about success or failure. */
    NONE;

    private static final Set<String> LEVELS = Words.of(
            "level lvl loglevel severity sev status state result outcome conclusion health phase verdict",
            "disposition reason");

    private static final Set<String> TYPES = Set.of("type", "kind", "category", "class");

    private static final Set<String> ERRORS = Words.of(
            "error errors err errs exception exceptions failure failures fault faults traceback",
            "stacktrace backtrace panic crash");

    private static final Set<String> SUCCESSES =
            Set.of("ok", "success", "succeeded", "successful", "passed", "healthy");

    private static final Set<String> FAILURES = Set.of("failed", "crashed", "errored", "unhealthy", "aborted");

    private static final Set<String> USAGES = Set.of("use", "usage", "used", "capacity", "iuse", "iused");

    private static final Set<String> AMOUNTS = Set.of("count", "counts", "total", "num", "sum");

    /** Behind these words an error is what a setting or a measure is about, not what happened. */
    private static final Set<String> ABOUT = Words.of(
            "rate ratio percent percentage pct budget threshold limit handler handling policy page url",
            "file path level margin id tolerance recovery rank free at time timeout window bound bar bars",
            "correction probability score");

    private static final Set<String> DETAILS = Words.of(
            "message msg code type reason detail details description text name title class kind cause", "stack trace");

    private static final Set<String> HTTP = Set.of("http", "response", "status");

    private static final Set<String> PROCESSES = Set.of("exit", "return", "process");

    static FieldMeaning of(FieldName name) {
        FieldMeaning error = ofError(name);
        if (error != NONE) {
            return error;
        }
        String last = name.last();
        if (last.equals("exitcode") || (name.hasAny(PROCESSES) && (last.equals("code") || last.equals("status")))) {
            return EXIT_CODE;
        }
        if (last.equals("statuscode") || (last.equals("code") && name.hasAny(HTTP)) || isHttpStatus(name)) {
            return HTTP_STATUS;
        }
        if (LEVELS.contains(last)) {
            return LEVEL;
        }
        if (SUCCESSES.contains(last)) {
            return SUCCESS;
        }
        if (FAILURES.contains(last) || (last.equals("out") && name.has("timed"))) {
            return FAILURE;
        }
        if (TYPES.contains(last)) {
            return TYPE;
        }
        if (last.equals("ready")) {
            return READY;
        }
        if (USAGES.contains(last)) {
            return USAGE;
        }
        return name.namesMessage() ? MESSAGE : NONE;
    }

    private static boolean isHttpStatus(FieldName name) {
        return name.last().equals("status") && (name.has("http") || name.above().contains("response"));
    }

    private static FieldMeaning ofError(FieldName name) {
        if (name.has("stack") && (name.has("trace") || name.words().size() == 1)) {
            return ERROR;
        }
        if (!name.hasAny(ERRORS)) {
            boolean detail = DETAILS.contains(name.last());
            return detail && name.above().stream().anyMatch(ERRORS::contains) ? ERROR : NONE;
        }
        boolean amount = name.hasAny(AMOUNTS);
        boolean about = name.hasAny(ABOUT) || name.has("max") || name.has("min") || name.has("allowed");
        return amount ? ERROR_COUNT : about ? NONE : ERROR;
    }
}
