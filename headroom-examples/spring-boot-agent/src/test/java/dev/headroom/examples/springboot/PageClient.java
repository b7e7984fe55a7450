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
package dev.headroom.examples.springboot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Talks to the application as the page does, and hears what the page hears. */
final class PageClient implements AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.shared();

    private final String address;
    private final Stream<String> stream;
    private final Iterator<String> lines;

    private PageClient(String address, int seen) {
        this.address = address;
        HttpRequest follow = HttpRequest.newBuilder(URI.create(address + "/events"))
                .header("Accept", "text/event-stream")
                .header("Last-Event-ID", String.valueOf(seen))
                .build();
        this.stream = send(follow, BodyHandlers.ofLines()).body();
        this.lines = stream.iterator();
    }

    /** What the page heard. */
    record Heard(String name, JsonNode data) {}

    /** A page that was opened just now. */
    static PageClient open(RunningAgent agent) {
        HttpRequest open = HttpRequest.newBuilder(URI.create(agent.url("/api/conversations")))
                .POST(BodyPublishers.noBody())
                .build();
        JsonNode opened = JSON.readTree(send(open, BodyHandlers.ofString()).body());
        return new PageClient(agent.url("/api/conversations/" + opened.get("id").asString()), 0);
    }

    /** The same conversation on another page, which has seen some events already. */
    PageClient again(int seen) {
        return new PageClient(address, seen);
    }

    /** Asks; the outcome is the response of the server, which does not wait for the answer. */
    HttpResponse<String> ask(String text, boolean headroom) {
        return post(JSON.writeValueAsString(Map.of("text", text, "headroom", headroom)), "application/json");
    }

    /** Sends something that may be no question. */
    HttpResponse<String> post(String body, String type) {
        return post(address, body, type);
    }

    static HttpResponse<String> post(String address, String body, String type) {
        return send(
                HttpRequest.newBuilder(URI.create(address + "/questions"))
                        .header("Content-Type", type)
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    /** Asks with Headroom, and hears everything until the question is done with. */
    List<Heard> hear(String question) {
        ask(question, true);
        return hear();
    }

    /** Hears everything until a question is done with. */
    List<Heard> hear() {
        List<Heard> all = new ArrayList<>();
        do {
            all.add(next());
        } while (!List.of("answer", "failure").contains(all.get(all.size() - 1).name()));
        return all;
    }

    /** Waits for the next event. */
    Heard next() {
        String name = "";
        while (true) {
            String line = lines.next();
            if (line.startsWith("event:")) {
                name = line.substring("event:".length());
            } else if (line.startsWith("data:")) {
                return new Heard(name, JSON.readTree(line.substring("data:".length())));
            }
        }
    }

    static JsonNode read(String url) {
        return JSON.readTree(get(url).body());
    }

    static HttpResponse<String> get(String url) {
        return send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString());
    }

    static String detail(HttpResponse<String> problem) {
        return JSON.readTree(problem.body()).path("detail").asString();
    }

    private static <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
        try {
            return HTTP.send(request, handler);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    @Override
    public void close() {
        stream.close();
    }
}
