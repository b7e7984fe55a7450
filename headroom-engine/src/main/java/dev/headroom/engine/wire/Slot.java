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

/**
 * Where the text of a block stands in the body.
 *
 * @param start the offset of the opening quote of its string literal
 * @param end the offset behind the closing quote
 */
record Slot(int start, int end) {

    /** A block that has no text of its own in the body; it cannot be changed. */
    static final Slot NONE = new Slot(-1, -1);
}
