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
 * Lists of paths as outlines: directories are said once, what is in them follows on the same line and on deeper lines,
 * and the order of the list stays. {@link dev.headroom.engine.internal.outline.PathOutline} writes the lines of a text
 * with an {@link dev.headroom.engine.internal.outline.OutlineWriter}, {@link
 * dev.headroom.engine.internal.outline.OutlineReader} reads them back. Not part of the public API.
 */
@NullMarked
package dev.headroom.engine.internal.outline;

import org.jspecify.annotations.NullMarked;
