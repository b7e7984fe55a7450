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
package dev.headroom.evals.fidelity.shown;

/** A text without its white space, and where each of its characters stood. */
final class Squeezed {
    private final String text;
    private final int[] places;

    private Squeezed(String text, int[] places) {
        this.text = text;
        this.places = places;
    }

    static Squeezed of(String original) {
        StringBuilder out = new StringBuilder(original.length());
        int[] places = new int[original.length() + 1];
        for (int i = 0; i < original.length(); i++) {
            if (!Character.isWhitespace(original.charAt(i))) {
                places[out.length()] = i;
                out.append(original.charAt(i));
            }
        }
        places[out.length()] = original.length();
        return new Squeezed(out.toString(), places);
    }

    /** Where a text without white space stands from an offset on; below 0 if nowhere. */
    int indexOf(String squeezed, int from) {
        return text.indexOf(squeezed, from);
    }

    /** Where a character stood in the original. */
    int place(int at) {
        return places[at];
    }

    String text() {
        return text;
    }
}
