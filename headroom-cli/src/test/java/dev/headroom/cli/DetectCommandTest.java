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

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DetectCommandTest {
    @TempDir
    private Path home;

    @Test
    void saysTheKindAndWhy() {
        Invocation detected = Invocation.of(home, "{\"id\":1}\n{\"id\":2}\n", "detect");

        assertThat(detected.text()).isEqualTo("ndjson: 2 lines of JSON\n");
        assertThat(detected.exitCode()).isZero();
    }

    @Test
    void saysOfAMixtureWhereItsPartsAre() {
        String rows = "{\"id\": 7, \"state\": \"ready\", \"zone\": \"eu-1\"}\n".repeat(20);

        Invocation detected = Invocation.of(home, "Here they are:\n" + rows + "$ date\nToday\n", "detect");

        assertThat(detected.text()).isEqualTo("""
                mixed: 4 parts, among them ndjson
                  lines 1-1: unknown
                  lines 2-21: ndjson
                  lines 22-22: unknown
                  lines 23-23: unknown
                """);
    }

    @Test
    void bytesThatAreNoTextAreUnknown() {
        Invocation detected = Invocation.of(home, new byte[] {(byte) 0xff, 0, 1}, "detect", "-");

        assertThat(detected.text()).isEqualTo("unknown: not UTF-8\n");
        assertThat(detected.exitCode()).isZero();
    }
}
