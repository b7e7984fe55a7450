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
package dev.headroom.spring.autoconfigure;

import dev.headroom.engine.report.OptimizationReport;
import dev.headroom.spring.HeadroomAdvisor;
import dev.headroom.spring.HeadroomAttributes;
import io.micrometer.common.KeyValue;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationFilter;
import java.util.Optional;
import org.springframework.ai.chat.client.ChatClientResponse;
import org.springframework.ai.chat.client.advisor.observation.AdvisorObservationContext;

/**
 * Adds the tokens of tool results to the observation of {@link HeadroomAdvisor}, for requests that were made shorter:
 * {@code headroom.tokens.before}, {@code headroom.tokens.after} and {@code headroom.tokens.saved}. Numbers have no
 * bound, so they become attributes of spans and never tags of meters. It works in streams too, because it reads the
 * response and not the thread.
 */
final class HeadroomObservationFilter implements ObservationFilter {

    @Override
    public Observation.Context map(Observation.Context context) {
        if (context instanceof AdvisorObservationContext advisor && advisor.getOrder() == HeadroomAdvisor.ORDER) {
            report(advisor).ifPresent(report -> add(context, report.totals()));
        }
        return context;
    }

    private static Optional<OptimizationReport> report(AdvisorObservationContext advisor) {
        ChatClientResponse response = advisor.getChatClientResponse();
        return response != null
                        && response.context().get(HeadroomAttributes.REPORT) instanceof OptimizationReport report
                ? Optional.of(report)
                : Optional.empty();
    }

    private static void add(Observation.Context context, OptimizationReport.Totals totals) {
        add(context, "before", totals.tokensBefore());
        add(context, "after", totals.tokensAfter());
        add(context, "saved", totals.tokensSaved());
    }

    private static void add(Observation.Context context, String name, long tokens) {
        context.addHighCardinalityKeyValue(KeyValue.of("headroom.tokens." + name, Long.toString(tokens)));
    }
}
