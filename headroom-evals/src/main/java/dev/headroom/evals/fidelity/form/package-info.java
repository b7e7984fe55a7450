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
 * Reads forms that leave something out as a model would: what their lines and rows say, spelled in full. In: the lines
 * of a text. Out: a {@code Reading}, or nothing where a form cannot be read. Start reading at {@code FormReaders}.
 */
@NullMarked
package dev.headroom.evals.fidelity.form;

import org.jspecify.annotations.NullMarked;
