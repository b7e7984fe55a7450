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
 * Outlines of source code. A file that a tool has read goes in; its imports, types, constants, signatures, first lines
 * of comments and the functions that matter to the question come out, with a comment line in place of every body that
 * was left out. Put the module on the class path and the engine uses it. Start reading at {@link
 * dev.headroom.code.CodeCompressor}.
 */
@NullMarked
package dev.headroom.code;

import org.jspecify.annotations.NullMarked;
