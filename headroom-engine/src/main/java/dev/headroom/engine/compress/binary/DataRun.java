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
package dev.headroom.engine.compress.binary;

import dev.headroom.engine.internal.binary.DataShape;

/**
 * Lines of data of one shape that follow each other.
 *
 * @param shape what they are
 * @param label the words between the dashes of PEM; empty where it is none
 * @param from the first line, counted from 0
 * @param to the line behind the last one
 */
record DataRun(DataShape shape, String label, int from, int to) {

    /** Whether it is a key that must not be shown, or may be one. */
    boolean isSecret() {
        return label.contains("PRIVATE") || label.contains("SECRET") || label.contains("ENCRYPTED");
    }
}
