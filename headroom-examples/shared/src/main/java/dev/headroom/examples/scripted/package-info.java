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
 * The models of the examples when there is no real one. In: a request as it came over the wire. Out: a reply that is
 * made of what stands in the request and of nothing else, so an answer that got lost on the way is not given. Start
 * reading at {@link dev.headroom.examples.scripted.OrderDesk}; all read by {@code Reading}.
 */
@NullMarked
package dev.headroom.examples.scripted;

import org.jspecify.annotations.NullMarked;
