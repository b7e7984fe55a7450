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
package dev.headroom.examples.scripted;

import dev.headroom.testkit.ModelMessage;
import dev.headroom.testkit.ModelMessage.Role;
import dev.headroom.testkit.ModelReply;
import dev.headroom.testkit.ModelRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a scripted model sees of a request. It reads as models do: by the words on the page, newest first, in whatever
 * form they are. What is not on the page it can only fetch. Immutable.
 */
final class Reading {

    private static final String RETRIEVE = "headroom_retrieve";

    /** The line by which Headroom says that something was left out, as the description of the tool tells models. */
    private static final Pattern MARKER =
            Pattern.compile("\\[headroom: [^\\[]{1,400}headroom_retrieve\\(ref=\"(\\w+)\"\\)]");

    private final ModelRequest request;
    private final List<ModelMessage> newestFirst;

    private Reading(ModelRequest request) {
        this.request = request;
        this.newestFirst = new ArrayList<>(request.messages());
        Collections.reverse(newestFirst);
    }

    static Reading of(ModelRequest request) {
        return new Reading(request);
    }

    /** Whether there is a result of the tool. */
    boolean hasResultOf(String tool) {
        return newestFirst.stream().anyMatch(message -> isResultOf(tool, message));
    }

    private static boolean isResultOf(String tool, ModelMessage message) {
        return message.toolResult()
                .filter(result -> result.toolName().equals(tool))
                .isPresent();
    }

    /** The first place where people or tools say so: its first group, or all of it if it has none. */
    Optional<String> find(Pattern words) {
        return newestFirst.stream()
                .filter(message -> message.role() == Role.USER || message.role() == Role.TOOL)
                .map(message -> words.matcher(message.text()))
                .filter(Matcher::find)
                .findFirst()
                .map(found -> found.group(Math.min(1, found.groupCount())));
    }

    /** All places in the newest result of a tool; empty if there is no result. */
    List<MatchResult> findAll(String tool, Pattern words) {
        return newestFirst.stream()
                .filter(message -> isResultOf(tool, message))
                .findFirst()
                .map(message -> words.matcher(message.text()).results().toList())
                .orElse(List.of());
    }

    /** What was fetched last; empty if nothing was since the user spoke. */
    List<MatchResult> findAllFetched(Pattern words) {
        boolean fetched = request.newToolResults().stream()
                .anyMatch(result -> result.toolName().equals(RETRIEVE));
        return fetched ? findAll(RETRIEVE, words) : List.of();
    }

    /**
     * Fetches from the newest thing of which something was left out, if there is such a thing and the model can.
     *
     * @param from a tool, or the user
     * @param arguments what to fetch, as members of a JSON object
     */
    Optional<ModelReply> fetch(Source from, String arguments) {
        if (!request.offers(RETRIEVE) || hasJustFetched()) {
            return Optional.empty();
        }
        return newestFirst.stream()
                .filter(from::wrote)
                .map(message -> MARKER.matcher(message.text()))
                .filter(Matcher::find)
                .findFirst()
                .map(marker -> ModelReply.call(RETRIEVE, "{\"ref\":\"" + marker.group(1) + "\"," + arguments + "}"));
    }

    private boolean hasJustFetched() {
        return request.newToolResults().stream()
                .anyMatch(result -> result.toolName().equals(RETRIEVE));
    }

    /** Who wrote a message. */
    @FunctionalInterface
    interface Source {

        /** The user, or what stands in the user's place. */
        Source USER = message -> message.role() == Role.USER;

        /** A tool. */
        static Source tool(String name) {
            return message -> isResultOf(name, message);
        }

        boolean wrote(ModelMessage message);
    }
}
