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
package dev.headroom.engine.compress.select;

import static dev.headroom.engine.compress.select.Sample.format;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

final class RareRowsTest {

    private static final String[] REGIONS = {"us-east-1", "us-west-2", "eu-west-1"};

    @Test
    void keepsAnAnomalyInAColumnOfFewValues() {
        Sample rows = Sample.rows(
                1_000, i -> format("{\"n\":%d,\"region\":\"%s\"}", i, i == 500 ? "mars-1" : REGIONS[i % 3]));

        assertThat(rows.kept("rare region")).containsExactly(500);
    }

    @Test
    void keepsATextOfAnotherPattern() {
        Sample rows = Sample.rows(
                1_000,
                i -> format(
                        "{\"id\":\"%s\",\"text\":\"Order %d shipped to hub %d\"}",
                        i == 700 ? "LEGACY!" : "req-" + i, i, i % 7));

        assertThat(rows.kept("rare id")).containsExactly(700);
    }

    @Test
    void keepsANullAmongValuesAndATextAmongNumbers() {
        Sample rows = Sample.rows(
                500,
                i -> format(
                        "{\"region\":%s,\"load\":%s}", i == 100 ? "null" : "\"x\"", i == 200 ? "\"n/a\"" : 40 + i % 9));

        assertThat(rows.kept("rare region")).containsExactly(100);
        assertThat(rows.kept("rare load")).containsExactly(200);
    }

    @Test
    void keepsARowWithAKeyOfItsOwn() {
        Sample rows =
                Sample.rows(400, i -> i == 250 ? "{\"a\":1,\"note\":{\"by\":\"ops\"}}" : "{\"a\":1,\"flag\":true}");

        assertThat(rows.kept("rare key note.by")).containsExactly(250);
    }

    @Test
    void keepsARareElementOfAList() {
        Sample rows = Sample.rows(
                100, i -> format("{\"n\":%d,\"labels\":[%s]}", i, i == 42 ? "\"bug\",\"urgent\"" : "\"docs\""));

        assertThat(rows.required()).contains(42);
    }

    @Test
    void theSmallerOfManyUnevenValuesIsNotRare() {
        Random random = new Random(6);
        Sample rows = Sample.rows(300, i -> format("{\"host\":\"pod-%c\"}", (char) ('a' + random.nextInt(25))));

        assertThat(rows.kept("rare")).isEmpty();
    }

    @Test
    void valuesThatAllOccurOnceAreNotRare() {
        Sample rows = Sample.rows(100, i -> format("{\"name\":\"%s\"}", "n".repeat(1 + i)));

        assertThat(rows.kept("rare")).isEmpty();
    }
}
