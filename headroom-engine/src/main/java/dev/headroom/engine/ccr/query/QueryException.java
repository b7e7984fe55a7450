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
package dev.headroom.engine.ccr.query;

/** A query cannot be answered as it was asked; the message tells a model how to ask instead. */
public final class QueryException extends Exception {

    private static final long serialVersionUID = 1L;

    private static final int SHOWN = 40;

    QueryException(String message) {
        super(message);
    }

    /** The start of a model's text, without control characters, for use in a message. */
    static String shown(String text) {
        String start = text.length() > SHOWN ? text.substring(0, SHOWN) + "..." : text;
        return start.replaceAll("\\p{Cntrl}", " ");
    }

    static void checkLength(String argument, String text, int longest) throws QueryException {
        if (text.length() > longest) {
            throw new QueryException(
                    argument + " is " + text.length() + " characters long; at most " + longest + " are read");
        }
    }
}
