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
package dev.headroom.engine.compress.select;

import static dev.headroom.engine.compress.select.Sample.format;
import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.engine.model.Origin;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class QuestionRowsTest {

    private static Sample users() {
        return Sample.rows(
                1_000, i -> format("{\"user_id\":%d,\"name\":\"User %d\",\"plan\":\"free\",\"active\":true}", i, i));
    }

    @ParameterizedTest
    @ValueSource(strings = {"user 456", "What about user_id=456?", "\"User 456\"", "is #456 active"})
    void findsOneOfAThousandLookAlikes(String question) {
        assertThat(Sample.kept(users().asked(question), "question")).containsExactly(456);
    }

    @Test
    void findsAUuidInAnyCase() {
        Sample rows = Sample.rows(1_000, i -> format("{\"id\":\"4ea1f3b2-7c1d-4e7a-9b1a-%012x\",\"ok\":true}", i));

        RowRanking ranking = rows.asked("Show 4EA1F3B2-7C1D-4E7A-9B1A-0000000001C8 please");

        assertThat(Sample.kept(ranking, "question")).containsExactly(456);
    }

    @Test
    void aCommonWordMakesNoRowStandOut() {
        Sample rows = Sample.rows(300, i -> format("{\"n\":%d,\"text\":\"the request was served\"}", i));

        RowRanking ranking = rows.asked("what was the request that the server served?");

        assertThat(Sample.kept(ranking, "question")).isEmpty();
    }

    @Test
    void keepsTheRowsNearestByRareWords() {
        Sample rows = Sample.rows(
                300,
                i -> format(
                        "{\"n\":%d,\"text\":\"%s\"}",
                        i, i == 123 ? "certificate of the relay expires soon" : "request served"));

        RowRanking ranking = rows.asked("Why do relays reject the certificates of requests?");

        assertThat(Sample.kept(ranking, "related")).containsExactly(123);
    }

    @Test
    void aWordOfARareKeyCounts() {
        Sample rows = Sample.rows(300, i -> i == 123 ? "{\"n\":1,\"resolution\":\"restart\"}" : "{\"n\":1}");

        assertThat(Sample.kept(rows.asked("What is the resolution?"), "related"))
                .containsExactly(123);
    }

    @Test
    void aTermThatMostRowsHoldSelectsNothing() {
        Sample rows = Sample.rows(300, i -> format("{\"n\":%d,\"region\":\"eu-west-1\"}", i));

        assertThat(Sample.kept(rows.asked("What runs in eu-west-1?"), "question"))
                .isEmpty();
    }

    @Test
    void aTermThatManyRowsHoldIsWantedButNotRequired() {
        Sample rows = Sample.rows(
                300, i -> format("{\"n\":%d,\"region\":\"%s\"}", i, i % 5 == 0 ? "eu-west-1" : "us-east-1"));

        RowRanking ranking = rows.asked("What runs in eu-west-1?");
        List<Integer> next = Arrays.stream(ranking.order())
                .skip(ranking.required())
                .limit(40)
                .boxed()
                .toList();

        assertThat(Sample.kept(ranking, "question")).isEmpty();
        assertThat(next).allMatch(row -> row % 5 == 0);
    }

    @Test
    void howManyMatchesAreFewIsAnOption() {
        Sample rows = Sample.rows(300, i -> format("{\"owner\":\"%s\",\"n\":1}", i % 30 == 0 ? "team-7" : "team-8"));
        Origin origin = Origin.asking("rows of team-7");

        RowRanking few = RowSelection.rank(
                rows.tape(),
                rows.rows(),
                origin,
                SelectionOptions.builder().maxMatches(3).build());
        RowRanking many = RowSelection.rank(
                rows.tape(),
                rows.rows(),
                origin,
                SelectionOptions.builder().maxMatches(10).build());

        assertThat(Sample.kept(few, "question")).isEmpty();
        assertThat(Sample.kept(many, "question")).hasSize(10);
    }

    @Test
    void findsATermBehindAnEscape() {
        Sample rows = Sample.rows(
                300, i -> i == 200 ? "{\"text\":\"first\\nPG-5523\\tlast \\u00e9\"}" : "{\"text\":\"first\\nnone\"}");

        assertThat(Sample.kept(rows.asked("Where is PG-5523?"), "question")).containsExactly(200);
    }

    @Test
    void argumentsThatAreNotJsonAreReadAsText() {
        Sample users = users();

        RowRanking ranking = RowSelection.rank(
                users.tape(), users.rows(), new Origin("sh", "grep user 456 {", ""), SelectionOptions.defaults());

        assertThat(Sample.kept(ranking, "question")).containsExactly(456);
    }
}
