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
 * Questions to a stored content, without a store: in flow a content and what a model asks of it, out flow numbered
 * rows, lines or aggregates within a bound of characters. Start reading at {@link
 * dev.headroom.engine.ccr.query.ContentQuery#run}; a content becomes rows in {@code RowSource}, the two small grammars
 * are in {@code ConditionParser} and {@code SelectionParser}. Nothing here recurses without a bound or runs longer than
 * the content times the length of the question.
 *
 * <p>Used by {@link dev.headroom.engine.ccr}; not part of the public API.
 */
@NullMarked
package dev.headroom.engine.ccr.query;

import org.jspecify.annotations.NullMarked;
