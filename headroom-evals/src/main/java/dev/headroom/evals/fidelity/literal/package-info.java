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
 * Finds what must not get lost in a text: numbers, ids, paths, places in files, hashes, and lines that report errors.
 * A scanner of its own, which shares no code with the engine that it checks. Start reading at {@code Literals}.
 */
@NullMarked
package dev.headroom.evals.fidelity.literal;

import org.jspecify.annotations.NullMarked;
