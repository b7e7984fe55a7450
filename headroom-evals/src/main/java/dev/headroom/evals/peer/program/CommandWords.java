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
package dev.headroom.evals.peer.program;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits a command into words as a POSIX shell does: at white space, but for what is in single or double quotes or
 * after a backslash. Nothing is expanded.
 */
final class CommandWords {
    private final List<String> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private boolean inWord;
    private char quote;

    private CommandWords() {}

    static List<String> split(String command) {
        CommandWords split = new CommandWords();
        for (int i = 0; i < command.length(); i++) {
            boolean escapes = command.charAt(i) == '\\' && split.quote != '\'' && i + 1 < command.length();
            if (escapes) {
                i++;
                split.add(command.charAt(i));
            } else {
                split.read(command.charAt(i));
            }
        }
        if (split.quote != 0) {
            throw new IllegalArgumentException("a quote is not closed: " + command);
        }
        split.endWord();
        return List.copyOf(split.words);
    }

    private void read(char c) {
        if (quote != 0) {
            if (c == quote) {
                quote = 0;
            } else {
                word.append(c);
            }
        } else if (c == '"' || c == '\'') {
            quote = c;
            inWord = true;
        } else if (Character.isWhitespace(c)) {
            endWord();
        } else {
            add(c);
        }
    }

    private void add(char c) {
        word.append(c);
        inWord = true;
    }

    private void endWord() {
        if (inWord) {
            words.add(word.toString());
            word.setLength(0);
            inWord = false;
        }
    }
}
