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
package dev.headroom.evals.fidelity.source;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.headroom.evals.workload.Question;
import dev.headroom.evals.workload.Question.Kind;
import dev.headroom.evals.workload.Retrieval;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Questions with answers, in the form that {@code headroom evals export} writes:
 *
 * <pre>
 * {"questions": [{"file": "orders.json", "question": "Which order failed?", "kind": "NEEDLE",
 *   "answers": [["ord-17"], ["timeout", "timed out"]],
 *   "retrieval": {"tool_result": 0, "where": "status = 'failed'"}}]}
 * </pre>
 *
 * An answer must hold one alternative of every group. {@code file} is left out in {@code NAME.questions.json}.
 */
final class QuestionFile {
    private static final JsonFactory JSON = new JsonFactory();

    private QuestionFile() {}

    /** The questions about a file; none if there is no such file of questions. */
    static List<Question> read(Path questions, String file, boolean own) throws IOException {
        List<Question> found = new ArrayList<>();
        if (!Files.isRegularFile(questions)) {
            return found;
        }
        try (JsonParser parser = JSON.createParser(questions.toFile())) {
            boolean list = parser.nextToken() == JsonToken.START_ARRAY;
            while (!list && parser.nextToken() == JsonToken.FIELD_NAME) {
                list = parser.currentName().equals("questions") && parser.nextToken() == JsonToken.START_ARRAY;
                if (!list) {
                    parser.nextToken();
                    parser.skipChildren();
                }
            }
            while (list && parser.nextToken() == JsonToken.START_OBJECT) {
                Draft draft = new Draft();
                draft.read(parser);
                if (own || draft.file.equals(file)) {
                    found.add(draft.question());
                }
            }
        }
        return found;
    }

    /** A question as far as it is read. */
    private static final class Draft {
        private String file = "";
        private String text = "";
        private Kind kind = Kind.LOOKUP;
        private final List<List<String>> answers = new ArrayList<>();
        private int toolResult;
        private String where = "";
        private String query = "";
        private String select = "";

        void read(JsonParser parser) throws IOException {
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                String string = value == JsonToken.VALUE_NULL ? "" : parser.getValueAsString("");
                switch (name) {
                    case "file" -> file = string;
                    case "question" -> text = string;
                    case "kind" -> kind = Kind.valueOf(string);
                    case "answers" -> answers(parser);
                    case "retrieval" -> read(parser);
                    case "tool_result" -> toolResult = parser.getIntValue();
                    case "where" -> where = string;
                    case "query" -> query = string;
                    case "select" -> select = string;
                    default -> parser.skipChildren();
                }
            }
        }

        /** A list of groups; a plain string is a group of its own. */
        private void answers(JsonParser parser) throws IOException {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                List<String> group = new ArrayList<>();
                if (parser.currentToken() == JsonToken.START_ARRAY) {
                    while (parser.nextToken() != JsonToken.END_ARRAY) {
                        group.add(parser.getValueAsString(""));
                    }
                } else {
                    group.add(parser.getValueAsString(""));
                }
                answers.add(group);
            }
        }

        Question question() {
            Retrieval retrieval = new Retrieval(toolResult, given(where), given(query), given(select));
            return new Question(text, kind, answers, retrieval);
        }

        private static Optional<String> given(String text) {
            return Optional.of(text).filter(value -> !value.isEmpty());
        }
    }
}
