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

/**
 * What came of one case.
 *
 * @param dataset      where the case is from
 * @param id           its id there
 * @param question     what was asked
 * @param expected     what is right, for people
 * @param outcome      whether the two arms can be compared
 * @param decidedBy    the metric that gives the scores
 * @param tokensBefore tokens of the tool results as they were
 * @param tokensAfter  tokens of what Headroom made of them, before any retrieval
 * @param original     the model with the original context
 * @param compressed   the model with the compressed context and the retrieval tool
 */
public record CaseResult(
        String dataset,
        String id,
        String question,
        String expected,
        Outcome outcome,
        String decidedBy,
        int tokensBefore,
        int tokensAfter,
        ArmResult original,
        ArmResult compressed) {

    /** Whether two arms can be compared. */
    public enum Outcome {
        /** Both answered. */
        COMPARED,
        /** Headroom left the context as it was, so there is nothing to compare, and nobody was asked. */
        NOT_COMPRESSED,
        /** One arm or both failed; counts as a right answer lost. */
        ERROR
    }

    /** Whether it counts for the verdict. */
    public boolean counts() {
        return outcome != Outcome.NOT_COMPRESSED;
    }

    /** The score that the original context gets: an error never helps the compressed one. */
    public double originalScore() {
        return outcome == Outcome.ERROR ? 1 : original.score();
    }

    /** The score that the compressed context gets. */
    public double compressedScore() {
        return outcome == Outcome.ERROR ? 0 : compressed.score();
    }
}
