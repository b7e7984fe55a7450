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
 * Asks a model the same questions with the original and with the compressed context, the retrieval tool in the loop,
 * and compares how right the answers are.
 *
 * <p>In: cases of {@code dataset}, a model of {@code model}. Out: one {@link dev.headroom.accuracy.CaseResult} a case
 * and the {@link dev.headroom.accuracy.Summary} that decides. Start reading at {@link
 * dev.headroom.accuracy.AccuracyRun}.
 */
@NullMarked
package dev.headroom.accuracy;

import org.jspecify.annotations.NullMarked;
