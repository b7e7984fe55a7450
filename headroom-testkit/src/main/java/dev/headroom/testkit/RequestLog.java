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

import com.sun.net.httpserver.HttpExchange;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The requests of a server, in the order they arrived; the oldest go when it is full. Safe for use by many threads. */
final class RequestLog {

    private static final int MAX_REQUESTS = 10_000;
    private static final long MAX_BYTES = 256L << 20;
    private static final Set<String> SECRETS =
            Set.of("authorization", "proxy-authorization", "x-api-key", "api-key", "x-goog-api-key", "cookie");

    private final Deque<RecordedRequest> requests = new ArrayDeque<>();
    private long bytes;

    void add(HttpExchange exchange, byte[] body) {
        add(new RecordedRequest(exchange.getRequestURI().getPath(), headers(exchange), body));
    }

    private synchronized void add(RecordedRequest request) {
        requests.addLast(request);
        bytes += request.size();
        while (requests.size() > MAX_REQUESTS || bytes > MAX_BYTES) {
            bytes -= requests.removeFirst().size();
        }
    }

    synchronized List<RecordedRequest> all() {
        return List.copyOf(requests);
    }

    synchronized void clear() {
        requests.clear();
        bytes = 0;
    }

    private static Map<String, List<String>> headers(HttpExchange exchange) {
        Map<String, List<String>> headers = new TreeMap<>();
        exchange.getRequestHeaders().forEach((name, values) -> {
            String key = name.toLowerCase(Locale.ROOT);
            if (!SECRETS.contains(key)) {
                headers.put(key, Collections.unmodifiableList(new ArrayList<>(values)));
            }
        });
        return Collections.unmodifiableMap(headers);
    }
}
