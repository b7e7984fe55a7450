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
 * Counting tokens: a text goes in, the number of tokens that a model's vocabulary cuts it into comes out. {@link
 * dev.headroom.engine.token.TokenCounters} finds the counter of a model, {@link
 * dev.headroom.engine.token.TokenEstimate} guesses fast where two forms of a text are only compared, and {@link
 * dev.headroom.engine.token.ModelCatalog} knows the context windows. Start at {@code TokenCounters}.
 */
@NullMarked
package dev.headroom.engine.token;

import org.jspecify.annotations.NullMarked;
