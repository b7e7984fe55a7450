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
import java.util.Optional;

/** Reads one form of text. */
public interface FormReader {

    /**
     * Whether a form must be readable.
     *
     * @param header its first line
     * @return whether it says that it is one of this reader
     */
    boolean reads(String header);

    /**
     * Reads a text in this form.
     *
     * @param lines the text, header first, without markers
     * @return what it says; empty when it is not in this form
     */
    Optional<Reading> read(List<String> lines);
}
