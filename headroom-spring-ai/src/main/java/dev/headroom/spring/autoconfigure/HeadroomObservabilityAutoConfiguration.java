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

import dev.headroom.engine.ccr.CcrStore;
import dev.headroom.engine.report.HeadroomMetrics;
import dev.headroom.micrometer.HeadroomMeterBinder;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.InstantSource;
import org.springframework.ai.chat.client.ChatClientBuilderCustomizer;
import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/**
 * Shows what Headroom does, where the application has what it takes: meters, the endpoint {@code headroom}, the health
 * of the store, and key values of the advisor's observation. Nothing shows content. Beside Spring AI 1 it stays away,
 * also where the application has {@link HeadroomMetrics}.
 */
@AutoConfiguration(after = HeadroomAutoConfiguration.class)
@ConditionalOnClass(ChatClientBuilderCustomizer.class)
@Conditional(OnHeadroomEnabled.class)
@ConditionalOnBean(HeadroomMetrics.class)
public final class HeadroomObservabilityAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    HeadroomObservationFilter headroomObservationFilter() {
        return new HeadroomObservationFilter();
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass({HeadroomMeterBinder.class, MeterBinder.class})
    static final class Meters {

        @Bean
        @ConditionalOnMissingBean
        HeadroomMeterBinder headroomMeterBinder(HeadroomMetrics metrics) {
            return new HeadroomMeterBinder(metrics);
        }
    }

    /** Conditions that come with an optional jar stand at methods: at the class they would be looked for without it. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass({Endpoint.class, ConditionalOnAvailableEndpoint.class})
    static final class Actuator {

        @Bean
        @ConditionalOnMissingBean
        @ConditionalOnAvailableEndpoint(endpoint = HeadroomEndpoint.class)
        RecentReports headroomRecentReports() {
            return new RecentReports(InstantSource.system());
        }

        @Bean
        @ConditionalOnMissingBean
        @ConditionalOnAvailableEndpoint
        HeadroomEndpoint headroomEndpoint(HeadroomMetrics metrics, RecentReports reports) {
            return new HeadroomEndpoint(metrics, reports);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass({HealthIndicator.class, ConditionalOnEnabledHealthIndicator.class})
    @ConditionalOnBean(CcrStore.class)
    static final class Health {

        @Bean
        @ConditionalOnEnabledHealthIndicator("headroom")
        @ConditionalOnMissingBean(name = {"headroomHealthIndicator", "headroomHealthContributor"})
        HeadroomHealthIndicator headroomHealthIndicator(CcrStore store) {
            return new HeadroomHealthIndicator(store);
        }
    }
}
