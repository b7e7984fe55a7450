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
 * Says what a text is, from its shape alone: a text goes in, a {@link dev.headroom.engine.detect.Detection} comes out.
 * One probe for each kind, asked in a fixed order; every probe would rather say nothing than be wrong. Start at
 * {@link dev.headroom.engine.detect.ContentDetector}. {@link dev.headroom.engine.detect.TextTables} also reads what was
 * found to be a table in text.
 */
@NullMarked
package dev.headroom.engine.detect;

import org.jspecify.annotations.NullMarked;
