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
package dev.headroom.cli;

import dev.headroom.cli.terminal.ExitCode;
import dev.headroom.cli.terminal.ProgramVersion;
import dev.headroom.cli.terminal.Terminal;
import dev.headroom.engine.detect.ContentDetector;
import dev.headroom.engine.detect.ContentKind;
import dev.headroom.engine.detect.Detection;
import dev.headroom.engine.detect.Section;
import dev.headroom.engine.detect.Sections;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code headroom detect}: what a text is taken for, and why. */
@Command(
        name = "detect",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        description = {
            "Says what a text is taken for, and why.",
            "",
            "The kind decides which codec is asked. Of a text of several kinds, each part follows on a line of its own"
                    + " with the lines it takes.",
            ""
        },
        footer = {"", "  kubectl get pods | headroom detect"})
final class DetectCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "What to read; - or nothing for standard input.")
    private String file = Input.STANDARD_INPUT;

    DetectCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (Input.read(file, terminal).reading() instanceof Input.Reading.Text readable) {
            describe(readable.text());
        } else {
            terminal.line("unknown: not UTF-8");
        }
        return ExitCode.SUCCESS;
    }

    private void describe(String text) {
        Detection detection = ContentDetector.detect(text);
        terminal.line(word(detection.kind()) + ": " + detection.evidence());
        if (detection.kind() == ContentKind.MIXED) {
            int line = 1;
            for (Section section : Sections.of(text)) {
                int breaks = lineBreaks(text, section);
                boolean ended = text.charAt(section.to() - 1) == '\n';
                terminal.line(
                        "  lines " + line + "-" + (line + breaks - (ended ? 1 : 0)) + ": " + word(section.kind()));
                line += breaks;
            }
        }
    }

    private static int lineBreaks(String text, Section section) {
        return (int) text.substring(section.from(), section.to())
                .chars()
                .filter(c -> c == '\n')
                .count();
    }

    private static String word(ContentKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
