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

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.headroom.evals.fidelity.result.Breach;
import dev.headroom.evals.fidelity.result.Guarantee;
import dev.headroom.evals.peer.program.Program;
import dev.headroom.evals.peer.program.Program.Outcome.Written;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Opens the page from the disk in a headless Chromium and looks at the document that its script leaves. */
final class HtmlReportBrowserTest {
    private static final String WHAT_TO_INSTALL =
            "no browser: install the Debian package chromium, or name a Chromium in CHROME_BIN";
    private static final String HOSTILE = "</pre></script><script>document.title='owned'</script>"
            + "<img src=x onerror=\"document.title='owned'\"><svg onload=\"document.title='owned'\">";

    @TempDir
    private Path folder;

    private Path chromium = Path.of("");

    @BeforeEach
    void findBrowser() {
        Optional<Path> found = Optional.ofNullable(System.getenv("CHROME_BIN"))
                .map(Path::of)
                .or(() -> Stream.of("chromium", "chromium-browser", "google-chrome", "chrome")
                        .flatMap(name -> Stream.of(System.getenv("PATH").split(File.pathSeparator))
                                .map(directory -> Path.of(directory, name)))
                        .filter(Files::isExecutable)
                        .findFirst());
        assumeTrue(found.isPresent(), WHAT_TO_INSTALL);
        chromium = found.get();
    }

    @Test
    void opensThePayloadOfAnAddressWithItsTextsAsTabs() throws IOException {
        String dom = opened(page(), "#payload-2");

        assertThat(dom).contains("data-ready=\"true\"");
        assertThat(dom).containsOnlyOnce("role=\"tablist\"");
        assertThat(dom).contains("id=\"payload-2-tab-0\" role=\"tab\"").containsPattern("id=\"payload-2\" open");
    }

    @Test
    void runsNothingThatPayloadsHold() throws IOException {
        String dom = opened(page(), "#payload-1");

        assertThat(dom).contains("<title>Headroom fidelity report</title>").doesNotContain("<img");
    }

    @Test
    void allowsNoScriptButItsOwn() throws IOException {
        String dom = opened(page().replace("</body>", "<script>document.title='owned'</script></body>"), "");

        assertThat(dom).contains("data-ready=\"true\"", "<title>Headroom fidelity report</title>");
    }

    @Test
    void answersToKeysAndFilters() throws IOException {
        String use = "<script>"
                + "const seen = [];"
                + "const key = name => document.activeElement.dispatchEvent("
                + "new KeyboardEvent('keydown', {key: name, bubbles: true}));"
                + "const look = () => seen.push(document.activeElement.textContent + '='"
                + "+ [...document.querySelectorAll('#payload-2 .form:not([hidden])')].map(f => f.dataset.name));"
                + "document.getElementById('payload-2-tab-0').focus(); look();"
                + "key('ArrowRight'); look(); key('End'); look(); key('ArrowRight'); look(); key('ArrowLeft'); look();"
                + "const names = () => seen.push([...document.querySelectorAll('.payloads tbody tr:not([hidden]) th')]"
                + ".map(th => th.textContent.trim()).join('+'));"
                + "const sort = document.querySelector('.payloads thead button');"
                + "sort.click(); names(); sort.click(); names(); seen.push(sort.parentElement.ariaSort);"
                + "const filter = document.getElementById('filter-text');"
                + "filter.value = 'LOGS alph'; filter.dispatchEvent(new Event('input')); names();"
                + "document.documentElement.dataset.seen = seen.join(';');"
                + "</script>";

        String dom = opened(withoutPolicy(page()).replace("</html>", use + "</html>"), "#payload-2");

        assertThat(dom)
                .contains("data-seen=\"Lossless=Lossless;With retrieval=With retrieval;broken=broken;Lossless=Lossless;"
                        + "broken=broken;alpha+hostile;hostile+alpha;descending;alpha\"");
    }

    private static String page() throws IOException {
        StringBuilder page = new StringBuilder();
        HtmlReport.write(
                Reports.of(
                        Reports.payload("hostile", HOSTILE, HOSTILE, new Breach(Guarantee.LITERALS, HOSTILE)),
                        Reports.payload("alpha", "{\"a\": 1}", "a=1")),
                page);
        return page.toString();
    }

    private static String withoutPolicy(String page) {
        return page.replace("Content-Security-Policy", "none");
    }

    private String opened(String page, String anchor) throws IOException {
        Path file = Files.writeString(folder.resolve("page.html"), page);
        List<String> command = new ArrayList<>(List.of(
                chromium.toString(),
                "--headless",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--user-data-dir=" + folder.resolve("profile"),
                "--virtual-time-budget=3000",
                "--dump-dom",
                file.toUri() + anchor));
        if (System.getProperty("user.name").equals("root")) {
            // Chromium's sandbox needs a user; builds in containers run as root, and load nothing but this page.
            command.add(1, "--no-sandbox");
        }
        Program.Outcome outcome = new Program(command, Duration.ofSeconds(60)).run("", Map.of());
        assertThat(outcome).isInstanceOf(Written.class);
        return ((Written) outcome).text();
    }
}
