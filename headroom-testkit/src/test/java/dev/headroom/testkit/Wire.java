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
package dev.headroom.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** A client that knows nothing of models: what it sees is what is on the wire. */
final class Wire {

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ScriptedModelServer server;

    Wire(ScriptedModelServer server) {
        this.server = server;
    }

    HttpResponse<String> post(String path, String body) {
        try {
            return client.send(request(path, body), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    JsonNode chat(String body) throws IOException {
        return Json.parse(post("/v1/chat/completions", body).body().getBytes(StandardCharsets.UTF_8));
    }

    JsonNode messages(String body) throws IOException {
        return Json.parse(post("/v1/messages", body).body().getBytes(StandardCharsets.UTF_8));
    }

    /** The data of the events of a streamed response. */
    List<String> events(String path, String body) {
        return post(path, body)
                .body()
                .lines()
                .filter(line -> line.startsWith("data: "))
                .map(line -> line.substring("data: ".length()))
                .collect(Collectors.toList());
    }

    HttpRequest request(String path, String body) {
        return HttpRequest.newBuilder(URI.create(server.rootUrl() + path))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer not-a-key")
                .header("x-api-key", "not-a-key")
                .header("X-Trace", "7")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    HttpClient client() {
        return client;
    }
}
