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
 * Decides which lines of a source are left out. An {@link dev.headroom.code.outline.Outline}, what is of interest in it
 * and a number of tokens go in; runs of lines come out. Start reading at {@link dev.headroom.code.plan.Planner}.
 */
@NullMarked
package dev.headroom.code.plan;

import org.jspecify.annotations.NullMarked;
