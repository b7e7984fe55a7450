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
package dev.headroom.engine.internal.prose;

import java.util.Locale;
import java.util.Set;

/** Knows the headers of mails that a reader wants to see. Stateless. */
public final class MailHeaders {

    private static final Set<String> NAMES = Set.of(
            "from",
            "to",
            "cc",
            "bcc",
            "date",
            "sent",
            "subject",
            "reply-to",
            "message-id",
            "in-reply-to",
            "references");

    private static final int LONGEST = 12;

    /** What nobody reads unless it is asked for. */
    private static final int LEAST = 3;

    private MailHeaders() {}

    /**
     * Whether a line is a header of a mail.
     *
     * @param text holds the line
     * @param from where it starts
     * @param to the offset behind it
     * @return true when it starts with the name of one
     */
    public static boolean isOne(char[] text, int from, int to) {
        return NAMES.contains(name(text, from, to));
    }

    /**
     * How much a header matters: who writes and about what most, then when.
     *
     * @param text holds a header
     * @param from where it starts
     * @param to the offset behind it
     * @return from 1, which is most, to 3
     */
    public static int rank(char[] text, int from, int to) {
        return switch (name(text, from, to)) {
            case "from", "subject" -> 1;
            case "date", "sent" -> 2;
            default -> LEAST;
        };
    }

    /** What stands in front of a colon and a blank, in lower case; empty when nothing short does. */
    private static String name(char[] text, int from, int to) {
        int most = Math.min(to, from + LONGEST);
        int colon = from;
        while (colon < most && text[colon] != ':') {
            colon++;
        }
        boolean header = colon < most && colon + 1 < to && text[colon + 1] == ' ';
        return header ? new String(text, from, colon - from).toLowerCase(Locale.ROOT) : "";
    }
}
