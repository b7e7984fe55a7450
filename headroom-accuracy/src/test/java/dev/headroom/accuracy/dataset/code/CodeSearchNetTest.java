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
package dev.headroom.accuracy.dataset.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.accuracy.dataset.EvalCase;
import dev.headroom.accuracy.dataset.EvalCase.Expected;
import dev.headroom.accuracy.dataset.LoadOptions;
import dev.headroom.accuracy.dataset.LoadedDataset;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CodeSearchNetTest {
    private static final LoadOptions SAMPLE =
            LoadOptions.of(Map.of(), Path.of("none")).sample(true);

    @Test
    void asksByTheDocstringAndShowsTheCodeWithoutIt() {
        LoadedDataset loaded = CodeSearchNet.create().load(SAMPLE);
        EvalCase first = loaded.cases().get(0);

        assertThat(first.question())
                .isEqualTo("Which function does this: Moves the buoy by its current for the given number of hours."
                        + "\nAnswer with its name alone.");
        assertThat(first.expected()).isEqualTo(new Expected.Answer(List.of("Buoy.drift")));
        assertThat(first.results().get(0).text())
                .contains("\"code\":\"def drift(self, hours):\\n    self.x += self.current[0] * hours\\n")
                .doesNotContain("Moves the buoy", "how long", "Takes all open fees", "Reads a table of tides");
    }

    @Test
    void skipsFunctionsWhoseDocstringIsShortOrElsewhere() {
        LoadedDataset loaded = CodeSearchNet.create().load(SAMPLE);

        assertThat(loaded.cases()).hasSize(4);
        assertThat(loaded.skipped()).isEqualTo(2);
    }

    @Test
    void cutsOutNoOtherLiteralThanTheDocstring() {
        String code = "def f():\n    x = \"\"\"a text\"\"\"\n    return x\n";

        assertThat(CodeSearchNet.withoutDocstring(code, "another text")).isEmpty();
        assertThat(CodeSearchNet.withoutDocstring(code, "a  text")).contains("def f():\n    return x\n");
    }
}
