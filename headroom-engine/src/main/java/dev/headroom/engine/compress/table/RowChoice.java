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
package dev.headroom.engine.compress.table;

/** Which array elements are written, and under which number. */
public interface RowChoice {

    /**
     * Whether an array element is written.
     *
     * @param node the element's tape node
     * @return false when it is left out
     */
    boolean keeps(int node);

    /**
     * The number under which markers and retrieval know a row.
     *
     * @param node the element's tape node
     * @return its number, counted from 1; 0 when it has none
     */
    int number(int node);
}
