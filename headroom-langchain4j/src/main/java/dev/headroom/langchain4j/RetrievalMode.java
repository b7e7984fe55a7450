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
package dev.headroom.langchain4j;

/** How a model gets at what was left out of a tool result. */
public enum RetrievalMode {
    /**
     * A request that offers tools offers {@code headroom_retrieve} too, and Headroom answers its calls; the application
     * sees neither. Where the model cannot be offered it (no tools, or a tool choice of REQUIRED or NONE), nothing is
     * left out. Where the application offers it itself, Headroom does not interfere.
     */
    TRANSPARENT,
    /** Requests keep their tools, and nothing is left out: only forms that say everything are used. */
    NEVER
}
