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
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.headroom.testkit.ModelReply.Answer;
import dev.headroom.testkit.ModelReply.BrokenOff;
import dev.headroom.testkit.ModelReply.Failure;
import dev.headroom.testkit.ModelReply.Silence;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.ToIntFunction;

/**
 * A model server on 127.0.0.1 whose model is a {@link Script}. It speaks OpenAI's chat completions and Anthropic's
 * messages, whole and streamed, and keeps every request as it was on the wire.
 *
 * <pre>{@code
 * Script script = Scripts.sequence(
 *         ModelReply.call("search", "{\"query\":\"memory leak\"}"), ModelReply.text("It is the cache."));
 * try (ScriptedModelServer server = ScriptedModelServer.start(script)) {
 *     ChatModel model = OpenAiChatModel.builder().baseUrl(server.baseUrl()).apiKey("none").modelName("gpt-4o").build();
 *     ...
 *     JsonNode secondBody = server.requests().get(1).json();
 * }
 * }</pre>
 *
 * <p>The model's name is echoed, stop texts and the bound on tokens of a request are obeyed, and tokens are counted as
 * characters / 4 unless a counter or the reply says otherwise. Bounds: bodies up to 64 MiB, 64 requests at a time, the
 * last 10,000 requests (or 256 MiB of them) kept. Everything runs on daemon threads. Unless it is set,
 * the system property {@code sun.net.httpserver.nodelay} is set to true. Safe for use by many threads.
 */
public final class ScriptedModelServer implements AutoCloseable {

    private static final byte[] LOOPBACK = {127, 0, 0, 1};
    private static final String NO_DELAY = "sun.net.httpserver.nodelay";
    private static final int MAX_BODY = 64 << 20;
    private static final int THREADS = 64;
    private static final int WAITING = 1_024;

    private final HttpServer server;
    private final ThreadPoolExecutor threads;
    private final Script script;
    private final ToIntFunction<String> tokens;
    private final RequestLog log = new RequestLog();
    private final ConcurrentLinkedQueue<RuntimeException> scriptFailures = new ConcurrentLinkedQueue<>();
    private final AtomicLong responses = new AtomicLong();

    private ScriptedModelServer(HttpServer server, Script script, ToIntFunction<String> tokens) {
        this.server = server;
        this.script = script;
        this.tokens = tokens;
        this.threads = new ThreadPoolExecutor(
                THREADS, THREADS, 5, TimeUnit.SECONDS, new LinkedBlockingQueue<>(WAITING), work -> {
                    Thread thread = new Thread(work, "scripted-model");
                    thread.setDaemon(true);
                    return thread;
                });
        threads.allowCoreThreadTimeOut(true);
    }

    /**
     * Starts a server on a free port.
     *
     * @throws UncheckedIOException if no port can be opened
     */
    public static ScriptedModelServer start(Script script) {
        return start(script, text -> (text.length() + 3) / 4);
    }

