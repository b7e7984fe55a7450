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
package dev.headroom.engine.compress.lines;

import java.util.BitSet;
import java.util.Optional;

/** The forms of one text of lines, as its codec writes them. */
public interface LineForms {

    /**
     * The form that says everything.
     *
     * @return a form that was decoded and compared already; empty if there is none
     */
    Optional<String> lossless();

    /**
     * Which lines are worth most, or which pieces of lines if those are what is chosen. Asked for only if something
     * has to be left out.
     *
     * @return all lines or all pieces, best first
     */
    LineRanking ranking();

    /**
     * The form of some lines: header, the lines and a receipt, without the marker. Whatever is written is a line of the
     * text, a part of one that is marked as such, a decodable form of lines, or clearly ours.
     *
     * @param kept the lines or pieces to keep, counted from 0; neither empty nor all
     * @return the form
     */
    String selection(BitSet kept);

    /**
     * The lines that a selection shows whole; all others count as left out.
     *
     * @param kept the lines or pieces to keep, as for {@link #selection}
     * @return lines, counted from 0; the same where whole lines are ranked
     */
    default BitSet wholeLines(BitSet kept) {
        return kept;
    }
}
