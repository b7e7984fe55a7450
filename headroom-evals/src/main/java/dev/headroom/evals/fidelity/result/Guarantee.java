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

/** What the suite checks; a breach of any of them fails the run. */
public enum Guarantee {
    /** The lossless form decodes to the original (JSON: but for the white space between its tokens). */
    DECODE("decode", "a lossless form does not decode to the original"),
    /** Every literal is shown, decodable, or in a range that is named as left out. */
    LITERALS("literals", "a literal of the original is neither shown nor in a range that is named as left out"),
    /** What is named as left out comes back from the store as it was. */
    RETRIEVAL("retrieval", "what is named as left out does not come back as it was"),
    /** Every line sent is a line of the original, a decodable form of such, or clearly ours. */
    FABRICATION("fabrication", "a line was sent that the original does not hold"),
    /** Every distinct error line is shown or counted. */
    ERRORS("errors", "an error of the original is neither shown nor counted"),
    /** Every answer is in the context or one retrieval away. */
    ANSWERS("answers", "the answer to a question is neither in the context nor one retrieval away"),
    /** What was sent once goes out the same in every longer conversation. */
    PREFIX("prefix", "a message went out differently in a longer conversation"),
    /** The same input gives the same output. */
    DETERMINISM("determinism", "the same input gave different outputs"),
    /** The output has at most as many tokens as the input. */
    GROWTH("growth", "the output has more tokens than the input"),
    /** The engine worked as it should: no codec failed. */
    FAILURE("failure", "a part of the engine failed on a payload");

    private final String word;
    private final String breach;

    Guarantee(String word, String breach) {
        this.word = word;
        this.breach = breach;
    }

    /**
     * A short name, as in JSON.
     *
     * @return one lower-case word
     */
    public String word() {
        return word;
    }

    /**
     * What a breach of it means.
     *
     * @return a clause
     */
    public String breach() {
        return breach;
    }
}
