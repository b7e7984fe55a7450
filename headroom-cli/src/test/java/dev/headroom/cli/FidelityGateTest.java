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

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.evals.fidelity.FidelitySuite;
import dev.headroom.evals.fidelity.SavingsTable;
import dev.headroom.evals.fidelity.result.Breach;
import dev.headroom.evals.fidelity.result.FidelityReport;
import dev.headroom.evals.fidelity.result.PayloadResult;
import dev.headroom.evals.fidelity.source.BuiltIn;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The gate: no guarantee may be broken on the built-in workloads and the golden corpus, with all codecs that the command
 * has, and nowhere may the savings fall. {@code -Dheadroom.evals.update=true} writes the table again; read what changed.
 */
class FidelityGateTest {

    private static final Path TABLE = Path.of("src", "test", "resources", "fidelity", "savings.csv");

    private static FidelityReport report;

    @BeforeAll
    static void run() throws IOException {
        report = FidelitySuite.builder().build().run("built-in workloads", BuiltIn.all());
        if (Boolean.getBoolean("headroom.evals.update")) {
            SavingsTable.of(report).write(TABLE);
        }
    }

    @Test
    void noGuaranteeIsBroken() {
        List<String> broken = report.payloads().stream()
                .flatMap(payload -> payload.breaches().stream().map(breach -> line(payload, breach)))
                .toList();

        assertThat(broken).isEmpty();
    }

    @Test
    void savingsDoNotFall() throws IOException {
        SavingsTable kept = SavingsTable.read(TABLE);

        List<String> falls = kept.falls(SavingsTable.of(report));

        assertThat(falls).isEmpty();
    }

    @Test
    void everythingThatIsPromisedWasLookedAt() {
        assertThat(report.payloads()).hasSizeGreaterThan(40);
        assertThat(report.total().literals().distinct()).isGreaterThan(20_000);
        assertThat(report.total().answers().questions()).isGreaterThan(200);
        assertThat(report.total().literals().omitted()).isPositive();
        assertThat(report.total().errors().shown()).isPositive();
    }

    private static String line(PayloadResult payload, Breach breach) {
        return payload.name() + ": " + breach.guarantee().word() + ": " + breach.detail();
    }
}
