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
package dev.headroom.engine.compress.log;

import dev.headroom.engine.internal.log.LineHead;
import dev.headroom.engine.internal.log.LineShapes;
import dev.headroom.engine.internal.log.LogTokens;

/** Finds what goes on below an error: its stack trace, the lines of source code, what was expected. Immutable. */
final class Traces {

    private static final int MOST_LINES = 60;

    private final LogTokens tokens;

    Traces(LogTokens tokens) {
        this.tokens = tokens;
    }

    /** Behind the last line that goes on from a line; a blank line alone ends nothing. */
    int end(int line) {
        int end = line + 1;
        while (end < tokens.lines() && end - line <= MOST_LINES) {
            int next = isBlank(end) ? end + 1 : end;
            if (next == tokens.lines() || !goesOn(line, next)) {
                return end;
            }
            end = next + 1;
        }
        return end;
    }

    private boolean isBlank(int line) {
        return indentation(line) == tokens.lineEnd(line) - tokens.lineStart(line);
    }

    private boolean goesOn(int error, int line) {
        if (isBlank(line)) {
            return false;
        }
        boolean deeper = LineHead.end(tokens, line) == 0 && indentation(line) > indentation(error);
        return deeper || isPart(line);
    }

    /** Whether a line by its shape is part of a trace. */
    boolean isPart(int line) {
        int head = LineHead.end(tokens, line);
        int from = head < tokens.tokens(line) ? tokens.start(tokens.firstToken(line) + head) : tokens.lineStart(line);
        return LineShapes.isTrace(tokens.text(), from, tokens.lineEnd(line));
    }

    private int indentation(int line) {
        int i = tokens.lineStart(line);
        int end = tokens.lineEnd(line);
        while (i < end && (tokens.text()[i] == ' ' || tokens.text()[i] == '\t')) {
            i++;
        }
        return i - tokens.lineStart(line);
    }

    /** Equal for traces that say the same, whatever their times. */
    long hash(int line, int end) {
        long hash = 0;
        for (int i = line + 1; i < end; i++) {
            int head = LineHead.end(tokens, i);
            for (int token = tokens.firstToken(i) + head; token < tokens.firstToken(i) + tokens.tokens(i); token++) {
                hash = (hash ^ tokens.hash(token)) * 0x9E3779B97F4A7C15L;
                hash ^= hash >>> 29;
            }
        }
        return hash;
    }
}
