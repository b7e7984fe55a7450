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
package dev.headroom.langchain4j.transparency;

import dev.headroom.testkit.ModelReply;
import dev.headroom.testkit.ModelRequest;
import dev.headroom.testkit.ModelRequest.ToolChoice;
import dev.headroom.testkit.Script;
import dev.headroom.testkit.ToolCall;
import dev.headroom.testkit.ToolResult;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A model that is good enough for the suites of LangChain4j: it calls the tools that the questions ask for, speaks of
 * what they returned, and answers the rest from a list. The first entry whose text occurs in the user's words counts.
 */
final class SuiteScript implements Script {

    private static final String DOG = "{\"type\":\"Dog\",\"name\":\"Rex\",\"breed\":\"Labrador\"}";
    private static final String CAT = "{\"type\":\"Cat\",\"name\":\"Whiskers\",\"indoor\":true}";
    private static final String KLAUS = "{\"name\":\"Klaus\",\"age\":37,\"height\":1.78,\"married\":false}";
    private static final String FRANNY = "{\"name\":\"Franny\",\"age\":35,\"height\":1.65,\"married\":true}";
    private static final String FRANCINE = "{\"name\":\"Francine\",\"children\":["
            + "{\"name\":\"Steve\",\"children\":[]},{\"name\":\"Hayley\",\"children\":[]}]}";
    private static final String DATE = "{\"year\":1976,\"month\":8,\"day\":12}";
    private static final String TIME = "{\"hour\":14,\"minute\":43,\"second\":0,\"nano\":0}";

    private static final List<Entry<List<ToolCall>>> CALLS = List.of(
            calls(
                    "weather in Munich and time in France",
                    ToolCall.of("getWeather", "{\"city\":\"Munich\"}"),
                    ToolCall.of("getTime", "{\"country\":\"France\"}")),
            call("Use 'getWeather' tool", "getWeather", "{\"arg0\":\"Munich\"}"),
            call("weather in Munich", "getWeather", "{\"city\":\"Munich\"}"),
            call("I live in Munich", "getWeather", "{\"city\":\"Munich\"}"),
            call("get_current_time", "get_current_time", "{}"),
            call("What is the time now?", "currentTime", "{}"),
            call("date today", "currentDate", "{}"),
            calls("How much is 73 plus 78?", add(37, 87), add(73, 78)),
            calls("How much is 37 plus 87?", add(37, 87)),
            calls("Now add 47", add(124, 47)),
            calls("First add 2 and 3", add(2, 3)),
            call("Klaus is 37 years old", "process", "{\"arg0\":" + KLAUS + "}"),
            call(
                    "lives in Langley Falls",
                    "process",
                    "{\"arg0\":{\"name\":\"Klaus\",\"address\":{\"city\":\"Langley Falls\"}}}"),
            call("Francine has 2 children", "process", "{\"arg0\":" + FRANCINE + "}"),
            call("Klaus is 42 years old", "process", "{\"arg0\":{\"Klaus\":42,\"Francine\":47}}"),
            call("names: Klaus and Franny", "processNames", "{\"arg0\":[\"Klaus\",\"Franny\"]}"),
            call("people: Klaus and Franny", "process", "{\"arg0\":[{\"name\":\"Klaus\"},{\"name\":\"Franny\"}]}"),
            call("RED and GREEN", "process", "{\"arg0\":[\"RED\",\"GREEN\"]}"),
            call("integers: 37, 73", "processNumbers", "{\"arg0\":[37,73]}"),
            call("temperature in Munich", "currentTemperature", "{\"arg0\":\"Munich\",\"arg1\":\"CELSIUS\"}"),
            call("username with ID", "getUsernameFromId", "{\"arg0\":\"62dbcc27-aaf3-449a-b12d-5a904271a57f\"}"),
            call("Call tool 'modify'", "modify", "{\"arg0\":7}"),
            call("photo", "takePhoto", "{}"));

