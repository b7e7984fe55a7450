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
package dev.headroom.evals.fidelity.result;

/**
 * One form of a payload. Immutable.
 *
 * @param text       what goes out
 * @param tokens     its size
 * @param outcome    {@code unchanged}, {@code lossless} or {@code reversible}
 * @param compressor the codec, empty when the text is unchanged
 * @param leftOut    how many rows, lines or the like are left out
 * @param total      how many there are; 0 when nothing is left out
 */
public record FormResult(String text, int tokens, String outcome, String compressor, int leftOut, int total) {}
