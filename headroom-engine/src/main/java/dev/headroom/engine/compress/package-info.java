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
 * The contract between the engine and its codecs. In flows a {@link dev.headroom.engine.compress.CompressionInput}: one
 * text, what it was found to be, where it comes from, and how many tokens it may take. Out flows a {@link
 * dev.headroom.engine.compress.Compression}: a shorter text that says the same, or the reason why there is none. Codecs
 * are pure: they know no store, no clock and no report; the engine adds the marker, keeps the original and counts. Each
 * codec has a package of its own below this one. Start reading at {@link dev.headroom.engine.compress.Compressor}.
 */
@NullMarked
package dev.headroom.engine.compress;

import org.jspecify.annotations.NullMarked;
