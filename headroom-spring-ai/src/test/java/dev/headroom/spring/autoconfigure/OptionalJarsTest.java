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
import dev.headroom.spring.HeadroomAdvisor;
import dev.headroom.spring.HeadroomToolAdvisor;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.ai.chat.client.ChatClientBuilderCustomizer;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** Every jar that an application may lack: each one alone, all but one, and all at once. */
class OptionalJarsTest {

    private static final List<Part> PARTS = List.of(
            new Part("headroomMeterBinder", Set.of(Jar.MICROMETER, Jar.METER_BINDER)),
            new Part("headroomEndpoint", Set.of(Jar.ACTUATOR)),
            new Part("headroomRecentReports", Set.of(Jar.ACTUATOR)),
            new Part("headroomHealthIndicator", Set.of(Jar.HEALTH)),
            new Part("headroomToolCallLimitsPostProcessor", Set.of(Jar.TOOLS)));

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withPropertyValues("management.endpoints.web.exposure.include=*")
            .withConfiguration(AutoConfigurations.of(
                    HeadroomAutoConfiguration.class, HeadroomObservabilityAutoConfiguration.class));

    private enum Jar {
        ACTUATOR("org.springframework.boot.actuate"),
        HEALTH("org.springframework.boot.health"),
        MICROMETER("io.micrometer.core"),
        METER_BINDER("dev.headroom.micrometer"),
        BOOT_METRICS("org.springframework.boot.micrometer"),
        RAG("org.springframework.ai.rag"),
        TOOLS("org.springframework.ai.model.tool.autoconfigure"),
        CHAT_CLIENT("org.springframework.ai.model.chat.client.autoconfigure");

        private final String packageName;

        Jar(String packageName) {
            this.packageName = packageName;
        }
    }

    /** What is there only with some jars. */
    private record Part(String bean, Set<Jar> needs) {}

    @ParameterizedTest(name = "without {0}")
    @MethodSource("missingJars")
    void worksWithWhatIsThere(Set<Jar> missing) {
        String[] packages = missing.stream().map(jar -> jar.packageName).toArray(String[]::new);

        runner.withClassLoader(new FilteredClassLoader(packages)).run(context -> {
            assertThat(context)
                    .hasNotFailed()
                    .hasSingleBean(HeadroomEngine.class)
                    .hasSingleBean(HeadroomAdvisor.class)
                    .hasSingleBean(HeadroomToolAdvisor.class)
                    .hasSingleBean(ChatClientBuilderCustomizer.class);
            for (Part part : PARTS) {
                assertThat(context.containsBean(part.bean))
                        .as(part.bean)
                        .isEqualTo(part.needs.stream().noneMatch(missing::contains));
            }
        });
    }

    static Stream<Set<Jar>> missingJars() {
        Stream<Set<Jar>> allOrNone = Stream.of(EnumSet.noneOf(Jar.class), EnumSet.allOf(Jar.class));
        Stream<Set<Jar>> one = Arrays.stream(Jar.values()).map(EnumSet::of);
        Stream<Set<Jar>> allButOne = Arrays.stream(Jar.values()).map(jar -> EnumSet.complementOf(EnumSet.of(jar)));
        return Stream.of(allOrNone, one, allButOne).flatMap(sets -> sets);
    }
}
