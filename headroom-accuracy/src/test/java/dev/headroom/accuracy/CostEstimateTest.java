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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.accuracy.CostEstimate.Prices;
import java.util.List;
import org.junit.jupiter.api.Test;

class CostEstimateTest {
    private final Plan plan =
            AccuracyRun.of(FakeModel.saying("")).plan(List.of(Cases.large(), Cases.large(), Cases.small()));

    @Test
    void theLowEndIsBothRequestsOfEveryCaseThatIsAsked() {
        Plan.Item item = plan.asked().get(0);

        CostEstimate cost = CostEstimate.of(plan.asked(), 500, false);

        assertThat(cost.requests()).isEqualTo(4);
        assertThat(cost.lowInput())
                .isEqualTo(2L * (item.tokensBefore() + item.tokensAfter() + 2L * item.otherTokens()));
        assertThat(cost.highInput()).isGreaterThan(2 * cost.lowInput());
        assertThat(cost.highOutput()).isEqualTo(2 * 5 * 500);
    }

    @Test
    void aJudgeCostsARequestForEveryAnswer() {
        CostEstimate alone = CostEstimate.of(plan.asked(), 500, false);
        CostEstimate judged = CostEstimate.of(plan.asked(), 500, true);

        assertThat(judged.requests()).isEqualTo(2 * alone.requests());
        assertThat(judged.lowInput()).isGreaterThan(alone.lowInput());
    }

    @Test
    void dollarsAreTokensTimesPrices() {
        CostEstimate cost = new CostEstimate(1_000_000, 2_000_000, 100_000, 200_000, 1);

        assertThat(cost.low(new Prices(0.5, 2))).isEqualTo(0.7, within(1e-9));
        assertThat(cost.high(new Prices(0.5, 2))).isEqualTo(1.4, within(1e-9));
        assertThat(cost.highTokens()).isEqualTo(2_200_000);
    }

    @Test
    void refusesNegativePrices() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Prices(-1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Prices(0, Double.NaN));
    }
}
