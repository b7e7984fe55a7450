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
package dev.headroom.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ToolGlobTest {

    @ParameterizedTest
    @CsvSource({
        "search, search",
        "*, search",
        "*, ''",
        "s*, search",
        "*h, search",
        "*ear*, search",
        "s*r*h, search",
        "**search**, search",
        "*ab, aab",
        "a*b*c, axbxbxc",
        "mcp__*__read, mcp__files__read",
    })
    void matches(String glob, String name) {
        assertThat(ToolGlob.matches(glob, name)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "search, Search",
        "search, searches",
        "search, sear",
        "*x, search",
        "s*x*h, search",
        "?, s",
        ".*, search",
        "*ab, aba",
    })
    void doesNotMatch(String glob, String name) {
        assertThat(ToolGlob.matches(glob, name)).isFalse();
    }

    @Test
    void manyStarsDoNotMakeItSlow() {
        String glob = "*a".repeat(99) + "b";
        String name = "a".repeat(1_000_000);

        boolean matched =
                Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> ToolGlob.matches(glob, name));

        assertThat(matched).isFalse();
    }
}
