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
        int most = Math.min(to, from + LONGEST);
        int colon = from;
        while (colon < most && text[colon] != ':') {
            colon++;
        }
        if (colon == most || colon + 1 >= to || text[colon + 1] != ' ') {
            return false;
        }
        return NAMES.contains(new String(text, from, colon - from).toLowerCase(Locale.ROOT));
    }
}
