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
 * What the examples of all hosts share. In: the environment, which says whether there is a real model, and what went
 * over the wire. Out: the choice of a model, and a table with and without Headroom. The examples themselves are in
 * {@code dev.headroom.examples.langchain4j}; start reading at its {@code MinimalWrap}.
 */
@NullMarked
package dev.headroom.examples;

import org.jspecify.annotations.NullMarked;
