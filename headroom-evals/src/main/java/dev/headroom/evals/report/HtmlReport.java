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
package dev.headroom.evals.report;

import dev.headroom.evals.fidelity.result.FidelityReport;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;

/**
 * Writes the page. The same report gives the same bytes. Stateless and thread-safe; takes time linear in the report,
 * and of each text no more than the first {@value #MAX_TEXT} characters go into the page, fewer if there are very many.
 *
 * <p>Example: {@code HtmlReport.write(report, Path.of("fidelity.html"))}.
 */
public final class HtmlReport {
    /** The most characters of a text that the page shows. */
    public static final int MAX_TEXT = 60_000;

    private HtmlReport() {}

    /**
     * Writes the page to a file in UTF-8; replaces what is there.
     *
     * @param report what the suite found
     * @param file   where the page goes
     * @throws IOException if the file cannot be written
     */
    public static void write(FidelityReport report, Path file) throws IOException {
        try (Writer writer = Files.newBufferedWriter(file)) {
            write(report, writer);
        }
    }

    /**
     * Writes the page.
     *
     * @param report what the suite found
     * @param out    where the page goes; it says itself that it is UTF-8
     * @throws IOException if that cannot be written
     */
    public static void write(FidelityReport report, Appendable out) throws IOException {
        String style = resource("report.css");
        String script = resource("report.js");
        Html html = new Html(out);
        try {
            html.markup("<!DOCTYPE html>\n");
            html.open("html", "lang", "en");
            head(html, style, script);
            body(html, report);
            html.open("script").markup(script).close();
            html.close();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void head(Html html, String style, String script) {
        String policy = "default-src 'none'; style-src '" + hash(style) + "'; script-src '" + hash(script)
                + "'; base-uri 'none'; form-action 'none'";
        html.open("head");
        html.empty("meta", "charset", "utf-8");
        html.empty("meta", "http-equiv", "Content-Security-Policy", "content", policy);
        html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.element("title", "Headroom fidelity report");
        html.open("style").markup(style).close();
        html.close();
    }

    private static void body(Html html, FidelityReport report) {
        html.open("body");
        html.element("a", "Skip to the payloads", "class", "skip", "href", "#payloads");
        SummarySection.write(html, report);
        html.open("main");
        GuaranteeSection.write(html, report);
        SavingsSection.write(html, report);
        PayloadTable.write(html, report);
        PayloadViews.write(html, report);
        html.close();
        html.close();
    }

    private static String resource(String name) throws IOException {
        try (InputStream stream =
                Objects.requireNonNull(HtmlReport.class.getResourceAsStream(name), "the jar holds " + name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** As policies name what they allow (W3C, Content Security Policy Level 3, section 2.3.1). */
    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
