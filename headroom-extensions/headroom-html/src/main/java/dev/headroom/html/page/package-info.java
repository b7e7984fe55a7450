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
 * A page as boxes. The text of a page goes in; out comes a {@link dev.headroom.html.page.Page}: its headings,
 * paragraphs, lists, tables and code in the page's order, each knowing where in the source it stands, and what is not
 * part of what the page has to say marked with the reason. Start reading at {@link
 * dev.headroom.html.page.Page#read}.
 */
@NullMarked
package dev.headroom.html.page;

import org.jspecify.annotations.NullMarked;
