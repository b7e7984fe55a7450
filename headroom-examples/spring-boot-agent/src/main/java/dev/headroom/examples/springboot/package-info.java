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
 * An application of Spring Boot whose agent looks for a memory leak, and a page that shows what each of its requests
 * costs. In: a question from the page. Out: events for the page, as they happen: what the model is sent, what it says,
 * and the tokens of both worlds. Start reading at {@code Agent}, which is the whole of Spring AI here; {@code Ledger}
 * looks over its shoulder, {@code Conversation} tells the page.
 */
@NullMarked
package dev.headroom.examples.springboot;

import org.jspecify.annotations.NullMarked;
