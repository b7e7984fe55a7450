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
 * Token-Oriented Object Notation (TOON), the notation that is most often set beside compressed JSON. In: a
 * {@link dev.headroom.evals.peer.json.JsonValue}. Out: its text by specification 4.4. Start reading at
 * {@link dev.headroom.evals.peer.toon.ToonEncoder}.
 */
@NullMarked
package dev.headroom.evals.peer.toon;

import org.jspecify.annotations.NullMarked;
