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
 * The grammar of listings, one line at a time: what a path, a branch of a tree, a line of {@code ls -l} or of {@code
 * git log} looks like. Detection and compression both read lines here. Start at {@link
 * dev.headroom.engine.internal.listing.ListingShape}. Not part of the public API.
 */
@NullMarked
package dev.headroom.engine.internal.listing;

import org.jspecify.annotations.NullMarked;
