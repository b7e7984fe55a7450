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
package dev.headroom.evals.workload.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Set;
import org.junit.jupiter.api.Test;

class RowTest {
    private static final Row ROW = Row.of("id", 7, "none", null, "metadata", Row.of("region", "eu", "load", 0.25));

    @Test
    void readsValuesAtDottedPaths() {
        assertThat(ROW.at("metadata.region")).contains("eu");
        assertThat(ROW.text("metadata.load")).isEqualTo("0.25");
        assertThat(ROW.text("id")).isEqualTo("7");
    }

    @Test
    void hasNoValueWhereAFieldIsAbsentOrNull() {
        assertThat(ROW.at("other")).isEmpty();
        assertThat(ROW.at("none")).isEmpty();
        assertThat(ROW.at("id.deeper")).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ROW.text("metadata.zone"))
                .withMessageContaining("metadata.zone");
    }

    @Test
    void keepsThePlaceOfAFieldThatIsSetAgain() {
        Row changed = ROW.with("id", 8).with("last", true);

        assertThat(changed.fields().keySet()).containsExactly("id", "none", "metadata", "last");
        assertThat(changed.text("id")).isEqualTo("8");
        assertThat(ROW.text("id")).isEqualTo("7");
    }

    @Test
    void leavesFieldsOut() {
        Row changed = ROW.without(Set.of("none", "id"));

        assertThat(changed.fields().keySet()).containsExactly("metadata");
    }

    @Test
    void refusesNamesWithoutValuesAndValuesWithoutNames() {
        assertThatIllegalArgumentException().isThrownBy(() -> Row.of("id")).withMessageContaining("even");
        assertThatIllegalArgumentException().isThrownBy(() -> Row.of(1, "id")).withMessageContaining("[0]");
    }
}
