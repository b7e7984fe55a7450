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
 * Reads what goes out as a model would: which lines and rows a text shows, spelled in full, which ones it names as left
 * out, and what retrieval brings for those. Nothing here sees how the engine made a text; a text is all that readers
 * get, and the original is only compared with what they say. Start reading at {@code Account}.
 */
@NullMarked
package dev.headroom.evals.fidelity.shown;

import org.jspecify.annotations.NullMarked;
