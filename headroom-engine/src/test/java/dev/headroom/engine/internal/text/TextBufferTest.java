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
package dev.headroom.engine.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class TextBufferTest {

    @Test
    void keepsWhatItIsGivenInItsOrder() {
        TextBuffer buffer = new TextBuffer(0);

        buffer.add("(header)", 1, 7);
        buffer.addBlanks(2);
        buffer.add("xcells of a rowx".toCharArray(), 1, 15);
        buffer.addBlanks(-3);
        buffer.add('.');

        assertThat(buffer).hasToString("header  cells of a row.");
    }

    @Test
    void isTheSameAsExactlyItsCharacters() {
        TextBuffer buffer = new TextBuffer(64);
        buffer.add("[1,2]");

        assertThat(buffer.isSame("[1,2]".toCharArray())).isTrue();
        assertThat(buffer.isSame("[1,3]".toCharArray())).isFalse();
        assertThat(buffer.isSame("[1,2".toCharArray())).isFalse();
        assertThat(buffer.isSame("[1,2]]".toCharArray())).isFalse();
    }
}
