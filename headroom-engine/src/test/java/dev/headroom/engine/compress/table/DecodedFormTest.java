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
package dev.headroom.engine.compress.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.engine.internal.json.JsonSyntaxException;
import dev.headroom.engine.internal.json.JsonTape;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class DecodedFormTest {

    private static final String JSON = IntStream.range(0, 40)
            .mapToObj(i -> "{\"id\":" + (700 + i * i) + ",\"state\":\"" + (i % 3 == 0 ? "drift" : "-") + "\"}")
            .collect(Collectors.joining(",", "[", "]"));

    @Test
    void aFormDecodesToItsOwnJsonAlone() throws JsonSyntaxException {
        String form = TableForm.encode(JsonTape.parse(JSON), "json", TableOptions.defaults())
                .orElseThrow();

        assertThat(TableForm.decodesTo(form, JSON.toCharArray())).isTrue();
        assertThat(TableForm.decodesTo(form, JSON.replace("701", "702").toCharArray()))
                .isFalse();
        assertThat(TableForm.decodesTo(form, (JSON + " ").toCharArray())).isFalse();
    }

    @Test
    void aFormThatCannotBeReadDecodesToNothing() throws JsonSyntaxException {
        String form = TableForm.encode(JsonTape.parse(JSON), "json", TableOptions.defaults())
                .orElseThrow();

        assertThat(TableForm.decodesTo(form.substring(0, form.lastIndexOf('\n')), JSON.toCharArray()))
                .isFalse();
        assertThat(TableForm.decodesTo(JSON, JSON.toCharArray())).isFalse();
    }
}
