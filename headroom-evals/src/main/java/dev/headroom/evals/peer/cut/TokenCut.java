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
package dev.headroom.evals.peer.cut;

import dev.headroom.engine.token.TokenCounter;

/**
 * The longest beginning or end of a text that fits a number of tokens, nearly: at least 97 of 100 tokens are used where
 * the text has them, and never more than all. Pieces of about that size are counted at most 16 times. Immutable.
 *
 * @param text    what is cut
 * @param counter counts tokens
 */
public record TokenCut(String text, TokenCounter counter) {
    private static final int MAX_STEPS = 16;
    private static final int ENOUGH_PERCENT = 97;

    private enum Side {
        HEAD,
        TAIL
    }

    /**
     * The beginning.
     *
     * @param tokens how many it may take, at least 0
     * @return the text up to some character
     */
    public String head(int tokens) {
        return piece(Side.HEAD, fitting(Side.HEAD, tokens));
    }

    /**
     * The end.
     *
     * @param tokens how many it may take, at least 0
     * @return the text from some character on
     */
    public String tail(int tokens) {
        return piece(Side.TAIL, fitting(Side.TAIL, tokens));
    }

    private String piece(Side side, int length) {
        return side == Side.HEAD ? text.substring(0, length) : text.substring(text.length() - length);
    }

    /** Guesses lengths by the tokens that a character has had so far, between what fits and what does not. */
    private int fitting(Side side, int tokens) {
        int fits = 0;
        int tooLong = text.length() + 1;
        int guess = (int) Math.min(text.length(), 4L * tokens);
        for (int step = 0; step < MAX_STEPS && tooLong - fits > 1; step++) {
            int counted = counter.count(piece(side, guess));
            if (counted > tokens) {
                tooLong = guess;
            } else {
                fits = guess;
                if (counted * 100L >= (long) tokens * ENOUGH_PERCENT) {
                    break;
                }
            }
            long likely = counted == 0 ? 2L * guess + 1 : (long) (0.99 * guess * tokens / counted);
            guess = likely > fits && likely < tooLong ? (int) likely : fits + (tooLong - fits) / 2;
        }
        return splitsPair(side == Side.HEAD ? fits : text.length() - fits) ? fits - 1 : fits;
    }

    /** Whether a cut would leave halves of a character. */
    private boolean splitsPair(int at) {
        return at > 0
                && at < text.length()
                && Character.isHighSurrogate(text.charAt(at - 1))
                && Character.isLowSurrogate(text.charAt(at));
    }
}
