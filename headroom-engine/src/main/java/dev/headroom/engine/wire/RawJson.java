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
 * A part of the body that nobody looks into, as the source of an opaque block. Keeps no copy of its own, as images are
 * large; {@link #toString} gives the JSON as it stands in the body.
 */
final class RawJson {

    private final String body;
    private final int start;
    private final int end;

    RawJson(String body, int start, int end) {
        this.body = body;
        this.start = start;
        this.end = end;
    }

    @Override
    public String toString() {
        return body.substring(start, end);
    }
}
