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
 * Tells texts of lines apart. A sample of lines goes in, {@link dev.headroom.engine.detect.lines.Evidence} for one kind
 * comes out: one probe a kind, and none knows of the others. Start reading at any probe.
 */
@NullMarked
package dev.headroom.engine.detect.lines;

import org.jspecify.annotations.NullMarked;
