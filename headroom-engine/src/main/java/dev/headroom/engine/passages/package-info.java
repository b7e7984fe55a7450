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
 * Fewer tokens for retrieved text. The texts that a search found flow in, the most relevant first; those worth reading
 * flow out, in the same order: texts that say nothing new are folded into the one that said it first, and on request
 * the rest is reduced to the sentences that matter for the query. Start at {@link
 * dev.headroom.engine.passages.Passages}.
 */
@NullMarked
package dev.headroom.engine.passages;

import org.jspecify.annotations.NullMarked;
