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

import dev.headroom.engine.internal.json.JsonTape;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ScatteredRowsTest {

    private static final List<String> FIELDS =
            List.of("co2", "door", "hum", "lux", "noise", "pm", "press", "rssi", "temp", "volt");

    @Test
    void rowsOfWhichAnyMayHaveAnyFieldGetOneHeading() throws Exception {
        String json = sensors(300);

        String form = TableForm.encode(JsonTape.parse(json), "json", TableOptions.defaults())
                .orElseThrow();

        assertThat(form).containsOnlyOnce("\ncolumns:").doesNotContain("kinds of rows", "{\"id\"");
        assertThat(TableForm.decode(form)).isEqualTo(json);
    }

    @Test
    void fewKindsOfRowsKeepTheirHeadings() throws Exception {
        StringBuilder json = new StringBuilder("[");
        for (int row = 0; row < 60; row++) {
            json.append(row == 0 ? "" : ",")
                    .append(
                            switch (row % 3) {
                                case 0 -> "{\"type\":\"click\",\"x\":" + row + ",\"page\":\"home\"}";
                                case 1 -> "{\"type\":\"order\",\"amount\":" + row * 7 + ",\"currency\":\"EUR\"}";
                                default -> "{\"type\":\"error\",\"code\":" + row * 3 + ",\"retries\":1}";
                            });
        }
        json.append(']');

        String form = TableForm.encode(JsonTape.parse(json.toString()), "json", TableOptions.defaults())
                .orElseThrow();

        assertThat(form).contains("kinds of rows");
        assertThat(TableForm.decode(form)).isEqualTo(json.toString());
    }

    private static String sensors(int rows) {
        Random random = new Random(5);
        StringBuilder json = new StringBuilder("[");
        for (int row = 0; row < rows; row++) {
            json.append(row == 0 ? "" : ",")
                    .append("{\"id\":\"SEN-")
                    .append(3000 + row)
                    .append('"');
            int from = random.nextInt(FIELDS.size());
            for (int field = from; field < FIELDS.size(); field += 1 + random.nextInt(FIELDS.size())) {
                json.append(",\"").append(FIELDS.get(field)).append("\":").append(random.nextInt(100));
            }
            json.append('}');
        }
        return json.append(']').toString();
    }
}
