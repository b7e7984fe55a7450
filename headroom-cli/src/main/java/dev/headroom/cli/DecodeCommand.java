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

import dev.headroom.cli.terminal.CommandException;
import dev.headroom.cli.terminal.ExitCode;
import dev.headroom.cli.terminal.ProgramVersion;
import dev.headroom.cli.terminal.Terminal;
import dev.headroom.engine.DecodeResult;
import dev.headroom.engine.HeadroomEngine;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Writes the original of a compressed text. */
@Command(
        name = "decode",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        description = {
            "Writes the original of what 'headroom compress' wrote.",
            "",
            "JSON comes back without the white space between its tokens, everything else byte for byte. Where"
                    + " something was left out the original comes from the store, exactly as it was; if it is gone from"
                    + " there, the exit code is 1. A text that is not a form of Headroom comes back as it is. A line break"
                    + " that was added at the end does no harm.",
            ""
        },
        footer = {"", "  headroom compress answer.json | headroom decode"})
final class DecodeCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private final StoreOption store;

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "What to read; - or nothing for standard input.")
    private String file = Input.STANDARD_INPUT;

    DecodeCommand(Terminal terminal, StoreOption store) {
        this.terminal = terminal;
        this.store = store;
    }

    @Override
    public Integer call() {
        HeadroomEngine engine = HeadroomEngine.builder().store(store.open()).build();
        Input input = Input.read(file, terminal);
        if (input.reading() instanceof Input.Reading.Text readable) {
            terminal.text(original(engine, readable.text()));
        } else {
            // Never ours: all that we write is UTF-8.
            terminal.write(input.bytes());
        }
        return ExitCode.SUCCESS;
    }

    /** As it is first; then without a line break at the end, which an editor or a terminal may have added. */
    private static String original(HeadroomEngine engine, String text) {
        if (engine.decode(text) instanceof DecodeResult.Original original
                && !original.text().equals(text)) {
            return original.text();
        }
        String form = withoutLastLineBreak(text);
        DecodeResult result = engine.decode(form);
        if (result instanceof DecodeResult.Original original) {
            return original.text().equals(form) ? text : original.text();
        }
        throw CommandException.failed(((DecodeResult.Failed) result).reason());
    }

    private static String withoutLastLineBreak(String text) {
        if (!text.endsWith("\n")) {
            return text;
        }
        return text.substring(0, text.length() - (text.endsWith("\r\n") ? 2 : 1));
    }
}
