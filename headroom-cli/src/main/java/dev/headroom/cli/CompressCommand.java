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
import dev.headroom.engine.HeadroomEngine;
import dev.headroom.engine.HeadroomOptions;
import dev.headroom.engine.OptimizationRequest;
import dev.headroom.engine.OptimizedBody;
import dev.headroom.engine.TextRequest;
import dev.headroom.engine.TextResult;
import dev.headroom.engine.compress.Fidelity;
import dev.headroom.engine.model.Origin;
import dev.headroom.engine.report.BlockReport;
import dev.headroom.engine.report.BlockReport.Outcome;
import dev.headroom.engine.report.OptimizationReport;
import dev.headroom.engine.wire.WireFormat;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes one tool output, or the tool outputs in a request body, shorter. */
@Command(
        name = "compress",
        sortOptions = false,
        sortSynopsis = false,
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        description = {
            "Writes a shorter form of one tool output, or of a whole request body.",
            "",
            "The output is the shorter text, byte for byte and without an added line break; what cannot be made"
                    + " shorter comes out as it came, also if it is not UTF-8. If rows are left out, the last line says"
                    + " which; the original is kept in the store for 24 hours after its last use.",
            ""
        },
        footer = {
            "",
            "--json prints one object instead: text, tokensBefore, tokensAfter, kind, compressor, fidelity"
                    + " (unchanged, lossless or reversible), ref, omitted (rows or lines), micros, reason (why not"
                    + " shorter), counter, exact. With --messages: text is the body, and blocks has an entry for each"
                    + " tool result.",
            "",
            "  headroom compress answer.json",
            "  kubectl get pods -o json | headroom compress --question 'Which pods restart?' --json",
            "  headroom compress --messages openai body.json"
        })
final class CompressCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private final StoreOption store;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "What to read; - or nothing for standard input.")
    private String file = Input.STANDARD_INPUT;

    @Option(
            names = "--question",
            paramLabel = "TEXT",
            description = "What the output is needed for; rows that match are kept.")
    private Optional<String> question = Optional.empty();

    @Option(names = "--tool", paramLabel = "NAME", description = "The tool that returned it.")
    private Optional<String> tool = Optional.empty();

    @Option(
            names = "--fidelity",
            paramLabel = "lossless|reversible",
            description = "The most that may be done; reversible, the default, may leave out what can be retrieved.")
    private Fidelity fidelity = HeadroomOptions.defaults().fidelity();

    @Option(
            names = "--budget",
            paramLabel = "N",
            description = "Leave out only above so many tokens of the lossless form (by default "
                    + HeadroomOptions.DEFAULT_BUDGET_TOKENS + "; " + HeadroomOptions.DEFAULT_BUDGET_TOKENS_OF_PROSE
                    + " of prose, pages and changes, " + HeadroomOptions.DEFAULT_BUDGET_TOKENS_OF_CODE + " of code).")
    private Optional<Integer> budget = Optional.empty();

    @Option(
            names = "--model",
            paramLabel = "M",
            description = "The model that reads it; decides how tokens are counted (as o200k when not known).")
    private Optional<String> model = Optional.empty();

    @Option(
            names = "--messages",
            paramLabel = "openai|anthropic",
            description = "The input is a request body: OpenAI chat completions or Anthropic messages.")
    private Optional<WireFormat> messages = Optional.empty();

    @Option(
            names = "--retrieval",
            paramLabel = "auto|assume",
            description = "Of a request body, whether the model can call headroom_retrieve: auto, the default, looks"
                    + " for the tool in the body.")
    private RetrievalAccess retrieval = RetrievalAccess.AUTO;

    @Option(names = "--json", description = "Print a JSON object with the text and the figures.")
    private boolean json;

    CompressCommand(Terminal terminal, StoreOption store) {
        this.terminal = terminal;
        this.store = store;
    }

    @Override
    public Integer call() {
        HeadroomOptions options = options();
        HeadroomEngine engine =
                HeadroomEngine.builder().store(store.open()).options(options).build();
        if (messages.isPresent()) {
            compressBody(engine, messages.get());
        } else {
            compressText(engine);
        }
        return ExitCode.SUCCESS;
    }

    private HeadroomOptions options() {
        if (messages.isPresent() && (question.isPresent() || tool.isPresent())) {
            throw badUsage("--question and --tool are for a single text; a request body has its own");
        }
        HeadroomOptions.Builder options = HeadroomOptions.builder().fidelity(fidelity);
        budget.ifPresent(tokens -> options.budgetTokens(positive(tokens)));
        return options.build();
    }

    private int positive(int tokens) {
        if (tokens < 1) {
            throw badUsage("--budget must be at least 1, but is " + tokens);
        }
        return tokens;
    }

    private ParameterException badUsage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    private void compressText(HeadroomEngine engine) {
        Input input = Input.read(file, terminal);
        Input.Reading reading = input.reading();
        if (reading instanceof Input.Reading.Malformed malformed) {
            printUntouched(input, malformed.reason());
        } else if (reading instanceof Input.Reading.Text readable) {
            print(engine.compress(TextRequest.of(readable.text())
                    .origin(new Origin(tool.orElse(""), "", question.orElse("")))
                    .model(model.orElse(""))
                    .retrievalAvailable(true)));
        }
    }

    private void print(TextResult result) {
        if (json) {
            terminal.json(out -> ReportJson.write(result, out));
        } else {
            terminal.text(result.text());
            complain(result.report());
        }
    }

    private void printUntouched(Input input, String reason) {
        if (json) {
            terminal.json(out -> ReportJson.writeMalformed(reason, out));
        } else {
            terminal.write(input.bytes());
            terminal.complain(reason + "; it comes out as it came");
        }
    }

    private void compressBody(HeadroomEngine engine, WireFormat format) {
        Input input = Input.read(file, terminal);
        OptimizedBody body = engine.optimizeBody(input.bytes(), format, this::adjusted);
        if (json) {
            terminal.json(out -> ReportJson.write(body, out));
        } else {
            terminal.write(body.bytes());
            complain(body.report());
        }
    }

    private OptimizationRequest adjusted(OptimizationRequest request) {
        boolean available = request.retrievalAvailable() || retrieval == RetrievalAccess.ASSUME;
        return request.model(model.orElse(request.model())).retrievalAvailable(available);
    }

    /** A form that is not as short as was allowed is worth a word; a text without a shorter form is not. */
    private void complain(OptimizationReport report) {
        report.warnings().forEach(terminal::complain);
        for (BlockReport block : report.blocks()) {
            if (block.outcome() == Outcome.LOSSLESS && !block.reason().isEmpty()) {
                terminal.complain(block.reason());
            }
        }
    }
}
