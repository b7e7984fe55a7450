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
package dev.headroom.evals.fidelity.form;

import java.util.List;
import java.util.Map;

/**
 * What a text says when its form is read.
 *
 * @param lines   lines of the original that it shows, spelled in full; numbered where the form numbers them, otherwise
 *                in order below 0
 * @param data    documents that it shows, for example the rows of a table as JSON
 * @param rest     lines of the text that stand for themselves
 * @param meanings lines that it may stand for, where only the original can tell which of them it has
 */
public record Reading(Map<Integer, String> lines, List<String> data, List<String> rest, List<String> meanings) {
    /**
     * Copies the lists.
     *
     * @param lines lines of the original that it shows
     * @param data  documents that it shows
     * @param rest     lines that stand for themselves
     * @param meanings lines that it may stand for
     */
    public Reading {
        data = List.copyOf(data);
        rest = List.copyOf(rest);
        meanings = List.copyOf(meanings);
    }

    /**
     * A reading that leaves nothing to guess.
     *
     * @param lines lines of the original that it shows
     * @param data  documents that it shows
     * @param rest  lines that stand for themselves
     * @return the reading
     */
    public static Reading of(Map<Integer, String> lines, List<String> data, List<String> rest) {
        return new Reading(lines, data, rest, List.of());
    }
}
