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
 * Sample values and their JSON text. In: {@link dev.headroom.evals.workload.json.Row rows}, lists, strings, numbers,
 * booleans and null. Out: the text that Python's {@code json.dumps} prints for them, byte for byte, in one of three
 * styles, because the digests of the workloads are taken over that text. Start reading at
 * {@link dev.headroom.evals.workload.json.JsonText}.
 */
@NullMarked
package dev.headroom.evals.workload.json;

import org.jspecify.annotations.NullMarked;
