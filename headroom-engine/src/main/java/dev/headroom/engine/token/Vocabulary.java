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
package dev.headroom.engine.token;

/** The vocabularies whose merge ranks are public. */
enum Vocabulary {
    O200K("o200k_base"),
    CL100K("cl100k_base");

    private final String label;

    Vocabulary(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
