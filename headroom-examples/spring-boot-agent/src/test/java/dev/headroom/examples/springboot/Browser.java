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

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A headless Chromium, driven by chromedriver over the WebDriver protocol (W3C Recommendation, 5 June 2018). Each
 * browser has a profile of its own and is gone when it is closed.
 */
final class Browser implements AutoCloseable {

    static final String WHAT_TO_INSTALL =
            "no browser: install the Debian packages chromium and chromium-driver, or name"
                    + " a Chromium and its driver in CHROME_BIN and CHROMEDRIVER";

    /** The key of an element in answers, as the protocol has it. */
    private static final String ELEMENT = "element-6066-11e4-a52e-4f735466cecf";

    private static final String ENTER = "\ue007";
    private static final Pattern STARTED = Pattern.compile("started successfully on port (\\d+)");
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Process driver;
    private final String session;

    private Browser(Process driver, String session) {
        this.driver = driver;
        this.session = session;
    }

    /** Opens a browser; empty if none is installed. */
    static Optional<Browser> open() {
        Optional<Path> driver = find("CHROMEDRIVER", "chromedriver");
        Optional<Path> chromium =
                find("CHROME_BIN", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome");
        return driver.flatMap(found -> chromium.map(binary -> start(found, binary)));
    }

    private static Optional<Path> find(String variable, String... names) {
        Optional<String> named = Optional.ofNullable(System.getenv(variable)).filter(path -> !path.isBlank());
        return named.map(path -> Stream.of(Path.of(path)))
                .orElseGet(() -> Stream.of(names).flatMap(Browser::onThePath))
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                .findFirst();
    }

    private static Stream<Path> onThePath(String name) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, name));
    }

    private static Browser start(Path driver, Path chromium) {
        Process process = launch(driver);
        boolean opened = false;
        try {
            String address = "http://127.0.0.1:" + port(process) + "/session";
            String id = post(address, capabilities(chromium)).get("sessionId").asString();
            opened = true;
            return new Browser(process, address + "/" + id);
        } finally {
            if (!opened) {
                end(process);
            }
        }
    }

    private static Process launch(Path driver) {
        try {
            return new ProcessBuilder(driver.toString(), "--port=0", "--log-level=SEVERE")
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String port(Process process) {
        return process.inputReader(StandardCharsets.UTF_8)
                .lines()
                .map(STARTED::matcher)
                .filter(Matcher::find)
                .map(started -> started.group(1))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("chromedriver ended without a port"));
    }

    /** Chromium's sandbox needs a user; builds in containers run as root, and load nothing but the page under test. */
    private static Map<String, Object> capabilities(Path chromium) {
        List<String> args = System.getProperty("user.name").equals("root")
                ? List.of("--headless=new", "--window-size=1280,900", "--no-sandbox", "--disable-dev-shm-usage")
                : List.of("--headless=new", "--window-size=1280,900");
        return Map.of(
                "capabilities",
                Map.of(
                        "alwaysMatch",
                        Map.of(
                                "goog:chromeOptions", Map.of("binary", chromium.toString(), "args", args),
                                "goog:loggingPrefs", Map.of("browser", "ALL"))));
    }

    void go(String url) {
        post(session + "/url", Map.of("url", url));
    }

    void reload() {
        post(session + "/refresh", Map.of());
    }

    /** Types into an element as people do, key by key. */
    void type(String selector, String text) {
        post(element(selector) + "/value", Map.of("text", text));
    }

    void typeAndEnter(String selector, String text) {
        type(selector, text + ENTER);
    }

    void click(String selector) {
        post(element(selector) + "/click", Map.of());
    }

    /** What people see of the first element that fits. */
    String text(String selector) {
        return get(element(selector) + "/text").asString();
    }

    private String element(String selector) {
        JsonNode found = post(session + "/element", Map.of("using", "css selector", "value", selector));
        return session + "/element/" + found.get(ELEMENT).asString();
    }

    /** What people see of every element that fits. */
    List<String> texts(String selector) {
        return run("return [...document.querySelectorAll(arguments[0])].map(e => e.innerText)", selector)
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    JsonNode run(String script, Object... args) {
        return post(session + "/execute/sync", Map.of("script", script, "args", List.of(args)));
    }

    /** Whether the system of the reader is dark or light. */
    void prefer(String scheme) {
        Map<String, Object> media =
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme)));
        post(session + "/goog/cdp/execute", Map.of("cmd", "Emulation.setEmulatedMedia", "params", media));
    }

    /** Opens another window and goes on in it; the outcome is the handle of the one before. */
    String newWindow() {
        String before = get(session + "/window").asString();
        String handle = post(session + "/window/new", Map.of("type", "window"))
                .get("handle")
                .asString();
        switchTo(handle);
        return before;
    }

    void switchTo(String handle) {
        post(session + "/window", Map.of("handle", handle));
    }

    /** What went wrong in the page since this was asked for the last time. */
    List<String> complaints() {
        return post(session + "/se/log", Map.of("type", "browser"))
                .valueStream()
                .filter(entry -> entry.get("level").asString().equals("SEVERE"))
                .map(entry -> entry.get("message").asString())
                .toList();
    }

    private static JsonNode get(String address) {
        return send(HttpRequest.newBuilder(URI.create(address)).GET());
    }

    private static JsonNode post(String address, Map<String, ?> body) {
        return send(HttpRequest.newBuilder(URI.create(address))
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    private static JsonNode send(HttpRequest.Builder request) {
        try {
            String body = HTTP.send(request.build(), BodyHandlers.ofString()).body();
            JsonNode value = JSON.readTree(body).get("value");
            if (value.has("error")) {
                throw new AssertionError(
                        "the browser says: " + value.get("message").asString());
            }
            return value;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    @Override
    public void close() {
        try {
            send(HttpRequest.newBuilder(URI.create(session)).DELETE());
        } finally {
            end(driver);
        }
    }

    private static void end(Process driver) {
        driver.destroy();
        try {
            if (!driver.waitFor(10, TimeUnit.SECONDS)) {
                driver.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
