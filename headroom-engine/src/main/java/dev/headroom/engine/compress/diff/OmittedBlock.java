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
package dev.headroom.engine.compress.diff;

/**
 * Neighbouring lines of a hunk that may be left out as one, because a few words say what they change.
 *
 * @param reason why
 * @param from the first line
 * @param to the line behind the last one
 * @param partner of a moved block: the line where the other side of it starts; otherwise -1
 */
record OmittedBlock(Reason reason, int from, int to, int partner) {

    /** Why lines may be left out. */
    enum Reason {
        /** They change white space alone. */
        WHITE_SPACE,
        /** They are added elsewhere, as they are. */
        MOVED_AWAY,
        /** They were removed elsewhere, as they are. */
        MOVED_HERE,
        /** A program wrote the file. */
        GENERATED,
        /** They are data of a binary file. */
        BINARY
    }
}
