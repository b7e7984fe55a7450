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
package dev.headroom.accuracy.dataset.rag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThatCode;

import dev.headroom.accuracy.dataset.Dataset;
import dev.headroom.accuracy.dataset.EvalCase;
import dev.headroom.accuracy.dataset.EvalCase.Expected;
import dev.headroom.accuracy.dataset.LoadOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PassagesTest {
    private static final LoadOptions SAMPLE =
            LoadOptions.of(Map.of(), Path.of("none")).sample(true);

    @Test
    void showsPagesOfNaturalQuestionsWithoutTheirTags() {
        EvalCase first = cases(NaturalQuestions.create()).get(0);

        assertThat(first.results().get(0).text())
                .startsWith(
                        "Varnholm\nVarnholm is a fishing town on the west coast of Osterry .\nIt was founded in 1611")
                .doesNotContain("<");
        assertThat(first.expected()).isEqualTo(new Expected.Answer(List.of("Ilse Brandt")));
    }

    @Test
    void takesYesAndNoAndTheMissingAnswerOfNaturalQuestions() {
        List<EvalCase> cases = cases(NaturalQuestions.create());

        assertThat(cases.get(3).expected()).isEqualTo(new Expected.Unanswerable());
        assertThat(cases.get(4).expected()).isEqualTo(new Expected.Answer(List.of("yes")));
    }

    @Test
    void readsNaturalQuestionsThatAreNotSimplified(@TempDir Path home) throws IOException {
        LoadOptions options = LoadOptions.of(Map.of(), home);
        Path folder = Files.createDirectories(options.folder().resolve("natural-questions"));
        Files.writeString(folder.resolve("nq-dev-all.jsonl"), """
                {"example_id":1,"question_text":"q","document_url":"u","document_tokens":[\
                {"token":"<P>","html_token":true},{"token":"Keld","html_token":false},\
                {"token":"Harbour","html_token":false},{"token":"</P>","html_token":true}],"annotations":[\
                {"yes_no_answer":"NONE","long_answer":{"start_token":0,"end_token":4},\
                "short_answers":[{"start_token":1,"end_token":4}]}]}
                """);

        EvalCase only = NaturalQuestions.create().load(options).cases().get(0);

        assertThat(only.results().get(0).text()).isEqualTo("Keld Harbour");
        assertThat(only.expected()).isEqualTo(new Expected.Answer(List.of("Keld Harbour")));
    }

    @Test
    void takesWellFormedAnswersAndTheMissingAnswerOfMsMarco() {
        List<EvalCase> cases = cases(MsMarco.create());

        assertThat(cases.get(1).expected())
                .isEqualTo(new Expected.Answer(List.of("15480", "Saltby Cross has 15480 inhabitants.")));
        assertThat(cases.get(3).expected()).isEqualTo(new Expected.Unanswerable());
    }

    @Test
    void readsMsMarcoAsJsonLinesToo(@TempDir Path home) throws IOException {
        LoadOptions options = LoadOptions.of(Map.of(), home);
        Path folder = Files.createDirectories(options.folder().resolve("msmarco"));
        Files.writeString(folder.resolve("dev_v2.1.json"), """
                {"answers":["A"],"passages":[{"is_selected":1,"passage_text":"A is it","url":"u"}],"query":"q1",\
                "query_id":1,"query_type":"ENTITY","wellFormedAnswers":"[]"}
                {"answers":["B"],"passages":[{"is_selected":0,"passage_text":"B is it","url":"v"}],"query":"q2",\
                "query_id":2,"query_type":"ENTITY","wellFormedAnswers":"[]"}
                """);

        List<EvalCase> cases = MsMarco.create().load(options).cases();

        assertThat(cases).extracting(EvalCase::question).containsExactly("q1", "q2");
        assertThat(cases.get(0).results().get(0).text()).isEqualTo("[{\"url\":\"u\",\"text\":\"A is it\"}]");
    }

    @Test
    void findsPagesOfTriviaQaHoweverTheirAccentsAreWritten(@TempDir Path home) throws IOException {
        assumeThatCode(() -> home.resolve("Ke\u0301ld.txt")).doesNotThrowAnyException();
        LoadOptions options = LoadOptions.of(Map.of(), home);
        Path folder = options.folder().resolve("triviaqa");
        Files.createDirectories(folder.resolve("qa"));
        Path pages = Files.createDirectories(folder.resolve("evidence/wikipedia"));
        Files.writeString(folder.resolve("qa/wikipedia-dev.json"), """
                {"Data":[{"Answer":{"Aliases":["Ilse"],"Type":"WikipediaEntity","Value":"Ilse Brandt"},"EntityPages":[\
                {"DocSource":"TagMe","Filename":"K\\u00e9ld.txt","LinkProbability":"0.1","Rho":"0.2","Title":"K\\u00e9ld"},\
                {"DocSource":"Search","Filename":"Gone.txt","Title":"Gone"}],"Question":"Who founded it?",\
                "QuestionId":"q_1","QuestionSource":"s"}],"Domain":"Wikipedia","VerifiedEval":false,"Version":1.0}
                """);
        Files.writeString(pages.resolve("Ke\u0301ld.txt"), "Ilse Brandt founded it.");

        EvalCase only = TriviaQa.create().load(options).cases().get(0);

        assertThat(only.results().get(0).text())
                .isEqualTo("[{\"title\":\"K\u00e9ld\",\"text\":\"Ilse Brandt founded it.\"}]");
        assertThat(only.expected()).isEqualTo(new Expected.Answer(List.of("Ilse Brandt", "Ilse")));
    }

    @Test
    void takesQuestionsOfSquadInTurns() {
        List<EvalCase> cases = cases(Squad.create());

        assertThat(cases).extracting(EvalCase::id).startsWith("s-0-1", "s-1-1").endsWith("s-0-2", "s-4-2");
        assertThat(cases.get(9).expected()).isEqualTo(new Expected.Unanswerable());
    }

    private static List<EvalCase> cases(Dataset dataset) {
        return dataset.load(SAMPLE).cases();
    }
}
