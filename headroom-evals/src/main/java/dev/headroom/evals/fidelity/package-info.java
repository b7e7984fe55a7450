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
 * Checks without a model that nothing gets lost: every payload is sent through the engine, what comes out is read as a
 * model would read it, and compared with the original by means of its own. Whatever the engine reports about itself is
 * not asked.
 *
 * <p>In: {@linkplain dev.headroom.evals.fidelity.source transcripts}. Out: a {@linkplain
 * dev.headroom.evals.fidelity.result report}. Start reading at {@link dev.headroom.evals.fidelity.FidelitySuite}.
 */
@NullMarked
package dev.headroom.evals.fidelity;

import org.jspecify.annotations.NullMarked;
