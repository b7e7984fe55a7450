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
package dev.headroom.engine.detect;

import java.util.Optional;

/** Looks for one kind of content. Pure, and linear in the text at worst. */
@FunctionalInterface
interface Probe {

    /**
     * Looks at a text.
     *
     * @param text the whole text, without a byte order mark
     * @return what it is, or empty when it is not surely of this probe's kind
     */
    Optional<Detection> look(String text);
}
