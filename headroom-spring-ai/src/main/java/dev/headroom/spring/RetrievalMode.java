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
package dev.headroom.spring;

/** When a model is offered {@code headroom_retrieve}, and so when parts of a tool result may be left out. */
public enum RetrievalMode {
    /**
     * A request that offers tools offers {@code headroom_retrieve} too, if Spring AI runs the tool loop. Where the
     * application runs the loop itself, or offers no tools, nothing is left out unless it offers {@link
     * HeadroomRetrieveToolCallback} itself.
     */
    AUTO,
    /**
     * Every request whose options can carry tools offers it, also where the application runs the tool loop. Every loop
     * has to go through a {@link HeadroomToolCallingManager}, because only that one can answer these calls.
     */
    ALWAYS,
    /** Requests keep their tools, and nothing is left out: only forms that say everything are used. */
    NEVER
}
