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
package dev.headroom.evals.fidelity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class ErrorCheckTest {

    private static final String LOG = """
            10:00:01 INFO started
            10:00:02 ERROR cannot open orders: connection refused
            10:00:03 ERROR cannot open carts: connection refused
            10:00:04 ERROR disk is full on the second volume
            """;
    private static final String TOTAL = "of 4 lines report errors: 3, warnings: 0";

    private static ErrorCheck.Checked check(String... sent) {
        String text = String.join("\n", sent);
        return ErrorCheck.check("log", LOG, List.of(), List.of(text), text);
    }

    @Test
    void takesATotalAsNoAccountOfAnErrorUnlikeAnyShown() {
        ErrorCheck.Checked checked = check(LOG.lines().toList().get(1), TOTAL);

        assertThat(checked.lost()).hasSize(1).first().asString().contains("disk is full");
    }

    @Test
    void takesATotalAsAnAccountOfErrorsLikeOneThatIsShown() {
        ErrorCheck.Checked checked =
                check(LOG.lines().toList().get(1), LOG.lines().toList().get(3), TOTAL);

        assertThat(checked.lost()).isEmpty();
        assertThat(checked.count().shown()).isEqualTo(2);
        assertThat(checked.count().counted()).isEqualTo(1);
    }

    @Test
    void missesErrorsThatAreNeitherShownNorCounted() {
        assertThat(check("10:00:01 INFO started").lost()).hasSize(3);
        assertThat(check(LOG.lines().toList().get(1)).lost()).hasSize(2);
    }
}
