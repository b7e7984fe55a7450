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
 * What the parts of this module share; public for them alone, not for users. {@link
 * dev.headroom.langchain4j.internal.Messages} translates a conversation into the engine's words and back, {@link
 * dev.headroom.langchain4j.internal.RetrieveTool} is the retrieval tool in LangChain4j's words. Chat messages flow in,
 * chat messages flow out, and what needs no change is the same object.
 */
@NullMarked
package dev.headroom.langchain4j.internal;

import org.jspecify.annotations.NullMarked;
