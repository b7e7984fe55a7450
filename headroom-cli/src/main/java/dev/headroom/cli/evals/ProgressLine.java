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
package dev.headroom.cli.evals;

import dev.headroom.accuracy.CaseResult;
import dev.headroom.accuracy.CaseResult.Outcome;
import dev.headroom.cli.terminal.Terminal;
import java.io.PrintWriter;
import java.util.Locale;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarConsumer;
import me.tongfei.progressbar.ProgressBarStyle;

/** Says on standard error how far a run is: a bar for a person, a line a case for a log. */
final class ProgressLine implements AutoCloseable {
    private static final int WIDTH = 100;

    private final PrintWriter err;
    private final ProgressBar bar;
    private final boolean plain;
    private final int total;
    private int done;

    ProgressLine(Terminal terminal, int total) {
        this.err = terminal.err();
        this.total = total;
        this.plain = !terminal.interactive();
        this.bar = new ProgressBarBuilder()
                .setTaskName("asking")
                .setInitialMax(total)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(500)
                .setConsumer(plain ? new Silent() : new OneLine(err))
                .build();
    }

    void done(CaseResult result) {
        done++;
        bar.stepTo(done);
        if (plain) {
            err.println(String.format(
                    Locale.ROOT, "%d/%d %s/%s %s", done, total, result.dataset(), result.id(), word(result)));
            err.flush();
        }
    }

    private static String word(CaseResult result) {
        if (result.outcome() == Outcome.NOT_COMPRESSED) {
            return "not compressed";
        }
        if (result.outcome() == Outcome.ERROR) {
            return "error";
        }
        return String.format(
                Locale.ROOT, "original %.2f, with Headroom %.2f", result.originalScore(), result.compressedScore());
    }

    @Override
    public void close() {
        bar.close();
    }

    private record Silent() implements ProgressBarConsumer {
        @Override
        public int getMaxRenderedLength() {
            return WIDTH;
        }

        @Override
        public void accept(String rendered) {}

        @Override
        public void close() {}
    }

    /** Writes over its own line. */
    private record OneLine(PrintWriter err) implements ProgressBarConsumer {
        @Override
        public int getMaxRenderedLength() {
            return WIDTH;
        }

        @Override
        public void accept(String rendered) {
            err.print("\r" + rendered);
            err.flush();
        }

        @Override
        public void close() {
            err.println();
            err.flush();
        }
    }
}
