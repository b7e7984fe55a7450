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
 * Logs: a text of lines goes in; a legend of the patterns of its messages and, line by line, the letters of a pattern
 * and its values come out, or a selection of lines with how often each message comes. Start reading at {@link
 * dev.headroom.engine.compress.log.LogCompressor}; {@code LogWriter} shows the form.
 */
@NullMarked
package dev.headroom.engine.compress.log;

import org.jspecify.annotations.NullMarked;
