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
import dev.headroom.evals.demo.Measurement;
import dev.headroom.evals.demo.WorkloadMeter;
import dev.headroom.evals.workload.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows on known conversations what is saved and that nothing is lost. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        description = {
            "Shows on known agent conversations what is saved and that nothing is lost.",
            "",
            "Their tool output is compressed here and now, offline: without anything left out, and as it goes to a"
                    + " model that can retrieve. The table says what is saved, how long it takes, and where the answers"
                    + " are afterwards.",
            "",
            "The exit code is 1 if an answer is found neither in what goes out nor by one retrieval, or a lossless"
                    + " form does not decode to the original.",
            ""
        })
final class DemoCommand implements Callable<Integer> {
    /** Enough for a median; all of it takes some seconds. */
    private static final int RUNS = 3;

    private final Terminal terminal;
    private final Supplier<List<List<Workload>>> main;
    private final Supplier<List<List<Workload>>> everything;

    @Option(names = "--all", description = "Also variants, and cases in which little can be gained.")
    private boolean all;

    @Option(
            names = "--model",
            paramLabel = "M",
            description = "The model whose tokens are counted (gpt-4o by default).")
    private String model = "gpt-4o";

    @Option(names = "--no-text", description = "Do not show a compressed text.")
    private boolean noText;

    /**
     * @param main       the workloads that are shown, in groups with a total each
     * @param everything the workloads that are shown with {@code --all}
     */
    DemoCommand(Terminal terminal, Supplier<List<List<Workload>>> main, Supplier<List<List<Workload>>> everything) {
        this.terminal = terminal;
        this.main = main;
        this.everything = everything;
    }

    @Override
    public Integer call() {
        WorkloadMeter meter = WorkloadMeter.create(model, RUNS);
        List<Measurement> measured = new ArrayList<>();
        for (List<Workload> group : (all ? everything : main).get()) {
            measured.addAll(show(group, meter));
        }
        DemoText.legend(measured.get(0), model, RUNS).forEach(terminal::line);
        if (!noText) {
            DemoText.sample(measured.get(0)).forEach(terminal::line);
        }
        return verdict(measured);
    }

    private List<Measurement> show(List<Workload> group, WorkloadMeter meter) {
        DemoTable.header().forEach(terminal::line);
        group.forEach(meter::warmUp);
        List<Measurement> measured = new ArrayList<>();
        for (Workload workload : group) {
            Measurement measurement = meter.measure(workload);
            measured.add(measurement);
            terminal.line(DemoTable.row(measurement));
        }
        DemoTable.total(measured).forEach(terminal::line);
        terminal.line("");
        return measured;
    }

    private int verdict(List<Measurement> measured) {
        List<String> losses = DemoText.losses(measured);
        if (losses.isEmpty()) {
            return ExitCode.SUCCESS;
        }
        terminal.line("");
        losses.forEach(terminal::line);
        terminal.complain(losses.size() + (losses.size() == 1 ? " check" : " checks") + " failed, see above");
        return ExitCode.FAILED;
    }
}
