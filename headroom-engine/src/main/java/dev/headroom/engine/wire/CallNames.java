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
package dev.headroom.engine.wire;

import java.util.HashMap;
import java.util.Map;

/**
 * The names of the tools that were called so far, by the id of the call. Filled in message order, so that a result
 * knows only calls before it. Not thread-safe.
 */
final class CallNames {

    private final Map<String, String> names = new HashMap<>();

    void put(String id, String name) {
        if (!id.isEmpty()) {
            names.put(id, name);
        }
    }

    /** The name of the tool that was called under an id, or a default. */
    String get(String id, String otherwise) {
        return names.getOrDefault(id, otherwise);
    }
}
