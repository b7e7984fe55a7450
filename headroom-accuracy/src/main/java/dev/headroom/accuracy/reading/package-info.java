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
 * Whether a model reads the same out of our forms as out of JSON and other notations: the same questions are asked of the
 * same rows in each of them, with each encoding of the table form switched off in turn, so that an encoding which costs
 * accuracy is found by evidence.
 *
 * <p>In: sets of rows and questions, notations and a model. Out: {@link
 * dev.headroom.accuracy.reading.ReadingReport}. Start reading at {@link dev.headroom.accuracy.reading.ReadingRun}.
 */
@NullMarked
package dev.headroom.accuracy.reading;

import org.jspecify.annotations.NullMarked;
