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
 * What became of one retrieval. Immutable, thread-safe, without content.
 *
 * @param outcome how it went, a word in lower case: {@code found}, {@code empty}, {@code expired}, {@code unknown_ref},
 *     {@code bad_query} or {@code unavailable}
 * @param matched how many rows or lines match
 * @param returned how many of them the answer shows
 * @param micros how long it took, in microseconds
 */
public record RetrievalReport(String outcome, int matched, int returned, long micros) {}
