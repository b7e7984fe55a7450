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
package dev.headroom.engine.internal.log;

/** Finds where the message of a line starts, behind time, level, host and the like. Stateless. */
public final class LineHead {

    /** A head is looked for among so many first tokens. */
    private static final int MOST_TOKENS = 24;

    /** Between a time and the colon behind a program there is at most one name, such as the host. */
    private static final int MOST_SPACES = 2;

    /** These signs belong to what follows. */
    private static final String OPENING = "\"'`([{<";

    private LineHead() {}

    /**
     * Where a message starts.
     *
     * @param tokens a log
     * @param line one of its lines
     * @return how many tokens of the line come before its message; 0 if there is neither a time nor a level
     */
    public static int end(LogTokens tokens, int line) {
        int first = tokens.firstToken(line);
        int count = tokens.tokens(line);
        int head = 0;
        for (int i = 0; i < Math.min(count, MOST_TOKENS); i++) {
            int kind = tokens.kind(first + i);
            boolean level = kind == LogTokens.WORD
                    && LevelWords.isLevel(tokens.text(), tokens.start(first + i), tokens.end(first + i, line));
            if (level || kind >= LogTokens.CLOCK) {
                head = i + 1;
            }
        }
        return head == 0 ? 0 : behindMarks(tokens, line, behindProgram(tokens, line, head));
    }

    /** Behind {@code host sshd[21930]:}, if that comes next. */
    private static int behindProgram(LogTokens tokens, int line, int from) {
        int first = tokens.firstToken(line);
        int spaces = 0;
        for (int i = from; i < Math.min(tokens.tokens(line), from + MOST_TOKENS / 2) && spaces <= MOST_SPACES; i++) {
            int kind = tokens.kind(first + i);
            spaces += kind == LogTokens.SPACE ? 1 : 0;
            if (kind == LogTokens.SIGN && tokens.text()[tokens.start(first + i)] == ':') {
                return i + 1;
            }
        }
        return from;
    }

    /** Behind a zone and the signs that close what was opened or part it from the message. */
    private static int behindMarks(LogTokens tokens, int line, int from) {
        int first = tokens.firstToken(line);
        for (int i = from; i < tokens.tokens(line); i++) {
            int kind = tokens.kind(first + i);
            char c = tokens.text()[tokens.start(first + i)];
            boolean mark = kind == LogTokens.SPACE || (kind == LogTokens.SIGN && OPENING.indexOf(c) < 0);
            boolean single = tokens.end(first + i, line) - tokens.start(first + i) == 1;
            boolean zone = (kind == LogTokens.WORD && single)
                    || (kind == LogTokens.VALUE && i == from + 1 && (c == '+' || c == '-'));
            if (!mark && !zone) {
                return i;
            }
        }
        return from;
    }
}
