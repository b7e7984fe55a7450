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
 * The conversations that everything is measured on, each with questions whose answers a program can check.
 *
 * <p>In: nothing but seeds. Out: {@link dev.headroom.evals.workload.Workload workloads}, the same on every run and
 * machine; a part of them is pinned to the digests of Python Headroom's own workloads, the rest follows the same
 * shapes with our own literals. Start reading at {@link dev.headroom.evals.workload.Workloads}; one class a workload,
 * the rows come from the {@code data} package, their text from the {@code json} package.
 */
@NullMarked
package dev.headroom.evals.workload;

import org.jspecify.annotations.NullMarked;
