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

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.engine.HeadroomEngine;
import dev.headroom.engine.ccr.CcrStore;
import dev.headroom.engine.ccr.InMemoryCcrStore;
import dev.headroom.engine.report.HeadroomMetrics;
import dev.headroom.micrometer.HeadroomMeterBinder;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.micrometer.metrics.autoconfigure.MetricsAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class HeadroomObservabilityAutoConfigurationTest {

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    MetricsAutoConfiguration.class,
                    HeadroomAutoConfiguration.class,
                    HeadroomObservabilityAutoConfiguration.class))
            .withPropertyValues("management.endpoints.web.exposure.include=headroom");

    @Test
    void bindsMetersOfFewTagsToTheRegistry() {
        runner.withBean(MeterRegistry.class, SimpleMeterRegistry::new).run(context -> {
            context.getBean(HeadroomEngine.class).compress(new LogTool(50).searchLogs(""));

            MeterRegistry registry = context.getBean(MeterRegistry.class);
            Set<String> names = new TreeSet<>();
            Set<String> tags = new TreeSet<>();
            for (Meter meter : registry.getMeters()) {
                if (meter.getId().getName().startsWith("headroom.")) {
                    names.add(meter.getId().getName());
                    meter.getId().getTags().stream().map(Tag::getKey).forEach(tags::add);
                }
            }
            assertThat(names)
                    .containsExactly(
                            "headroom.blocks",
                            "headroom.optimize",
                            "headroom.passages.tokens",
                            "headroom.retrievals",
                            "headroom.tokens");
            assertThat(tags).containsExactly("kind", "outcome", "stage");
            assertThat(registry.get("headroom.blocks")
                            .tag("kind", "json")
                            .tag("outcome", "lossless")
                            .functionCounter()
                            .count())
                    .isEqualTo(1);
        });
    }

    @Test
    void needsNoRegistry() {
        runner.run(context -> assertThat(context).hasNotFailed().hasSingleBean(HeadroomMeterBinder.class));
    }

    @Test
    void bindsNoMetersThatBootIsToldToLeaveOut() {
        runner.withPropertyValues("management.metrics.enable.headroom=false")
                .withBean(MeterRegistry.class, SimpleMeterRegistry::new)
                .run(context -> assertThat(context.getBean(MeterRegistry.class).getMeters())
                        .noneMatch(meter -> meter.getId().getName().startsWith("headroom.")));
    }

    @Test
    void stepsBackForBeansOfTheApplication() {
        HeadroomMeterBinder binder = new HeadroomMeterBinder(new HeadroomMetrics());

        runner.withBean(HeadroomMeterBinder.class, () -> binder)
                .run(context ->
                        assertThat(context).getBean(HeadroomMeterBinder.class).isSameAs(binder));
    }

    @Test
    void showsTheEndpointOnlyWhereItIsExposed() {
        runner.run(context -> assertThat(context).hasSingleBean(HeadroomEndpoint.class));
        runner.withPropertyValues("management.endpoints.web.exposure.include=health")
                .run(context -> assertThat(context)
                        .doesNotHaveBean(HeadroomEndpoint.class)
                        .doesNotHaveBean(RecentReports.class));
        runner.withPropertyValues("management.endpoint.headroom.access=NONE")
                .run(context -> assertThat(context).doesNotHaveBean(HeadroomEndpoint.class));
    }

    @Test
    void tellsTheHealthOfTheStoreUnlessItIsSwitchedOff() {
        runner.run(context -> assertThat(context).hasSingleBean(HeadroomHealthIndicator.class));
        runner.withPropertyValues("management.health.headroom.enabled=false")
                .run(context -> assertThat(context).doesNotHaveBean(HeadroomHealthIndicator.class));
        runner.withPropertyValues("management.health.defaults.enabled=false")
                .run(context -> assertThat(context).doesNotHaveBean(HeadroomHealthIndicator.class));
    }

    @Test
    void tellsNoHealthOfAStoreItDoesNotKnow() {
        runner.withBean(HeadroomEngine.class, HeadroomEngine::create)
                .run(context -> assertThat(context).doesNotHaveBean(HeadroomHealthIndicator.class));
        runner.withBean(HeadroomEngine.class, HeadroomEngine::create)
                .withBean(CcrStore.class, InMemoryCcrStore::create)
                .run(context -> assertThat(context).hasSingleBean(HeadroomHealthIndicator.class));
    }
}
