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
package dev.headroom.langchain4j;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.ChatMessageDeserializer;
import dev.langchain4j.data.message.ChatMessageSerializer;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Retrievals that the application does not see travel in an attribute of the message they led to, and are put back
 * before it goes to a model again. So every request continues the one before, byte for byte, and what the model fetched
 * is still there when it works on.
 *
 * <p>The attribute is the JSON of a list of messages: for each hidden round the model's message and the answers, as
 * they were sent; then, if calls of ours were taken out of the message itself, a message of these calls, which tells
 * their places in the attribute {@value #PLACES}, and their answers. Answers are kept rather than asked for again,
 * because an original may have expired by then and a message that was sent must not change.
 */
final class Retrievals {

    private static final String PLACES = "headroom.places";

    private Retrievals() {}

    /**
     * The attributes of a message that retrievals led to.
     *
     * @param message what the model said, with our calls
     * @param hidden the rounds before
     * @param answers one for each call of ours in the message; empty if they are not to be remembered
     * @return the message's attributes and, if there is anything to remember, one more
     */
    static Map<String, Object> remembered(AiMessage message, List<ChatMessage> hidden, List<ChatMessage> answers) {
        List<ChatMessage> all = new ArrayList<>();
        hidden.forEach(one -> all.add(one instanceof AiMessage ai ? storable(ai) : one));
        if (!answers.isEmpty()) {
            all.add(takenOut(message.toolExecutionRequests()));
            all.addAll(answers);
        }
        Map<String, Object> attributes = new LinkedHashMap<>(message.attributes());
        if (!all.isEmpty()) {
            attributes.put(HeadroomAttributes.RETRIEVALS, ChatMessageSerializer.messagesToJson(all));
        }
        return attributes;
    }

    /** Attributes that no JSON gives back as they were, such as a provider's own objects, cannot be kept. */
    private static AiMessage storable(AiMessage message) {
        Map<String, Object> attributes = new LinkedHashMap<>(message.attributes());
        attributes.values().removeIf(value -> !isPlain(value));
        return message.toBuilder().attributes(attributes).build();
    }

    private static boolean isPlain(@Nullable Object value) {
        return value instanceof String
                || value instanceof Integer
                || value instanceof Boolean
                || (value instanceof List<?> list && list.stream().allMatch(String.class::isInstance));
    }

    private static AiMessage takenOut(List<ToolExecutionRequest> calls) {
        List<ToolExecutionRequest> ours = new ArrayList<>();
        List<String> places = new ArrayList<>();
        for (int i = 0; i < calls.size(); i++) {
            if (Round.isOurs(calls.get(i))) {
                ours.add(calls.get(i));
                places.add(Integer.toString(i));
            }
        }
        return AiMessage.builder()
                .toolExecutionRequests(ours)
                .attributes(Map.of(PLACES, places))
                .build();
    }

    /**
     * What the model said in hidden rounds.
     *
     * @param hidden the messages of these rounds
     * @return its texts, one after the other as they were streamed; empty if there are none
     */
    static String said(List<ChatMessage> hidden) {
        return hidden.stream()
                .filter(message -> message instanceof AiMessage ai && ai.text() != null)
                .map(message -> ((AiMessage) message).text())
                .collect(Collectors.joining());
    }

    /**
     * A conversation with its retrievals.
     *
     * @param messages as the application has them
     * @return the same list if nothing was remembered
     */
    static List<ChatMessage> restored(List<ChatMessage> messages) {
        if (messages.stream().noneMatch(Retrievals::remembers)) {
            return messages;
        }
        List<ChatMessage> all = new ArrayList<>();
        for (int i = 0; i < messages.size(); i++) {
            if (messages.get(i) instanceof AiMessage ai && remembers(ai)) {
                i += restore(ai, messages.subList(i + 1, messages.size()), all);
            } else {
                all.add(messages.get(i));
            }
        }
        return all;
    }

    private static boolean remembers(ChatMessage message) {
        return message instanceof AiMessage ai && ai.attributes().get(HeadroomAttributes.RETRIEVALS) instanceof String;
    }

    /** Adds a message with its retrievals and the results that follow it; returns how many of these there were. */
    private static int restore(AiMessage message, List<ChatMessage> following, List<ChatMessage> all) {
        List<ChatMessage> remembered = ChatMessageDeserializer.messagesFromJson(
                String.valueOf(message.attributes().get(HeadroomAttributes.RETRIEVALS)));
        int taken = 0;
        while (taken < remembered.size() && !tellsPlaces(remembered.get(taken))) {
            taken++;
        }
        List<ChatMessage> hidden = remembered.subList(0, taken);
        all.addAll(hidden);
        AiMessage plain = withoutMemory(message, said(hidden));
        if (taken == remembered.size()) {
            all.add(plain);
            return 0;
        }
        AiMessage ours = (AiMessage) remembered.get(taken);
        AiMessage whole = plain.toBuilder()
                .toolExecutionRequests(merged(plain.toolExecutionRequests(), ours))
                .build();
        all.add(whole);
        return addResults(whole, remembered.subList(taken + 1, remembered.size()), following, all);
    }

    private static boolean tellsPlaces(ChatMessage message) {
        return message instanceof AiMessage ai && ai.attributes().containsKey(PLACES);
    }

    private static AiMessage withoutMemory(AiMessage message, String said) {
        Map<String, Object> attributes = new LinkedHashMap<>(message.attributes());
        attributes.remove(HeadroomAttributes.RETRIEVALS);
        AiMessage.Builder builder = message.toBuilder().attributes(attributes);
        String text = message.text();
        if (!said.isEmpty() && text != null && text.startsWith(said)) {
            builder.text(text.length() == said.length() ? null : text.substring(said.length()));
        }
        return builder.build();
    }

    private static List<ToolExecutionRequest> merged(List<ToolExecutionRequest> theirs, AiMessage ours) {
        List<ToolExecutionRequest> calls = new ArrayList<>(theirs);
        List<?> places = ours.attribute(PLACES, List.class);
        for (int i = 0; i < places.size(); i++) {
            int place = Integer.parseInt(String.valueOf(places.get(i)));
            calls.add(
                    Math.min(place, calls.size()), ours.toolExecutionRequests().get(i));
        }
        return calls;
    }

    /** Results stand in the order of the calls; the application's are taken as they come. */
    private static int addResults(
            AiMessage whole, List<ChatMessage> answers, List<ChatMessage> following, List<ChatMessage> all) {
        Iterator<ChatMessage> ours = answers.iterator();
        int used = 0;
        for (ToolExecutionRequest call : whole.toolExecutionRequests()) {
            if (Round.isOurs(call) && ours.hasNext()) {
                all.add(ours.next());
            } else if (used < following.size() && following.get(used) instanceof ToolExecutionResultMessage result) {
                all.add(result);
                used++;
            }
        }
        return used;
    }
}
