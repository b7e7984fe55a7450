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
 * Request bodies of model providers, read and written as bytes. A body goes in, {@link
 * dev.headroom.engine.model.Message messages} come out; shortened messages go in, and the same body comes out with
 * nothing changed but the string literals of the texts that differ. Nothing is ever serialized again: unknown fields,
 * white space, escapes and number lexemes are bytes that are copied. Start at {@link
 * dev.headroom.engine.wire.WireBody}.
 */
@NullMarked
package dev.headroom.engine.wire;

import org.jspecify.annotations.NullMarked;
