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
package dev.headroom.engine.relevance;

import java.util.Set;

/** English words that say nothing about what a text is about. */
final class StopWords {

    private static final Set<String> ENGLISH = Set.of(
            ("a about above after again against all also am an and any are as at be because been before being below"
                            + " between both but by can could did do does doing down during each either else few for"
                            + " from further get give had has have having he her here hers him his how however i if in"
                            + " into is it its itself just let ll may me might more most must my no nor not now of off"
                            + " on once only or other our ours out over own please re same shall she should show so"
                            + " some such tell than that the their theirs them then there these they this those"
                            + " through to too under until up us ve very was we were what when where which while who"
                            + " whom whose why will with would you your yours")
                    .split(" "));

    private StopWords() {}

    static boolean contains(String lowerCase) {
        return ENGLISH.contains(lowerCase);
    }
}
