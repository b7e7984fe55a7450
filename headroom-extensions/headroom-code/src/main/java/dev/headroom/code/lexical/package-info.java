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
 * Outlines by braces and indentation, in pure Java, where syntax trees cannot be had: no native library for the
 * machine, another language, or a very large file. A {@link dev.headroom.code.outline.Source} goes in, an {@link
 * dev.headroom.code.outline.Outline} comes out. Start reading at {@link dev.headroom.code.lexical.LexicalOutliner}.
 */
@NullMarked
package dev.headroom.code.lexical;

import org.jspecify.annotations.NullMarked;
