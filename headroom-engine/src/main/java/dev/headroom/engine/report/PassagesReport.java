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
package dev.headroom.engine.report;

/**
 * What became of the texts of one retrieval. Immutable, thread-safe, without content.
 *
 * @param textsBefore how many texts there were
 * @param textsAfter how many of them stayed, whole or in part
 * @param tokensBefore the tokens of all texts
 * @param tokensAfter the tokens of what stayed
 */
public record PassagesReport(int textsBefore, int textsAfter, long tokensBefore, long tokensAfter) {

    /** How many tokens fewer stayed. */
    public long tokensSaved() {
        return tokensBefore - tokensAfter;
    }
}
