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
 * Conversation memory that keeps to a number of tokens. The messages of any {@link dev.langchain4j.memory.ChatMemory}
 * flow in; what fits flows out: first in the engine's shorter forms, then without the oldest turns, which the model can
 * fetch back. Start at {@link dev.headroom.langchain4j.memory.HeadroomChatMemory}; {@link
 * dev.headroom.langchain4j.memory.HeadroomTokenCountEstimator} counts for it and for LangChain4j's own memories.
 */
@NullMarked
package dev.headroom.langchain4j.memory;

import org.jspecify.annotations.NullMarked;
