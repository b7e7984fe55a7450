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
 * Compress, cache, retrieve: where originals are kept so that what was left out of a prompt can be fetched.
 *
 * <p>In flow originals, as {@link dev.headroom.engine.ccr.CcrEntry entries} put into a {@link
 * dev.headroom.engine.ccr.CcrStore store}, and later the arguments of a model's {@code headroom_retrieve} call. Out
 * flow {@link dev.headroom.engine.ccr.Marker markers}, the one line that names what is missing, and {@link
 * dev.headroom.engine.ccr.RetrievalAnswer answers}: rows, lines or aggregates of the original, within a bound of
 * characters, or a text that says how to ask. Start reading at {@link dev.headroom.engine.ccr.RetrievalTool}.
 */
@NullMarked
package dev.headroom.engine.ccr;

import org.jspecify.annotations.NullMarked;
