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

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.engine.HeadroomEngine;
import dev.headroom.testkit.ModelReply;
import dev.headroom.testkit.ScriptedModelServer;
import dev.headroom.testkit.Scripts;
import io.micrometer.common.KeyValue;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.ai.chat.client.ChatClient;
import org.springframework.ai.chat.client.advisor.observation.AdvisorObservationContext;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the documentation shows is what the code says and does. */
class DocumentationTest {

    private static final Path METADATA = Path.of("target", "classes", "META-INF", "spring-configuration-metadata.json");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void thePropertiesAreThoseOfTheMetadata() throws IOException {
        List<JsonNode> properties = new ArrayList<>();
        JSON.readTree(Files.readString(METADATA)).get("properties").forEach(properties::add);
        properties.sort(Comparator.comparingInt(DocumentationTest::place));

        StringJoiner table = new StringJoiner("\n", "| property | default | |\n|---|---|---|\n", "\n");
        properties.forEach(property -> table.add("| `" + property.get("name").asString() + "` | " + defaultOf(property)
                + " | " + inMarkdown(property.get("description").asString()) + " |"));

        new GeneratedBlock("properties").says(table.toString());
    }

    /** In the order of the settings; those of Boot, which concern Headroom, at the end. */
    private static int place(JsonNode property) {
        return Setting.of(property.get("name").asString()).map(Setting::ordinal).orElse(Integer.MAX_VALUE);
    }

    private static String defaultOf(JsonNode property) {
        if (!property.has("defaultValue")) {
            return "none";
        }
        String value = property.get("defaultValue").asString();
        return value.isEmpty() ? "empty" : "`" + value + "`";
    }

    /** Words that are to be written so stand in quotes, because Javadoc knows no Markdown. */
    private static String inMarkdown(String description) {
        return description.replace('"', '`');
    }

    @Test
    void theMetersAreThoseOfAnApplication() throws IOException {
        try (ScriptedModelServer server = server();
                ConfigurableApplicationContext application = SampleApplication.start(server)) {
            SortedMap<String, Meter.Id> meters = new TreeMap<>();
            SortedMap<String, SortedMap<String, SortedSet<String>>> tags = new TreeMap<>();
            for (Meter meter : application.getBean(MeterRegistry.class).getMeters()) {
                String name = meter.getId().getName();
                if (name.startsWith("headroom.")) {
                    meters.put(name, meter.getId());
                    SortedMap<String, SortedSet<String>> ofMeter = tags.computeIfAbsent(name, key -> new TreeMap<>());
                    meter.getId().getTags().forEach(tag -> add(ofMeter, tag));
                }
            }

            StringJoiner table = new StringJoiner("\n", "| meter | kind | tags | |\n|---|---|---|---|\n", "\n");
            meters.forEach((name, id) ->
                    table.add("| `" + name + "` | " + id.getType().name().toLowerCase(Locale.ROOT) + " | "
                            + inMarkdown(tags.get(name)) + " | " + id.getDescription() + " |"));

            new GeneratedBlock("meters").says(table.toString());
        }
    }

    private static void add(SortedMap<String, SortedSet<String>> tags, Tag tag) {
        tags.computeIfAbsent(tag.getKey(), key -> new TreeSet<>()).add(tag.getValue());
    }

    private static String inMarkdown(SortedMap<String, SortedSet<String>> tags) {
        return tags.entrySet().stream()
                .map(tag -> "`" + tag.getKey() + "`: " + (tag.getKey().equals("kind") ? "such as `json`" : all(tag)))
                .collect(Collectors.joining("; "));
    }

    private static String all(Map.Entry<String, SortedSet<String>> tag) {
        return tag.getValue().stream().map(value -> "`" + value + "`").collect(Collectors.joining(", "));
    }

    @Test
    void theAnswersOfTheActuatorAreThoseOfAnApplication() throws IOException {
        try (ScriptedModelServer server = server();
                ConfigurableApplicationContext application = SampleApplication.start(server)) {
            if (GeneratedBlock.isWritten()) {
                warmUp();
            }

            ask(application);

            new GeneratedBlock("endpoint")
                    .saysBesideNumbers(inMarkdown(
                            application.getBean(HeadroomEndpoint.class).headroom()));
            new GeneratedBlock("health")
                    .saysBesideNumbers(inMarkdown(Objects.requireNonNull(
                            application.getBean(HealthEndpoint.class).healthForPath("headroom"))));
        }
    }

    /** The first call of a process reads the vocabulary and is interpreted; the answer should show an ordinary one. */
    private static void warmUp() {
        HeadroomEngine other = HeadroomEngine.create();
        for (int rows = 150; rows < 200; rows++) {
            assertThat(other.compress(new LogTool(rows).searchLogs("")).text()).isNotEmpty();
        }
    }

    private static String inMarkdown(Object answer) {
        return "```json\n" + JSON.writerWithDefaultPrettyPrinter().writeValueAsString(answer) + "\n```";
    }

    @Test
    void theKeyValuesAreThoseOfAnObservation() throws IOException, InterruptedException {
        try (ScriptedModelServer server = server();
                ConfigurableApplicationContext application = SampleApplication.start(server)) {
            BlockingQueue<List<KeyValue>> observed = new LinkedBlockingQueue<>();
            application.getBean(ObservationRegistry.class).observationConfig().observationHandler(collecting(observed));

            ask(application);

            List<KeyValue> ours = observed.poll(20, SECONDS);
            StringJoiner table = new StringJoiner("\n", "| key | value, for example |\n|---|--:|\n", "\n");
            assertThat(ours).isNotNull();
            ours.forEach(pair -> table.add("| `" + pair.getKey() + "` | " + pair.getValue() + " |"));
            new GeneratedBlock("key values").saysBesideNumbers(table.toString());
        }
    }

    private static ObservationHandler<AdvisorObservationContext> collecting(BlockingQueue<List<KeyValue>> observed) {
        return new ObservationHandler<>() {
            @Override
            public void onStop(AdvisorObservationContext context) {
                List<KeyValue> ours = context.getAllKeyValues().stream()
                        .filter(pair -> pair.getKey().startsWith("headroom."))
                        .toList();
                if (!ours.isEmpty()) {
                    observed.add(ours);
                }
            }

            @Override
            public boolean supportsContext(Observation.Context context) {
                return context instanceof AdvisorObservationContext;
            }
        };
    }

    private static void ask(ConfigurableApplicationContext application) {
        application
                .getBean(ChatClient.Builder.class)
                .defaultTools(new LogTool(200))
                .build()
                .prompt("What is slow?")
                .call()
                .content();
    }

    private static ScriptedModelServer server() {
        return ScriptedModelServer.start(Scripts.rules()
                .whenUserSays("slow", ModelReply.call("search_logs", "{\"query\":\"slow\"}"))
                .otherwise(ModelReply.text("It is the mail service.")));
    }
}
