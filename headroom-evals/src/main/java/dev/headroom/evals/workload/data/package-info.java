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
 * The rows and texts that the tools of the workloads answer with. In: a number of rows, and a seed where values are
 * drawn. Out: {@link dev.headroom.evals.workload.json.Row rows} or text, always the same for the same arguments. One
 * class a kind of tool result; {@link dev.headroom.evals.workload.data.Draw} is where all random values come from.
 * Start reading at {@link dev.headroom.evals.workload.data.NeedleRows}.
 *
 * <p>{@code NeedleRows}, {@code LeakRows}, {@code BriefLeakRows} and {@code ComponentRows} reproduce, by generators of
 * our own, the sample data of Python Headroom's examples (Apache-2.0), so that results can be compared.
 */
@NullMarked
package dev.headroom.evals.workload.data;

import org.jspecify.annotations.NullMarked;
