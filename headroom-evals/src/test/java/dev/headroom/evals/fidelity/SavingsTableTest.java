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
package dev.headroom.evals.fidelity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SavingsTableTest {

    @TempDir
    private Path folder;

    @Test
    void namesSavingsThatFellByMoreThanTwoPoints() throws IOException {
        SavingsTable before = table("a,1000,500,100\nb,1000,500,100\n");
        SavingsTable now = table("a,1000,519,100\nb,1000,500,121\n");

        assertThat(before.falls(now)).containsExactly("b, reversible: 87.9 % saved, before 90.0 %");
        assertThat(now.falls(before)).isEmpty();
    }

    @Test
    void namesPayloadsThatCameOrWent() throws IOException {
        SavingsTable before = table("a,1000,500,100\n");
        SavingsTable now = table("b,1000,500,100\n");

        assertThat(before.falls(now))
                .containsExactly("a is in the table but was not measured", "b was measured but is not in the table");
    }

    @Test
    void isTheSameAfterItWasWritten() throws IOException {
        Path file = folder.resolve("again.csv");

        table("a,7,5,3\n").write(file);

        assertThat(Files.readString(file)).isEqualTo("name,tokens,lossless,reversible\na,7,5,3\n");
    }

    @Test
    void turnsOtherFilesDown() throws IOException {
        Path file = Files.writeString(folder.resolve("other.csv"), "a,b\n");

        assertThatThrownBy(() -> SavingsTable.read(file)).isInstanceOf(IllegalArgumentException.class);
    }

    private SavingsTable table(String rows) throws IOException {
        return SavingsTable.read(
                Files.writeString(folder.resolve("table.csv"), "name,tokens,lossless,reversible\n" + rows));
    }
}
