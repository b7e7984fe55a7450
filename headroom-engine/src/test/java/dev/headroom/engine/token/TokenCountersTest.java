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
package dev.headroom.engine.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TokenCountersTest {

    private static final String PROSE =
            "The quick brown fox jumps over 13 lazy dogs; it's 2024, isn't it? {\"id\":1234567,\"ok\":true} ";

    @ParameterizedTest
    @CsvSource({
        "gpt-4o, o200k_base, true",
        "gpt-4o-mini-2024-07-18, o200k_base, true",
        "openai/gpt-4.1-nano, o200k_base, true",
        "gpt-5, o200k_base, true",
        "gpt-5.2-pro, o200k_base, true",
        "o1, o200k_base, true",
        "o3-mini, o200k_base, true",
        "o4-mini, o200k_base, true",
        "ft:gpt-4o:team:name:1, o200k_base, true",
        "gpt-4, cl100k_base, true",
        "gpt-4-turbo-2024-04-09, cl100k_base, true",
        "GPT-3.5-Turbo, cl100k_base, true",
        "gpt-4.7, o200k_base, false",
        "gpt-6, o200k_base, false",
        "o12345, o200k_base, false",
        "claude-sonnet-4-5, o200k_base, false",
        "gemini-2.5-pro, o200k_base, false",
        "'', o200k_base, false"
    })
    void findsTheVocabularyOfAModel(String model, String vocabulary, boolean exact) {
        TokenCounter counter = TokenCounters.forModel(model);

        assertThat(counter.name()).isEqualTo(vocabulary);
        assertThat(counter.exact()).isEqualTo(exact);
    }

    @Test
    void countsAsThePublishedVocabulariesDo() {
        assertThat(TokenCounters.forModel("gpt-4o").count("hello world")).isEqualTo(2);
        assertThat(TokenCounters.forModel("gpt-4").count("tiktoken is great!")).isEqualTo(6);
        assertThat(TokenCounters.forModel("gpt-4o").count("")).isZero();
    }

    @Test
    void countsTheSpellingOfASpecialTokenAsOrdinaryText() {
        int tokens = TokenCounters.forModel("gpt-4o").count("a <|endoftext|> b");

        assertThat(tokens).isGreaterThan(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ud800", "a\ud800b\udc00", "\udc00\ud800", "\u0000\uffff", "\ud83d\ude00 ok"})
    void countsTextsThatAreNotWellFormed(String text) {
        assertThat(TokenCounters.forModel("gpt-4o").count(text)).isPositive();
        assertThat(TokenCounters.forModel("gpt-4").count(text)).isPositive();
    }

    @Test
    void countsALongTextInPiecesExactlyAsInOne() {
        String once = PROSE.repeat(50);

        int inPieces = TokenCounters.forModel("gpt-4o").count(once.repeat(40));

        // The unit ends with a space and starts with a letter, so no token spans two of them but that space.
        int unit = TokenCounters.forModel("gpt-4o").count(PROSE.strip());
        assertThat(inPieces).isBetween(unit * 2000, unit * 2000 + 2000);
        assertThat(inPieces).isEqualTo(BytePairs.count(Vocabulary.O200K, once.repeat(40)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", " ", "\n", "\u4e2d", "1", "=", "\ud83d\ude00", "\ud800", "aB"})
    void countsALongRunInPieces(String unit) {
        String text = unit.repeat(200_000 / unit.length());

        int tokens = TokenCounters.forModel("gpt-4o").count(text);

        assertThat(tokens).isBetween(1_000, 200_000);
    }

    @Test
    void rememberedCountsAreTheSame() {
        TokenCountCache cache = TokenCountCache.ofBytes(1 << 20);
        TokenCounter counter = TokenCounters.forModel("gpt-4o", cache);
        String text = PROSE.repeat(10);

        int first = counter.count(text);
        int second = counter.count(text);

        assertThat(second).isEqualTo(first);
        assertThat(cache.size()).isEqualTo(1);
    }

    @Test
    void countersOfDifferentVocabulariesMayShareACache() {
        TokenCountCache cache = TokenCountCache.ofBytes(1 << 20);
        String text = "\u4e2d\u6587 token ".repeat(100);

        int o200k = TokenCounters.forModel("gpt-4o", cache).count(text);
        int cl100k = TokenCounters.forModel("gpt-4", cache).count(text);

        assertThat(o200k).isNotEqualTo(cl100k);
        assertThat(cache.size()).isEqualTo(2);
    }

    @Test
    void countsTheSameFromManyThreads() throws Exception {
        TokenCounter counter = TokenCounters.forModel("gpt-4o");
        List<Callable<Integer>> tasks = IntStream.range(0, 64)
                .mapToObj(i -> (Callable<Integer>) () -> counter.count(PROSE.repeat(1 + i % 8)))
                .toList();
        ExecutorService threads = Executors.newFixedThreadPool(8);

        try {
            for (int i = 0; i < tasks.size(); i++) {
                int expected = BytePairs.count(Vocabulary.O200K, PROSE.repeat(1 + i % 8));
                assertThat(threads.submit(tasks.get(i)).get()).isEqualTo(expected);
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
