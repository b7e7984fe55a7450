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
package dev.headroom.evals.demo;

import dev.headroom.evals.workload.Question;

/**
 * Where the answer to a question was found. Immutable.
 *
 * @param question the question
 * @param place    where its answer is
 */
public record Finding(Question question, Place place) {

    /** Where an answer can be. */
    public enum Place {
        /**
         * In the conversation: the text that goes out states it, or the text has nothing left out and the answer
         * follows from what it decodes to.
         */
        CONTEXT,
        /** In rows that were left out; one call of {@code headroom_retrieve} brings it. */
        RETRIEVAL,
        /** Nowhere: it got lost. */
        NOWHERE
    }
}
