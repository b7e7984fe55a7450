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
 * Outlines by syntax trees. A {@link dev.headroom.code.outline.Source} goes in, is parsed by tree-sitter, and an {@link
 * dev.headroom.code.outline.Outline} comes out. What of a language matters is said by one query for each language, in
 * the resources of this package. Start reading at {@link dev.headroom.code.tree.TreeOutliner}.
 */
@NullMarked
package dev.headroom.code.tree;

import org.jspecify.annotations.NullMarked;
