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
package dev.headroom.spring.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * A part of {@code docs/spring-ai.md} that a test writes, between {@code <!-- name: generated -->} and {@code <!-- end
 * -->}. The test fails when the document says something else. To write the document again:
 *
 * <pre>
 * ./mvnw -pl headroom-spring-ai -am test -Dtest=DocumentationTest -Dsurefire.failIfNoSpecifiedTests=false \
 *     -Djacoco.skip=true -Dheadroom.docs.update=true
 * </pre>
 *
 * @param name the name
 */
record GeneratedBlock(String name) {

    private static final Path DOCUMENT = Path.of("..", "docs", "spring-ai.md");
    private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?");

    /** Whether the document is written and not judged. */
    static boolean isWritten() {
        return Boolean.getBoolean("headroom.docs.update");
    }

    /** Fails unless the document has this text. */
    void says(String text) throws IOException {
        if (isWritten()) {
            update(text);
        }
        assertThat(current()).isEqualTo(text.strip());
    }

    /** Fails unless the document has this text or one with other numbers. */
    void saysBesideNumbers(String text) throws IOException {
        if (isWritten()) {
            update(text);
        }
        assertThat(withoutNumbers(current())).isEqualTo(withoutNumbers(text.strip()));
    }

    private static String withoutNumbers(String text) {
        return NUMBER.matcher(text).replaceAll("0");
    }

    private String current() throws IOException {
        String document = Files.readString(DOCUMENT);
        return document.substring(start(document), end(document)).strip();
    }

    private void update(String text) throws IOException {
        String document = Files.readString(DOCUMENT);
        Files.writeString(
                DOCUMENT,
                document.substring(0, start(document))
                        + "\n"
                        + text.strip()
                        + "\n"
                        + document.substring(end(document)));
    }

    private int start(String document) {
        String mark = "<!-- " + name + ": generated -->";
        assertThat(document).containsOnlyOnce(mark);
        return document.indexOf(mark) + mark.length();
    }

    private int end(String document) {
        return document.indexOf("<!-- end -->", start(document));
    }
}
