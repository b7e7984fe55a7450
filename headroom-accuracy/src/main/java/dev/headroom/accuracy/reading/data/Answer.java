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
package dev.headroom.accuracy.reading.data;

import java.math.BigDecimal;
import java.util.List;

/** The answer to a question, and what a reply has to be to be right. There is no partial credit. */
public sealed interface Answer {

    /**
     * Whether a reply is this answer. What may differ is how it is wrapped (white space, quotes, a code fence, a full
     * stop at its end), not what it says.
     *
     * @param reply what a model wrote
     * @return whether it is right; linear in the reply
     */
    boolean isGivenBy(String reply);

    /**
     * The answer as a reply.
     *
     * @return a text for which {@link #isGivenBy} holds
     */
    String text();

    /**
     * A number. {@code 12.50} and {@code 12.5} are equal; {@code 1,204} is 1204; {@code 12.50 EUR} is no number.
     *
     * @param value the number
     */
    record Numeric(BigDecimal value) implements Answer {
        @Override
        public boolean isGivenBy(String reply) {
            return Replies.number(reply)
                    .map(given -> given.compareTo(value) == 0)
                    .orElse(false);
        }

        @Override
        public String text() {
            return value.toPlainString();
        }
    }

    /**
     * A text, character by character.
     *
     * @param value the text
     */
    record Exact(String value) implements Answer {
        @Override
        public boolean isGivenBy(String reply) {
            return Replies.text(reply).equals(value);
        }

        @Override
        public String text() {
            return value;
        }
    }

    /**
     * Several texts in any order, each as often as here.
     *
     * @param values the texts, none of which has a comma
     */
    record Items(List<String> values) implements Answer {

        /** Copies the list. */
        public Items {
            values = List.copyOf(values);
        }

        @Override
        public boolean isGivenBy(String reply) {
            return Replies.items(reply).stream()
                    .sorted()
                    .toList()
                    .equals(values.stream().sorted().toList());
        }

        @Override
        public String text() {
            return String.join(", ", values);
        }
    }
}
