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
import dev.headroom.engine.HeadroomEngine;
import dev.headroom.engine.ccr.RetrievalAnswer;
import dev.headroom.engine.ccr.RetrievalQuery;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Fetches what was left out, as a model does with the tool of the same arguments. */
@Command(
        name = "retrieve",
        sortOptions = false,
        sortSynopsis = false,
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        description = {
            "Fetches what was left out of a compressed text.",
            "",
            "Conditions narrow the answer together; without any it is the beginning. The exit code is 1 if"
                    + " there is no such ref (any more) or the question makes no sense.",
            ""
        },
        footer = {
            "",
            "  headroom retrieve k3f9aq2mzx7bn4tcwd5e --where \"level = 'ERROR' and latency_ms > 500\"",
            "  headroom retrieve k3f9aq2mzx7bn4tcwd5e --select 'service, count(*), max(latency_ms)'",
            "  headroom retrieve k3f9aq2mzx7bn4tcwd5e --rows 120-180",
            "  headroom retrieve k3f9aq2mzx7bn4tcwd5e --query 'connection timeout' --limit 5"
        })
final class RetrieveCommand implements Callable<Integer> {
    private static final int NO_LIMIT = 0;

    private final Terminal terminal;

    @Mixin
    private final StoreOption store;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "REF", description = "The ref that the last line of the compressed text names.")
    private String ref = "";

    @Option(names = "--where", paramLabel = "CONDITION", description = "Rows that meet a condition.")
    private String where = "";

    @Option(names = "--query", paramLabel = "WORDS", description = "Rows that match words, names or ids best.")
    private String query = "";

    @Option(names = "--rows", paramLabel = "NUMBERS", description = "Rows or lines by number: 120-180 or 3,7,10-12.")
    private String rows = "";

    @Option(
            names = "--select",
            paramLabel = "COLUMNS",
            description = "Some columns, or count(*), sum, avg, min, max, grouped by the plain columns.")
    private String select = "";

    @Option(names = "--limit", paramLabel = "N", description = "At most so many rows (50 by default).")
    private int limit = NO_LIMIT;

    RetrieveCommand(Terminal terminal, StoreOption store) {
        this.terminal = terminal;
        this.store = store;
    }

    @Override
    public Integer call() {
        if (limit < 1 && spec.commandLine().getParseResult().hasMatchedOption("--limit")) {
            throw new ParameterException(spec.commandLine(), "--limit must be at least 1, but is " + limit);
        }
        HeadroomEngine engine = HeadroomEngine.builder().store(store.open()).build();
        RetrievalAnswer answer = engine.retrieve(new RetrievalQuery(ref, query, rows, where, select, limit));
        if (answer.isError()) {
            throw CommandException.failed(answer.text());
        }
        terminal.line(answer.text());
        return ExitCode.SUCCESS;
    }
}