    private static final List<Entry<String>> JSON = List.of(
            new Entry<>("capital of Germany", "{\"city\": \"Berlin\"}"),
            new Entry<>("Extract number of people", "{\"value\":2}"),
            new Entry<>("Extract names of people", "{\"values\":[\"Klaus\",\"Franny\"]}"),
            new Entry<>("is a man", "{\"value\":true}"),
            new Entry<>("Extract temperature", "{\"value\":-0.5}"),
            new Entry<>("Staniel", "{\"values\":[\"SINGLE\",\"MARRIED\",\"MARRIED\"]}"),
            new Entry<>("Franny is 35", "{\"values\":[" + KLAUS + "," + FRANNY + "]}"),
            new Entry<>("following text: Klaus is 37 years old", KLAUS),
            new Entry<>("Klaus is 37 years old", "{\"value\":\"SINGLE\"}"),
            new Entry<>("Do not include missing fields", "{\"name\":\"Klaus\"}"),
            new Entry<>(
                    "delivery to Langley Falls",
                    "{\"name\":\"Klaus\",\"shippingAddress\":{\"city\":\"Langley Falls\"},"
                            + "\"billingAddress\":{\"city\":\"New York\"}}"),
            new Entry<>("Klaus is single", "{\"name\":\"Klaus\",\"maritalStatus\":\"SINGLE\"}"),
            new Entry<>("orange and green", "{\"name\":\"Klaus\",\"favouriteColors\":[\"orange\",\"green\"]}"),
            new Entry<>(
                    "Peanut and Muffin", "{\"name\":\"Klaus\",\"pets\":[{\"name\":\"Peanut\"},{\"name\":\"Muffin\"}]}"),
            new Entry<>("groups A and C", "{\"name\":\"Klaus\",\"groups\":[\"A\",\"C\"]}"),
            new Entry<>(
                    "born at 14:43",
                    "{\"name\":\"Klaus\",\"birthDate\":" + DATE + ",\"birthTime\":" + TIME
                            + ",\"birthDateTime\":{\"date\":" + DATE + ",\"time\":" + TIME + "}}"),
            new Entry<>("Klaus and Francine", "{\"values\":[{\"name\":\"Klaus\"},{\"name\":\"Francine\"}]}"),
            new Entry<>("Francine has 2 children", FRANCINE),
            new Entry<>("567b229a", "{\"id\":\"567b229a-6b0a-4f1e-9006-448cd9dfbfda\",\"name\":\"Klaus\"}"),
            new Entry<>("sunny and windy", "{\"values\":[\"SUNNY\",\"WINDY\",\"RAINY\",\"CLOUDY\"]}"),
            new Entry<>("Rex is a Labrador dog", "{\"value\":" + DOG + "}"),
            new Entry<>("Whiskers", "{\"values\":[" + DOG + "," + CAT + "]}"),
            new Entry<>("Alice owns", "{\"name\":\"Alice\",\"pet\":" + DOG + "}"),
            new Entry<>("1+2+3", "{\"value\":" + sum(sum(constant(1), constant(2)), constant(3)) + "}"),
            new Entry<>("following text: Klaus", "{\"name\":\"Klaus\"}"));

    private static final List<Entry<String>> TEXTS = List.of(
            new Entry<>("capital of Germany", "The capital of Germany is Berlin, and 2 + 2 = 4."),
            new Entry<>("I love you", "Ich liebe dich."),
            new Entry<>("favorite color?", "Your favorite color is green."),
            new Entry<>("Hello World", "Hello World"),
            new Entry<>("long story", "Once upon a time there was a fox who met a hare. ".repeat(40)),
            new Entry<>("do you see", "I see a cat and two dice."),
            new Entry<>("", "Hello, what can I do for you?"));

    @Override
    public ModelReply reply(ModelRequest request) {
        String words = request.lastUserText();
        if (words.contains("this message will fail")) {
            return ModelReply.failure(401, "no such key");
        }
        if (!request.newToolResults().isEmpty()) {
            return afterTools(request, words);
        }
        List<ToolCall> calls = wantedCalls(request, words);
        if (!calls.isEmpty()) {
            return ModelReply.calls(calls.toArray(new ToolCall[0]));
        }
        return ModelReply.text(first(request.jsonAnswer() ? JSON : TEXTS, words));
    }

    private static List<ToolCall> wantedCalls(ModelRequest request, String words) {
        if (request.toolChoice() == ToolChoice.NONE) {
            return List.of();
        }
        return CALLS.stream()
                .filter(entry -> words.contains(entry.words()))
                .filter(entry -> entry.value().stream().allMatch(call -> request.offers(call.name())))
                .findFirst()
                .map(Entry::value)
                .orElse(List.of());
    }

    private static ModelReply afterTools(ModelRequest request, String words) {
        List<ToolResult> results = request.newToolResults();
        if (words.contains("First add 2 and 3") && results.get(0).toolName().equals("add")) {
            return ModelReply.call("multiply", "{\"arg0\":5,\"arg1\":4}");
        }
        if (request.jsonAnswer()) {
            boolean report = request.jsonSchema()
                    .map(schema -> schema.path("properties").has("city"))
                    .orElse(false);
            return ModelReply.text(report ? "{\"city\":\"Munich\",\"weather\":\"SUNNY\"}" : "{\"weather\":\"sunny\"}");
        }
        boolean photo = results.stream().anyMatch(result -> result.toolName().equals("takePhoto"));
        String told = results.stream().map(ToolResult::text).collect(Collectors.joining(" and "));
        return ModelReply.text("The tools say: " + told + (photo ? ", and I see a cat." : "."));
    }

    private static String first(List<Entry<String>> entries, String words) {
        return entries.stream()
                .filter(entry -> words.contains(entry.words()))
                .findFirst()
                .map(Entry::value)
                .orElseThrow(() -> new IllegalStateException("no answer to: " + words));
    }

    private static ToolCall add(int a, int b) {
        return ToolCall.of("add", "{\"arg0\":" + a + ",\"arg1\":" + b + "}");
    }

    private static String constant(int value) {
        return "{\"type\":\"Constant\",\"value\":" + value + "}";
    }

    private static String sum(String left, String right) {
        return "{\"type\":\"Addition\",\"left\":" + left + ",\"right\":" + right + "}";
    }

    private static Entry<List<ToolCall>> call(String words, String tool, String arguments) {
        return calls(words, ToolCall.of(tool, arguments));
    }

    private static Entry<List<ToolCall>> calls(String words, ToolCall... calls) {
        return new Entry<>(words, List.of(calls));
    }

    private record Entry<T>(String words, T value) {}
}
