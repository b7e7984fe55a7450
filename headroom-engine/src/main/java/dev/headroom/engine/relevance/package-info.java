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
/**
 * What in a pile of short texts answers a question: a question and texts go in, scores and exact hits come out. {@link
 * dev.headroom.engine.relevance.Bm25Index} ranks texts by the words they share with a query, {@link
 * dev.headroom.engine.relevance.ExactTerms} finds the ids, numbers and names that a question spells out, and {@link
 * dev.headroom.engine.relevance.RelevanceScorer} ranks texts in one pass for one question. All share {@link
 * dev.headroom.engine.relevance.WordScanner}. Start at {@code Bm25Index}.
 */
@NullMarked
package dev.headroom.engine.relevance;

import org.jspecify.annotations.NullMarked;
