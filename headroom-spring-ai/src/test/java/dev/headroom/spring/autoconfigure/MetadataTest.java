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

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What editors are told beside what the annotation processor finds. */
class MetadataTest {

    @Test
    void hasNoPropertyThatIsNoSetting() throws IOException {
        Set<String> settings = new TreeSet<>();
        Arrays.stream(Setting.values()).map(Setting::property).forEach(settings::add);

        Set<String> properties = new TreeSet<>();
        JsonMapper.builder()
                .build()
                .readTree(Files.readString(
                        Path.of("target", "classes", "META-INF", "spring-configuration-metadata.json")))
                .get("properties")
                .forEach(property -> properties.add(property.get("name").asString()));
        properties.removeIf(name -> !name.startsWith(HeadroomProperties.PREFIX + "."));

        assertThat(properties).isEqualTo(settings);
    }

    @Test
    void givesHintsForPropertiesThatExist() throws IOException {
        Set<String> settings = new TreeSet<>();
        Arrays.stream(Setting.values()).map(Setting::property).forEach(settings::add);
        JsonNode metadata = metadata();

        Set<String> hinted = new TreeSet<>();
        metadata.get("hints").forEach(hint -> hinted.add(hint.get("name").asString()));

        assertThat(hinted).isNotEmpty().isSubsetOf(settings);
    }

    @Test
    void givesValuesThatCanBeUsed() throws IOException {
        for (JsonNode hint : metadata().get("hints")) {
            for (JsonNode value : hint.get("values")) {
                String name = hint.get("name").asString();

                assertThat(HeadroomPropertiesTest.bound(
                                Map.of(name, value.get("value").asString())))
                        .as(name)
                        .isNotNull();
            }
        }
    }

    private static JsonNode metadata() throws IOException {
        try (InputStream json = Objects.requireNonNull(MetadataTest.class
                .getClassLoader()
                .getResourceAsStream("META-INF/additional-spring-configuration-metadata.json"))) {
            return JsonMapper.builder().build().readTree(json);
        }
    }
}
