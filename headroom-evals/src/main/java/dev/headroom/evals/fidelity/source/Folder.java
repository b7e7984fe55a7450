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

import dev.headroom.engine.model.Message;
import dev.headroom.evals.workload.Question;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A folder of payloads and transcripts. Every file of UTF-8 text in it (not in folders below) is one tool result, or,
 * if it is the body of an OpenAI or Anthropic request or one message a line ({@code .jsonl}), a conversation whose tool
 * results are measured. What tool a payload is of and what the user asked stands in a Markdown table with the columns
 * file, tool and question in the folder's {@code README.md}; questions with answers stand in {@code questions.json} or
 * {@code NAME.questions.json}.
 */
public final class Folder {
    private static final String TABLE = "README.md";
    private static final String QUESTIONS = "questions.json";

    private Folder() {}

    /**
     * Reads a folder.
     *
     * @param folder the folder
     * @return its conversations, by the names of the files
     * @throws IOException              if the folder or a file in it cannot be read
     * @throws IllegalArgumentException if it holds no payloads, or questions that cannot be read
     */
    public static List<Transcript> read(Path folder) throws IOException {
        Map<String, ReadmeTable.Entry> table = ReadmeTable.read(folder.resolve(TABLE));
        List<Transcript> transcripts = new ArrayList<>();
        for (Path file : files(folder)) {
            Optional<String> text = text(file);
            if (text.isPresent() && !text.get().isBlank()) {
                transcripts.add(transcript(file, text.get(), table));
            }
        }
        if (transcripts.isEmpty()) {
            throw new IllegalArgumentException(folder + ": no text files to measure");
        }
        return transcripts;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> isPayload(file.getFileName().toString()))
                    .sorted()
                    .toList();
        }
    }

    private static boolean isPayload(String name) {
        return !name.equals(TABLE) && !name.endsWith(QUESTIONS) && !name.startsWith(".");
    }

    /** The text of a file; none if it is not UTF-8. */
    private static Optional<String> text(Path file) throws IOException {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString());
        } catch (CharacterCodingException binary) {
            return Optional.empty();
        }
    }

    private static Transcript transcript(Path file, String text, Map<String, ReadmeTable.Entry> table)
            throws IOException {
        String name = file.getFileName().toString();
        List<Question> questions = questions(file, name);
        List<Message> messages = RequestBody.messages(name, text);
        if (!messages.isEmpty()) {
            return new Transcript(name, messages, questions);
        }
        ReadmeTable.Entry entry = table.getOrDefault(name, ReadmeTable.Entry.UNKNOWN);
        return Transcript.of(name, entry.tool(), entry.question(), text, questions);
    }

    private static List<Question> questions(Path file, String name) throws IOException {
        int dot = name.lastIndexOf('.');
        String stem = dot < 0 ? name : name.substring(0, dot);
        Path own = file.resolveSibling(stem + "." + QUESTIONS);
        List<Question> questions = new ArrayList<>(QuestionFile.read(own, name, true));
        questions.addAll(QuestionFile.read(file.resolveSibling(QUESTIONS), name, false));
        return questions;
    }
}
