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
 * Places in files as search tools and compilers write them. A line goes in; where its path ends, how the line number
 * stands behind it and where the text starts come out, and what kind of listing a sample of lines is. Detection and
 * compression read lines here, so that both mean the same. Start reading at {@link
 * dev.headroom.engine.internal.search.ListingLook}.
 */
@NullMarked
package dev.headroom.engine.internal.search;

import org.jspecify.annotations.NullMarked;
