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
package dev.headroom.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is shown of pages of different build, against what a reader would call their text. The forms are golden files;
 * read them when they change. {@code -Dheadroom.corpus.update=true} writes them again.
 */
class GoldenPagesTest {

    private static final boolean UPDATE = Boolean.getBoolean("headroom.corpus.update");

    private static final double AVERAGE_F1 = 0.92;

    private static final double LEAST_F1 = 0.85;

    static List<Pages.Golden> pages() {
        return Pages.all();
    }

    @Test
    void theWordsShownAreThoseOfTheText() {
        Map<String, Double> f1 = new LinkedHashMap<>();
        for (Pages.Golden page : pages()) {
            String shown = Shortened.of(page.html()).text();
            f1.put(page.name(), WordBag.of(page.text()).f1(WordBag.of(shown)));
        }

        double average =
                f1.values().stream().mapToDouble(each -> each).average().orElse(0);
        double least = f1.values().stream().mapToDouble(each -> each).min().orElse(0);
        String report =
                String.format("F1 of words: average %.3f, least %.3f of %d pages: %s", average, least, f1.size(), f1);
        System.out.println(report);
        assertThat(f1.size()).isGreaterThanOrEqualTo(12);
        assertThat(average).as(report).isGreaterThanOrEqualTo(AVERAGE_F1);
        assertThat(least).as(report).isGreaterThanOrEqualTo(LEAST_F1);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void theFormIsTheOneThatWasRead(Pages.Golden page) throws IOException {
        String form = Shortened.of(page.html()).form();
        if (UPDATE) {
            Files.writeString(page.source(), form);
        }

        assertThat(form).isEqualTo(UPDATE ? form : page.form());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPageWithWhatSurroundsItTakesFarFewerTokens(Pages.Golden page) {
        Shortened shortened = Shortened.of(page.html());

        int before = Shortened.COUNTER.count(page.html());
        int after = Shortened.COUNTER.count(shortened.form());
        assertThat(after * 10L).isLessThan(before * 8L);
    }
}
