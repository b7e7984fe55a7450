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
 * Tables in text: comma, semicolon, pipe and tab separated records and Markdown tables go in; a JSON array of objects
 * comes out, with the place of every record in the text and a short style line that is all it takes to write the text
 * again byte for byte. Nothing leaves this package that was not written back and compared first. Compression and
 * retrieval both read such texts here, so they know the same rows. Start at {@link
 * dev.headroom.engine.internal.delimited.DelimitedText}. Not part of the public API.
 */
@NullMarked
package dev.headroom.engine.internal.delimited;

import org.jspecify.annotations.NullMarked;
