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

import java.util.Optional;

/** Finds what has to stay together with a line of a body so that it still parses. */
@FunctionalInterface
public interface StatementFinder {

    /**
     * The whole statement that a line belongs to.
     *
     * @param line a line of code within a body, counted from 0
     * @return its first and last line; empty when it shares lines with others or is long
     */
    Optional<int[]> statement(int line);
}
