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
 * Tools of AI Services: {@code headroom_retrieve} as a tool that users see ({@link
 * dev.headroom.langchain4j.tools.HeadroomToolProvider}, {@link dev.headroom.langchain4j.tools.HeadroomTools}), and
 * shorter results at the source ({@link dev.headroom.langchain4j.tools.HeadroomToolWrapper}). Tool calls flow in, what
 * the model reads flows out. A wrapped model needs none of this; it is for those who want to see the calls of {@code
 * headroom_retrieve}, or shorter results in their memory and not on the wire alone. Needs the artifact {@code
 * langchain4j}. Start at {@code HeadroomToolProvider}.
 */
@NullMarked
package dev.headroom.langchain4j.tools;

import org.jspecify.annotations.NullMarked;
