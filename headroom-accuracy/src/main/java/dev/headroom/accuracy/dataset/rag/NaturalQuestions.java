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

import static dev.headroom.accuracy.dataset.file.ToolResults.fields;

import dev.headroom.accuracy.dataset.Category;
import dev.headroom.accuracy.dataset.Dataset;
import dev.headroom.accuracy.dataset.EvalCase;
import dev.headroom.accuracy.dataset.EvalCase.Expected;
import dev.headroom.accuracy.dataset.Source;
import dev.headroom.accuracy.dataset.file.Entry;
import dev.headroom.accuracy.dataset.file.FileDataset;
import dev.headroom.accuracy.dataset.file.ToolResults;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Natural Questions: what people asked a search engine, with the page that has the answer.
 *
 * <p>Format (github.com/google-research-datasets/natural-questions): JSON Lines of <code>{"example_id",
 * "question_text", "document_url", "document_text", "annotations": [{"yes_no_answer", "long_answer": {"start_token",
 * ..}, "short_answers": [{"start_token", "end_token"}]}]}</code>; token numbers count the parts of the text between
 * spaces. Records that are not simplified have <code>"document_tokens": [{"token", "html_token"}]</code> instead of the
 * text; both are read. The result is the page without its tags, a line for each of its blocks. Records without a short
 * answer have no case; if no annotator found any answer on the page, the case is unanswerable.
 */
public final class NaturalQuestions {
    private static final String FILE = "nq-dev-all.jsonl";

    /** Tags after which a line starts. */
    private static final Set<String> BLOCKS = Set.of(
            "<P>", "<H1>", "<H2>", "<H3>", "<H4>", "<Li>", "<Tr>", "<Dd>", "<Dt>", "<Table>", "<Ul>", "<Ol>", "<Dl>");

    private NaturalQuestions() {}

    /**
     * The data set.
     *
     * @return the data set
     */
    public static Dataset create() {
        return new FileDataset(
                "natural-questions",
                Category.RAG,
                "what people asked a search engine, over a whole page",
                new Source(
                        "Natural Questions (ai.google.com/research/NaturalQuestions)", "CC BY-SA 3.0", List.of(FILE)),
                (files, cases) -> files.each(FILE, cases, NaturalQuestions::evalCase));
    }

    private static Optional<EvalCase> evalCase(Entry entry) {
        List<String> tokens = tokens(entry);
        return expected(entry, tokens)
                .map(expected -> new EvalCase(
                        entry.text("example_id"),
                        List.of(ToolResults.text(
                                "fetch_page", fields("url", entry.text("document_url")), page(tokens))),
                        List.of(),
                        entry.text("question_text"),
                        expected));
    }

    private static List<String> tokens(Entry entry) {
        if (entry.find("document_text").isPresent()) {
            return List.of(entry.text("document_text").split(" ", -1));
        }
        return entry.elements("document_tokens").stream()
                .map(token -> token.text("token"))
                .toList();
    }

    private static Optional<Expected> expected(Entry entry, List<String> tokens) {
        Set<String> answers = new LinkedHashSet<>();
        boolean any = false;
        for (Entry annotation : entry.elements("annotations")) {
            for (Entry span : annotation.elements("short_answers")) {
                answers.add(text(tokens, span));
            }
            String yesOrNo = annotation.text("yes_no_answer");
            if (!yesOrNo.equals("NONE")) {
                answers.add(yesOrNo.equals("YES") ? "yes" : "no");
            }
            any |= annotation.at("long_answer").at("start_token").number() >= 0;
        }
        if (!answers.isEmpty()) {
            return Optional.of(new Expected.Answer(new ArrayList<>(answers)));
        }
        return any ? Optional.empty() : Optional.of(new Expected.Unanswerable());
    }

    private static String text(List<String> tokens, Entry span) {
        int start = span.at("start_token").number();
        int end = span.at("end_token").number();
        if (start < 0 || end <= start || end > tokens.size()) {
            throw span.broken("is no span of the " + tokens.size() + " tokens");
        }
        return String.join(
                " ",
                tokens.subList(start, end).stream().filter(token -> !tag(token)).toList());
    }

    private static String page(List<String> tokens) {
        StringBuilder page = new StringBuilder();
        for (String token : tokens) {
            if (BLOCKS.contains(token) && !page.isEmpty() && page.charAt(page.length() - 1) != '\n') {
                page.setLength(page.length() - 1);
                page.append('\n');
            } else if (!tag(token)) {
                page.append(token).append(' ');
            }
        }
        return page.toString().stripTrailing();
    }

    private static boolean tag(String token) {
        return token.length() > 2 && token.charAt(0) == '<' && token.charAt(token.length() - 1) == '>';
    }
}
