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
package dev.headroom.accuracy;

import java.util.Locale;

/** What decides whether a text is right. Calls of tools and unanswerable questions have rules of their own. */
public enum Metric {
    /** Containment where a right answer is short, token F1 where it has more than eight words. */
    AUTO,
    /** The same words. */
    EXACT,
    /** Token F1. */
    F1,
    /** ROUGE-L. */
    ROUGE_L,
    /** The right answer stands in the text. */
    CONTAINMENT,
    /** Nearness of meaning, by an embedding model. */
    EMBEDDING,
    /** A model's verdict by a fixed rubric. */
    JUDGE;

    /** Its name in reports and on the command line. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
