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

import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.SortedMap;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.UnboundConfigurationPropertiesException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;

/**
 * Says which {@code headroom} property cannot be used, or does not exist, where it is set and what to write instead. It
 * comes before Boot's own analyses of properties, which know neither the bounds nor what to do.
 */
final class InvalidSettingFailureAnalyzer extends AbstractFailureAnalyzer<BindException> implements Ordered {

    /** The place in a list: every element of a list that does not exist is the same mistake. */
    private static final Pattern WITHOUT_INDEX = Pattern.compile("\\[\\d+]$");

    private final @Nullable Environment environment;

    /** Boot makes it, with the environment of the application that did not start, if it got that far. */
    InvalidSettingFailureAnalyzer(@Nullable Environment environment) {
        this.environment = environment;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, BindException cause) {
        @Nullable InvalidSettingException outOfBounds = findCause(cause, InvalidSettingException.class);
        if (outOfBounds != null) {
            return analysis(outOfBounds.setting(), written(outOfBounds), outOfBounds.value(), cause);
        }
        @Nullable
        UnboundConfigurationPropertiesException unknown =
                findCause(cause, UnboundConfigurationPropertiesException.class);
        if (unknown != null && cause.getName().toString().equals(HeadroomProperties.PREFIX)) {
            return analysis(unknown.getUnboundProperties(), cause);
        }
        Optional<ConfigurationProperty> unreadable = Optional.ofNullable(cause.getProperty());
        return Setting.of(cause.getName().toString())
                .filter(setting -> unreadable.isPresent())
                .map(setting -> analysis(setting, unreadable, "", cause))
                .orElse(null);
    }

    /** The property as somebody wrote it; that is another text than the value if it is a size or a duration. */
    private Optional<ConfigurationProperty> written(InvalidSettingException failure) {
        return Stream.of(failure.property(), failure.setting().property())
                .map(ConfigurationPropertyName::of)
                .flatMap(name -> sources().flatMap(source -> Stream.ofNullable(source.getConfigurationProperty(name))))
                .findFirst();
    }

    private Stream<ConfigurationPropertySource> sources() {
        return environment == null
                ? Stream.empty()
                : StreamSupport.stream(
                        ConfigurationPropertySources.get(environment).spliterator(), false);
    }

    private static FailureAnalysis analysis(Collection<ConfigurationProperty> unknown, BindException cause) {
        SortedMap<String, String> places = new TreeMap<>();
        unknown.forEach(property -> places.putIfAbsent(
                WITHOUT_INDEX.matcher(property.getName().toString()).replaceFirst(""), place(property)));
        StringJoiner description = new StringJoiner("\n");
        StringJoiner action = new StringJoiner("\n");
        places.forEach((name, place) -> {
            description.add("There is no property " + name + place + ".");
            action.add(Setting.meant(name)
                    .map(meant -> "Write " + meant.property() + " if you meant that, or remove " + name + ".")
                    .orElse("Remove " + name + "."));
        });
        action.add("The properties are "
                + Arrays.stream(Setting.values()).map(Setting::property).collect(Collectors.joining(", ")) + ".");
        return new FailureAnalysis(description.toString(), action.toString(), cause);
    }

    private static String place(ConfigurationProperty property) {
        return property.getOrigin() == null ? "" : " (set in " + property.getOrigin() + ")";
    }

    private static FailureAnalysis analysis(
            Setting setting, Optional<ConfigurationProperty> written, String value, BindException cause) {
        String name = written.map(found -> found.getName().toString()).orElse(setting.property());
        String text = written.map(found -> String.valueOf(found.getValue())).orElse(value);
        String where = written.map(InvalidSettingFailureAnalyzer::place).orElse("");
        return new FailureAnalysis(
                "The property " + name + where + " is \"" + text + "\", but it must be " + setting.expected() + ".",
                "Set " + name + " to " + setting.expected() + ", or remove it to get the default. " + setting.advice(),
                cause);
    }
}
