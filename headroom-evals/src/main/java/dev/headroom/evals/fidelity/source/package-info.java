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
 * Where payloads come from: a folder of files, or the built-in workloads with a small corpus of awkward shapes. Out
 * come {@code Transcript}s: conversations with tool results and questions about them. Start reading at {@code Folder}.
 */
@NullMarked
package dev.headroom.evals.fidelity.source;

import org.jspecify.annotations.NullMarked;
