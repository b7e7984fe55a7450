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
 * A scripted model server on loopback, for tests and for examples that run without a key.
 *
 * <p>In flow HTTP requests of any OpenAI or Anthropic client; a {@link dev.headroom.testkit.Script script}, given a
 * view of the request that is the same for both protocols, says what the model answers. Out flow the protocol's own
 * responses, whole or streamed, and a record of every request as it was on the wire. Start reading at {@link
 * dev.headroom.testkit.ScriptedModelServer}.
 */
@NullMarked
package dev.headroom.testkit;

import org.jspecify.annotations.NullMarked;
