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
 * Pages for Headroom: {@link dev.headroom.html.HtmlCompressor} shows the text of a page as Markdown and leaves out its
 * markup, scripts, styles and what is around the main part. The engine finds it on the class path. A page is read by
 * {@link dev.headroom.html.page.Page}; here its boxes become blocks of text, and blocks a form.
 */
@NullMarked
package dev.headroom.html;

import org.jspecify.annotations.NullMarked;
