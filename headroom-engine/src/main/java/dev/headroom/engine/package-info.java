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
 * The face of the engine. In flows an {@link dev.headroom.engine.OptimizationRequest}, a text or a request body; out
 * flows the same with shorter tool results, and a report. Start reading at {@link dev.headroom.engine.HeadroomEngine}
 * for use, and at {@code OptimizationPipeline.run} for how it works.
 */
@NullMarked
package dev.headroom.engine;

import org.jspecify.annotations.NullMarked;
