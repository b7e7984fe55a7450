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

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is shown comes from tools and models, so it must never be read as markup; and the page works offline. */
class PageFilesTest {

    @ParameterizedTest
    @ValueSource(strings = {"chat.js", "metrics.js", "page.js"})
    void scriptsShowTextOnly(String name) {
        assertThat(text(name))
                .doesNotContain("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "DOMParser")
                .doesNotContain("eval(", "new Function", "setAttribute('on");
    }

    @ParameterizedTest
    @ValueSource(strings = {"index.html", "metrics.html"})
    void pagesRunScriptsAndLoadStylesOfTheirOwnOnly(String name) {
        assertThat(text(name))
                .contains("content=\"default-src 'none'; script-src 'self'; style-src 'self';")
                .doesNotContain("unsafe-inline", "<style", "style=", "onclick=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"index.html", "metrics.html", "page.css", "chat.js", "metrics.js", "page.js"})
    void nothingIsLoadedFromTheNetwork(String name) {
        assertThat(text(name)).doesNotContain("//cdn", "http:", "https:", "@import", "url(");
    }

    private static String text(String name) {
        try (InputStream file = PageFilesTest.class.getResourceAsStream("/static/" + name)) {
            return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(name, e);
        }
    }
}
