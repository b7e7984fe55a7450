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
package dev.headroom.code.outline;

import java.util.List;
import java.util.Optional;

/** Finds what can be left out of a source. Implementations are thread-safe and deterministic. */
public interface Outliner {

    /**
     * Finds what a source defines and what can be left out of it.
     *
     * @param source the source
     * @param language the language it is in
     * @return its outline; empty when this outliner cannot read it, or hardly anything of it is in that language
     */
    Optional<Outline> outline(Source source, Language language);

    /**
     * Finds where code breaks the rules of its language.
     *
     * @param code source code
     * @param language its language
     * @return the offsets of all such places, ascending; empty when it cannot be read
     */
    Optional<List<Integer>> faults(String code, Language language);
}
