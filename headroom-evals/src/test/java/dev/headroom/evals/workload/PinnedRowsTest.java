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
package dev.headroom.evals.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.headroom.evals.workload.data.BriefLeakRows;
import dev.headroom.evals.workload.data.ComponentRows;
import dev.headroom.evals.workload.data.LeakRows;
import dev.headroom.evals.workload.data.NeedleRows;
import dev.headroom.evals.workload.json.JsonStyle;
import dev.headroom.evals.workload.json.JsonText;
import dev.headroom.evals.workload.json.Row;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The rows that Python Headroom's published numbers were measured on: digest and sizes are those of its own output. */
class PinnedRowsTest {

    static Stream<Arguments> pinned() {
        return Stream.of(
                arguments("needle", NeedleRows.brief(), "6228035dee6f5825", 18_952, 17_751, 21_958),
                arguments("needle, full", NeedleRows.full(), "b7f23f0248d30b2c", 19_065, 17_860, 22_079),
                arguments("needle, long", NeedleRows.wide(), "87a448a58f66f499", 27_310, 25_412, 32_898),
                arguments("issues", LeakRows.issues(), "8c4bd6c6b038ff44", 20_392, 19_042, 24_612),
                arguments("papers", LeakRows.papers(), "77dec3fa71295b52", 11_872, 11_242, 14_400),
                arguments("code", LeakRows.code(), "0a6d223b696adbea", 15_557, 14_838, 18_519),
                arguments("logs", LeakRows.logs(), "cd399653ca4cd2a5", 14_502, 13_363, 17_984),
                arguments("brief issues", BriefLeakRows.issues(), "6c16257843d854bf", 8_042, 7_392, 10_750),
                arguments("brief papers", BriefLeakRows.papers(), "1cd436eca0af2c4a", 3_959, 3_720, 4_621),
                arguments("brief code", BriefLeakRows.code(), "93917ed844c0ce5f", 4_655, 4_336, 5_537),
                arguments("brief logs", BriefLeakRows.logs(), "c9ec682cd1dd4368", 8_355, 7_692, 10_767),
                arguments("code search", ComponentRows.matches(), "277ead500f9ba436", 51_278, 48_079, 65_280));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pinned")
    void areByteForByteThoseOfTheReference(
            String name, List<Row> rows, String digest, int characters, int compact, int indented) {
        String text = JsonText.write(rows, JsonStyle.DEFAULT);

        assertThat(Digest.of(text)).as(name).isEqualTo(digest);
        assertThat(text).hasSize(characters);
        assertThat(JsonText.write(rows, JsonStyle.COMPACT)).hasSize(compact);
        assertThat(JsonText.write(rows, JsonStyle.INDENT2)).hasSize(indented);
    }
}
