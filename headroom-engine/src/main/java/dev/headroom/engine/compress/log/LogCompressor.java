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

import dev.headroom.engine.compress.Compression;
import dev.headroom.engine.compress.CompressionInput;
import dev.headroom.engine.compress.Compressor;
import dev.headroom.engine.compress.lines.LineCompression;
import dev.headroom.engine.detect.ContentKind;
import dev.headroom.engine.internal.text.TextLines;
import java.util.Optional;
import java.util.Set;

/**
 * Compresses logs of applications, systems, builds and tests. The lossless form says what lines have in common once, as
 * patterns with their values behind a letter, and times as far as they changed; repeated lines, blocks and stack
 * traces stand once. Over the budget stay every distinct error and warning with its count, what matches the question,
 * the first line of each message, and the ends. Text of no known kind is taken in the same way if much of it repeats:
 * settings, metrics, plans of changes. Stateless, thread-safe; linear in the text.
 *
 * <p>Patterns are mined as in Drain (He, Zhu, Zheng and Lyu, ICWS 2017): a tree of fixed depth, one pass.
 */
public final class LogCompressor implements Compressor {

    /** Creates the compressor. */
    public LogCompressor() {}

    @Override
    public String name() {
        return "log";
    }

    @Override
    public Set<ContentKind> kinds() {
        return Set.of(ContentKind.LOG, ContentKind.UNKNOWN);
    }

    @Override
    public Compression compress(CompressionInput input) {
        TextLines lines = TextLines.of(input.text());
        LogForms forms = new LogForms(input, lines);
        Optional<String> reason = input.kind() == ContentKind.UNKNOWN
                ? UnknownLines.reasonToLeave(input, lines, forms)
                : Optional.empty();
        return reason.isPresent()
                ? Compression.unchanged(reason.get())
                : LineCompression.compress(input, lines.size(), forms);
    }

    @Override
    public Optional<String> decode(String text) {
        return text.startsWith(LogWriter.HEADER)
                ? LogReader.read(text.toCharArray()).map(String::valueOf)
                : Optional.empty();
    }
}
