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
package dev.headroom.evals.fidelity.literal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LiteralsTest {

    @Test
    void findsNumbersIdsPathsPlacesAndHashes() {
        String text = "GET /api/users took 1,250 ms (req-17), see src/main/A.java:12 at 9f3a2c1 v2.0.6.";

        assertThat(Literals.of(text))
                .containsExactly("/api/users", "1", "250", "req-17", "src/main/A.java:12", "9f3a2c1", "v2.0.6");
    }

    @Test
    void keepsSignsAndSpellingsOfNumbers() {
        assertThat(Literals.of("[-1.50,1e400,\"007\",+3]")).containsExactly("-1.50", "1e400", "007", "+3");
    }

    @Test
    void findsNoWords() {
        assertThat(Literals.of("The build failed, and/or nobody knows why - see below."))
                .containsExactly("and/or");
    }

    @Test
    void endsAtTheEscapesOfJson() {
        assertThat(Literals.of("\"line 1\\nx=2\\ta/b\"")).containsExactly("1", "2", "a/b");
    }

    @Test
    void anIndexHoldsALiteralAsAWordOfItsOwnOnly() {
        LiteralIndex index = LiteralIndex.of(List.of("asap@2.0.6 took 1470 ms at 10.47 in a_47b"));

        assertThat(index.holds("2.0.6")).isTrue();
        assertThat(index.holds("1470")).isTrue();
        assertThat(index.holds("47")).isFalse();
        assertThat(index.holds("0.6")).isFalse();
    }

    @Test
    void errorsThatDifferInValuesOnlyAreOne() {
        Map<String, String> errors = ErrorLines.of(List.of(
                "10:00:01 INFO started 3 workers, 0 errors",
                "10:00:02 ERROR worker 17 lost lock 9f3a",
                "10:00:03 ERROR worker 18 lost lock 77ab1",
                "java.io.IOException: disk full",
                "{\"level\": \"WARN\", \"id\": 4}"));

        assertThat(errors.values())
                .containsExactly(
                        "10:00:02 ERROR worker 17 lost lock 9f3a",
                        "java.io.IOException: disk full",
                        "{\"level\": \"WARN\", \"id\": 4}");
    }
}
