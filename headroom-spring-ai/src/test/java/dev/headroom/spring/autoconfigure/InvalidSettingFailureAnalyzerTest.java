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

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.ArgumentResolver;
import org.springframework.core.io.support.SpringFactoriesLoader.FailureHandler;

class InvalidSettingFailureAnalyzerTest {

    private final ApplicationContextRunner runner =
            new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(HeadroomAutoConfiguration.class));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        headroom.block-budget     | -5        | a number of tokens, at least 1, such as 1500
        headroom.block-budget     | 0         | a number of tokens, at least 1, such as 1500
        headroom.block-budget     | many      | a number of tokens, at least 1, such as 1500
        headroom.min-tokens       | -1        | a number of tokens, at least 0, such as 100
        headroom.fidelity         | lossy     | lossless or reversible
        headroom.retrieval        | sometimes | auto, always or never
        headroom.enabled          | maybe     | true or false
        headroom.memo-size        | -1MB      | a size of at least 0, such as 64MB
        headroom.memo-size        | 64 pages  | a size of at least 0, such as 64MB
        headroom.store.max-size   | 0MB       | a size of more than 0, such as 256MB
        headroom.store.ttl        | 0s        | a duration of more than 0, such as 24h
        headroom.store.ttl        | -1h       | a duration of more than 0, such as 24h
        headroom.store.ttl        | a day     | a duration of more than 0, such as 24h
        headroom.exclude-tools    | get_[abc] | in which only * has a meaning
        headroom.exclude-tools[0] | get_?     | in which only * has a meaning
        headroom.exclude-tools[0] | ^get      | in which only * has a meaning
        """)
    void saysWhichPropertyIsWrongAndWhatToWriteInstead(String property, String value, String expected) {
        FailureAnalysis analysis = analysis(property + "=" + value);

        assertThat(analysis.getDescription())
                .startsWith("The property " + property)
                .contains("is \"" + value + "\"", "it must be", expected);
        assertThat(analysis.getAction())
                .startsWith("Set " + property + " to ")
                .contains(expected, ", or remove it to get the default. ");
    }

    @Test
    void tellsThePropertyItsPlaceAndWhatElseToDo() {
        FailureAnalysis analysis = analysis("headroom.block-budget=-5");

        assertThat(analysis.getDescription())
                .startsWith("The property headroom.block-budget (set in \"headroom.block-budget\" from property source")
                .endsWith(" is \"-5\", but it must be a number of tokens, at least 1, such as 1500.");
        assertThat(analysis.getAction())
                .isEqualTo("Set headroom.block-budget to a number of tokens, at least 1, such as 1500, or remove it to"
                        + " get the default. To leave nothing out of tool results, set headroom.fidelity to lossless.");
    }

    @Test
    void namesTheElementOfAListThatIsWrong() {
        FailureAnalysis analysis = analysis("headroom.exclude-tools[0]=fine*", "headroom.exclude-tools[1]=not fine");

        assertThat(analysis.getDescription()).contains("headroom.exclude-tools[1]", "\"not fine\"");
    }

    @Test
    void refusesPatternsThatCannotMatch() {
        FailureAnalysis blank = analysis("headroom.exclude-tools[0]=", "headroom.exclude-tools[1]=x");
        FailureAnalysis endless = analysis("headroom.exclude-tools[0]=" + "x".repeat(201));

        assertThat(blank.getDescription()).contains("headroom.exclude-tools[0]", "\"\"");
        assertThat(endless.getDescription()).contains("at most 200 characters");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        headroom.fidelty,            headroom.fidelity
        headroom.blockBudgets,       headroom.block-budget
        headroom.exclude-tool[1],    headroom.exclude-tools
        headroom.ttl,                headroom.store.ttl
        headroom.budget,             headroom.block-budget
        headroom.store.max-sise,     headroom.store.max-size
        headroom.retrieval-mode,     headroom.retrieval
        headroom.tenant.id,          headroom.tenant
        """)
    void saysWhichNameIsWrongAndWhatWasMeant(String written, String meant) {
        FailureAnalysis analysis = analysis(written + "=1");

        assertThat(analysis.getDescription()).startsWith("There is no property headroom.");
        assertThat(analysis.getAction()).startsWith("Write " + meant + " if you meant that, or remove headroom.");
    }

    @Test
    void listsThePropertiesAndEveryWrongNameOnce() {
        FailureAnalysis analysis = analysis(
                "headroom.fidelity=lossless",
                "headroom.exclude-tool[0]=a",
                "headroom.exclude-tool[1]=b",
                "headroom.compression-level=9");

        assertThat(analysis.getDescription().lines())
                .hasSize(2)
                .first()
                .asString()
                .startsWith(
                        "There is no property headroom.compression-level (set in \"headroom.compression-level\" from"
                                + " property source");
        assertThat(analysis.getAction()).isEqualTo("""
            Remove headroom.compression-level.
            Write headroom.exclude-tools if you meant that, or remove headroom.exclude-tool.
            The properties are headroom.enabled, headroom.fidelity, headroom.block-budget, headroom.min-tokens, \
            headroom.exclude-tools, headroom.retrieval, headroom.tenant, headroom.memo-size, headroom.store.max-size, \
            headroom.store.ttl.""");
    }

    @Test
    void looksForWrongNamesNeitherInTheEnvironmentNorWhereHeadroomIsOff() {
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .replace(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new SystemEnvironmentPropertySource(
                                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                                Map.of("HEADROOM_JAVA_OPTS", "-Xmx512m")));

        runner.withInitializer(context -> context.setEnvironment(environment))
                .run(context -> assertThat(context).hasNotFailed());
        runner.withPropertyValues("headroom.enabled=false", "headroom.fidelty=lossless")
                .run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void findsWhatAnEnvironmentVariableSays() {
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(
                        new SystemEnvironmentPropertySource("systemEnvironment", Map.of("HEADROOM_BLOCKBUDGET", "-7")));

        FailureAnalysis analysis = analysis(runner.withInitializer(context -> context.setEnvironment(environment)));

        assertThat(analysis.getDescription()).contains("headroom.block", "HEADROOM_BLOCKBUDGET", "\"-7\"");
    }

    @Test
    void saysWhatItKnowsWithoutAnEnvironment() {
        AtomicReference<Optional<Throwable>> failure = new AtomicReference<>(Optional.empty());
        runner.withPropertyValues("headroom.store.ttl=-1h")
                .run(context -> failure.set(Optional.ofNullable(context.getStartupFailure())));

        FailureAnalysis analysis =
                new InvalidSettingFailureAnalyzer(null).analyze(failure.get().orElseThrow());

        assertThat(analysis).isNotNull();
        assertThat(analysis.getDescription()).startsWith("The property headroom.store.ttl is \"PT-1H\", but");
    }

    @Test
    void leavesOtherFailuresToOthers() {
        InvalidSettingFailureAnalyzer analyzer = new InvalidSettingFailureAnalyzer(null);

        assertThat(analyzer.analyze(new IllegalStateException("something else")))
                .isNull();
    }

    private FailureAnalysis analysis(String... properties) {
        return analysis(runner.withPropertyValues(properties));
    }

    /** As Boot does it: the first analyzer that knows the failure speaks. */
    private static FailureAnalysis analysis(ApplicationContextRunner runner) {
        AtomicReference<Optional<ConfigurableEnvironment>> environment = new AtomicReference<>(Optional.empty());
        AtomicReference<Optional<FailureAnalysis>> analysis = new AtomicReference<>(Optional.empty());
        runner.withInitializer(context -> environment.set(Optional.of(context.getEnvironment())))
                .run(context -> {
                    Throwable failure = context.getStartupFailure();
                    assertThat(failure).isNotNull();
                    analysis.set(SpringFactoriesLoader.forDefaultResourceLocation()
                            .load(
                                    FailureAnalyzer.class,
                                    arguments(environment.get().orElseThrow()),
                                    withoutThoseThatLackAJar())
                            .stream()
                            .map(analyzer -> analyzer.analyze(failure))
                            .filter(Objects::nonNull)
                            .findFirst());
                });
        return analysis.get().orElseThrow();
    }

    private static ArgumentResolver arguments(Environment environment) {
        return ArgumentResolver.of(Environment.class, environment)
                .and(BeanFactory.class, new DefaultListableBeanFactory());
    }

    private static FailureHandler withoutThoseThatLackAJar() {
        return FailureHandler.handleMessage((message, failure) -> {});
    }
}
