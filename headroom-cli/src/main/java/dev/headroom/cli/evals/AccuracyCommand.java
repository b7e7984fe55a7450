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

import dev.headroom.accuracy.dataset.Dataset;
import dev.headroom.cli.terminal.Terminal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;

/** What the commands that ask a model do; they differ in what they ask. */
abstract class AccuracyCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private final ModelOptions model;

    @Mixin
    private final AccuracyOptions options;

    AccuracyCommand(Terminal terminal, Map<String, String> environment, Path home) {
        this.terminal = terminal;
        this.model = new ModelOptions(environment);
        this.options = new AccuracyOptions(environment, home);
    }

    /** The data sets that are asked, in order; never empty. */
    abstract List<Dataset> datasets();

    @Override
    public Integer call() {
        return new AccuracyTask(terminal, model, options).run(datasets());
    }
}
