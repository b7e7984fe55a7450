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
 * JSON in strings of JSON ({@code {"payload":"{\"id\":1}"}}): a {@link dev.headroom.engine.internal.json.JsonTape tape}
 * goes in, the document with those strings parsed comes out, with {@link
 * dev.headroom.engine.internal.embedded.TextMarks marks} that say which they are and how they were written, enough to
 * write each of them again character by character. Start reading at {@link
 * dev.headroom.engine.internal.embedded.OpenedJson}. Compression and retrieval open documents in the same way, so they
 * number the same rows. Not part of the public API.
 */
@NullMarked
package dev.headroom.engine.internal.embedded;

import org.jspecify.annotations.NullMarked;
