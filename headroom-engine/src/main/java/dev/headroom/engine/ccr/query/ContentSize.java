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
package dev.headroom.engine.ccr.query;

/**
 * How much a content has of what retrieval numbers.
 *
 * @param rows whether it has rows; otherwise lines are numbered
 * @param count how many there are
 */
public record ContentSize(boolean rows, int count) {

    /**
     * Measures a content as a query would.
     *
     * @param content any text
     * @return its size; linear in the text
     */
    public static ContentSize of(String content) {
        RowSource source = RowSource.of(content);
        return new ContentSize(source.unit().equals("row"), source.size());
    }
}
