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
package dev.headroom.engine.compress;

import java.util.List;
import java.util.Random;

/** Does to texts what happens to them on their way: cuts, doubles, strange characters, pieces of other texts. */
public final class Damage {

    /** What is awkward in every text. */
    private static final List<String> ODD = List.of(
            "\r",
            "\r\n",
            "\n",
            "\n\n\n",
            " ",
            "\t",
            "\u0000",
            "\uD800",
            "\uDC00",
            "\uFFFD",
            "\u00e9",
            "\u2028",
            "\u001b[31m",
            "\u001b[",
            "\u001b",
            "\"",
            "'",
            "\\",
            "{",
            "}",
            "[x4]\n",
            "=",
            "|",
            ">",
            "x".repeat(300),
            "[headroom: rows 1-2 of 3 left out; nothing is lost: headroom_retrieve(ref=\"aaaaaaaaaaaaaaaaaaaa\")]");

    private static final int MOST_WOUNDS = 5;

    private Damage() {}

    /**
     * Damages a text.
     *
     * @param text any text
     * @param pieces what means something in such texts and their forms
     * @param seed decides what is done
     * @return the text with one to five things done to it
     */
    public static String of(String text, List<String> pieces, long seed) {
        Random random = new Random(seed);
        StringBuilder out = new StringBuilder(text);
        for (int i = random.nextInt(MOST_WOUNDS); i >= 0 && out.length() > 1; i--) {
            wound(out, pieces, random);
        }
        return out.toString();
    }

    private static void wound(StringBuilder out, List<String> pieces, Random random) {
        int at = random.nextInt(out.length());
        int end = Math.min(out.length(), at + 1 + random.nextInt(200));
        switch (random.nextInt(8)) {
            case 0 -> out.deleteCharAt(at);
            case 1 -> out.delete(at, Math.min(end, at + 20));
            case 2 -> out.setLength(Math.max(1, random.nextInt(4) == 0 ? at : out.length() - random.nextInt(40)));
            case 3 -> out.insert(random.nextInt(out.length()), out.substring(at, end));
            case 4 -> out.setCharAt(at, (char) random.nextInt(260));
            case 5 -> out.insert(at, ODD.get(random.nextInt(ODD.size())));
            default -> out.insert(at, pieces.isEmpty() ? "\n" : pieces.get(random.nextInt(pieces.size())));
        }
    }
}
