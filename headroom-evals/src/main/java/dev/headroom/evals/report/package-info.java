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
 * A page about what the fidelity suite found, for people. In: a
 * {@link dev.headroom.evals.fidelity.result.FidelityReport}. Out: one HTML file that needs nothing else, no network
 * either. Start reading at {@link dev.headroom.evals.report.HtmlReport}.
 *
 * <p>Payloads are not trusted: {@link dev.headroom.evals.report.Html} is the only place that writes text, and escapes
 * all of it; the page's own policy allows no script and no style but the two that are hashed into it.
 */
@NullMarked
package dev.headroom.evals.report;

import org.jspecify.annotations.NullMarked;