    /**
     * Starts a server on a free port that counts tokens, for its reports and for the bound on an answer, with {@code
     * tokens}; the counter is called by several threads.
     *
     * @throws UncheckedIOException if no port can be opened
     */
    public static ScriptedModelServer start(Script script, ToIntFunction<String> tokens) {
        sendHeadersAtOnce();
        try {
            InetSocketAddress anyPort = new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), 0);
            HttpServer http = HttpServer.create(anyPort, 0);
            ScriptedModelServer server = new ScriptedModelServer(http, script, tokens);
            http.setExecutor(server.threads);
            http.createContext("/", server::handle);
            http.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot open a port on 127.0.0.1", e);
        }
    }

    /**
     * The JDK's server writes headers and body apart, and without TCP_NODELAY the body waits some 40 ms for the
     * client's acknowledgement. The property is the only way to say so, and is read when the first server starts.
     */
    private static void sendHeadersAtOnce() {
        if (System.getProperty(NO_DELAY) == null) {
            System.setProperty(NO_DELAY, "true");
        }
    }

    /** The address for clients that append {@code /chat/completions} or {@code /messages}; ends with {@code /v1}. */
    public String baseUrl() {
        return rootUrl() + "/v1";
    }

    /** The address for clients that append {@code /v1/...} themselves; ends with the port. */
    public String rootUrl() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The requests until now, in the order they arrived, those answered with an error included. */
    public List<RecordedRequest> requests() {
        return log.all();
    }

    /** Forgets the requests until now. */
    public void clearRequests() {
        log.clear();
    }

    /** The exceptions that the script threw, in order; empty when all went as scripted. */
    public List<RuntimeException> scriptFailures() {
        return List.copyOf(scriptFailures);
    }

    /** Stops at once; connections that wait for an answer are closed. Closing again does nothing. */
    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        byte[] body = exchange.getRequestBody().readNBytes(MAX_BODY + 1);
        Protocol protocol = path.endsWith("/messages") ? new AnthropicProtocol() : new OpenAiProtocol();
        if (body.length > MAX_BODY) {
            fail(exchange, protocol, 413, "the body is longer than " + MAX_BODY + " bytes");
            return;
        }
        log.add(exchange, body);
        if (!path.equals("/v1/chat/completions") && !path.equals("/v1/messages")) {
            fail(exchange, protocol, 404, "no such path: " + path);
        } else if (!exchange.getRequestMethod().equals("POST")) {
            fail(exchange, protocol, 405, "only POST is answered, not " + exchange.getRequestMethod());
        } else {
            answer(exchange, protocol, body);
        }
    }

    private void answer(HttpExchange exchange, Protocol protocol, byte[] body) throws IOException {
        JsonNode json;
        try {
            json = Json.parse(body);
        } catch (IOException e) {
            fail(exchange, protocol, 400, "the body is not JSON: " + e.getMessage());
            return;
        }
        try {
            ModelRequest request = protocol.read(json);
            perform(exchange, protocol, request, script.reply(request));
        } catch (RuntimeException e) {
            // Thrown by the script, or by a reply that cannot be written; in both cases nothing has been sent yet.
            scriptFailures.add(e);
            fail(exchange, protocol, 400, "the script failed: " + e);
        }
    }

    private void perform(HttpExchange exchange, Protocol protocol, ModelRequest request, ModelReply reply)
            throws IOException {
        if (reply instanceof Failure failure) {
            fail(exchange, protocol, failure.status(), failure.message());
        } else if (reply instanceof BrokenOff broken) {
            send(exchange, protocol, request, broken.answer(), broken.events());
        } else if (reply instanceof Answer answer) {
            send(exchange, protocol, request, answer, Integer.MAX_VALUE);
        } else if (!(reply instanceof Silence)) {
            // An exchange that is left alone stays open until the server stops, and holds no thread.
            throw new IllegalStateException("unknown reply: " + reply);
        }
    }

    private void send(HttpExchange exchange, Protocol protocol, ModelRequest request, Answer answer, int maxEvents)
            throws IOException {
        Completion completion = Completion.of(request, answer, "response-" + responses.incrementAndGet(), tokens);
        if (request.streaming()) {
            stream(exchange, protocol.events(request, completion), maxEvents);
        } else {
            byte[] whole = Json.bytes(protocol.whole(completion));
            boolean breaksOff = maxEvents != Integer.MAX_VALUE;
            write(exchange, 200, whole, breaksOff ? whole.length / 2 : whole.length);
        }
    }

    private static void stream(HttpExchange exchange, List<String> events, int maxEvents) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream; charset=utf-8");
        exchange.sendResponseHeaders(200, 0);
        OutputStream out = exchange.getResponseBody();
        for (int i = 0; i < events.size(); i++) {
            if (i == maxEvents) {
                breakOff();
            }
            out.write(events.get(i).getBytes(StandardCharsets.UTF_8));
            out.flush();
        }
        exchange.close();
    }

    private static void fail(HttpExchange exchange, Protocol protocol, int status, String message) throws IOException {
        byte[] error = Json.bytes(protocol.error(status, message));
        write(exchange, status, error, error.length);
    }

    private static void write(HttpExchange exchange, int status, byte[] body, int sent) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        OutputStream out = exchange.getResponseBody();
        out.write(body, 0, sent);
        out.flush();
        if (sent < body.length) {
            breakOff();
        }
        exchange.close();
    }

    /** The server closes a connection whose handler throws, without ending the response properly. */
    private static void breakOff() throws IOException {
        throw new IOException("broken off as scripted");
    }
}
