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
package dev.headroom.accuracy.reading;

import dev.headroom.accuracy.reading.data.ReadingQuestion;

/**
 * What came of asking one question of one notation.
 *
 * @param set      the name of the set
 * @param question the question
 * @param notation the name of the notation
 * @param outcome  what came of it
 * @param reply    what the model wrote, or why it did not
 */
public record Reading(String set, ReadingQuestion question, String notation, Outcome outcome, String reply) {

    /** What came of a question. */
    public enum Outcome {
        /** The reply is the answer. */
        RIGHT,
        /** The reply is something else. */
        WRONG,
        /** There was no reply. It counts as asked and not as right. */
        ERROR
    }
}
