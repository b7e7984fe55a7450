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

/** McNemar's test in its exact form: of the questions that two notations answer differently, is it even who is right? */
final class SignTest {
    private SignTest() {}

    /**
     * The probability of a split at least as uneven if either side is as likely, from both ends.
     *
     * @param won  questions that only one side has right
     * @param lost questions that only the other side has right
     * @return 0 to 1; linear in the number of questions
     */
    static double probability(int won, int lost) {
        int all = won + lost;
        int fewer = Math.min(won, lost);
        double tail = 0;
        double logHalf = -all * Math.log(2);
        double logChoose = 0;
        for (int k = 0; k <= fewer; k++) {
            tail += Math.exp(logChoose + logHalf);
            logChoose += Math.log(all - k) - Math.log(k + 1);
        }
        return Math.min(1, 2 * tail);
    }
}
