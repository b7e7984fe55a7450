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
 * The codec of search listings. Lines that name a file and a line each go in; the lines of a file below its path, said
 * once, come out, or the best of them with the names and counts of all files. Start reading at {@link
 * dev.headroom.engine.compress.search.SearchCompressor}.
 */
@NullMarked
package dev.headroom.engine.compress.search;

import org.jspecify.annotations.NullMarked;
