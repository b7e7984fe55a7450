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
 * What the engine did and why, in numbers: one {@link dev.headroom.engine.report.BlockReport} for each block that was
 * looked at, their totals, and warnings. In flow nothing but values; out flows an {@link
 * dev.headroom.engine.report.OptimizationReport}, to the caller and to an {@link
 * dev.headroom.engine.report.OptimizationListener}. Reports never hold content. Start at {@code OptimizationReport}.
 */
@NullMarked
package dev.headroom.engine.report;

import org.jspecify.annotations.NullMarked;
