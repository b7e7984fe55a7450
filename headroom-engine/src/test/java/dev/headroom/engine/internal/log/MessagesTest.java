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
package dev.headroom.engine.internal.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MessagesTest {

    private static Messages of(String... lines) {
        return Messages.of(LogTokens.of(String.join("\n", lines).toCharArray()), new BitSet());
    }

    @Test
    void linesThatDifferInValuesAreOneMessage() {
        Messages messages = of("order 7 took 12 ms", "queue closed", "order 8 took 3 ms");

        assertThat(messages.size()).isEqualTo(2);
        assertThat(messages.of(2)).isEqualTo(messages.of(0));
        assertThat(messages.count(messages.of(0))).isEqualTo(2);
        assertThat(messages.firstLine(messages.of(2))).isZero();
    }

    @Test
    void rareLinesThatAgreeInMostWordsAreOneMessage() {
        Messages messages = of("10:00:01 INFO user alice logged in", "10:00:02 INFO user bob logged in");

        assertThat(messages.size()).isEqualTo(1);
        assertThat(messages.signatures()).isEqualTo(2);
        assertThat(messages.varies(1, 6)).isTrue();
        assertThat(messages.varies(1, 4)).isFalse();
    }

    @Test
    void frequentWordingsStayApartUntilAMessageHasAWildcardThere() {
        Messages apart = of("set a to on", "set a to on", "set a to on", "set a to on", "set b to on");
        Messages joined = of("set a to on", "set a to on", "set a to on", "set a to on", "set b to on", "set c to on");

        assertThat(apart.size()).isEqualTo(2);
        assertThat(joined.size()).isEqualTo(1);
    }

    @Test
    void levelsAndSignsKeepMessagesApart() {
        Messages messages = of(
                "10:00:01 INFO disk sda is full",
                "10:00:01 WARN disk sda is full",
                "10:00:01 INFO disk (sda) is full",
                "10:00:01 INFO disk sda of rack is full");

        assertThat(messages.size()).isEqualTo(4);
    }

    @Test
    void linesWithLittleInCommonAreNotMerged() {
        Messages messages = of("10:00:01 INFO started the web server", "10:00:02 INFO started a new job");

        assertThat(messages.size()).isEqualTo(2);
    }

    @Test
    void whatLogfmtCallsItsMessageTellsMessagesApartAndNamesDoNotJoinThem() {
        Messages messages = of(
                "ts=10:00:01 level=error pid=7 msg=\"disk full\"",
                "ts=10:00:02 level=error pid=9 msg=\"disk full\"",
                "ts=10:00:03 level=error pid=7 msg=\"no route\"");

        assertThat(messages.size()).isEqualTo(2);
        assertThat(messages.count(0)).isEqualTo(2);
    }

    @Test
    void linesThatAreLeftOutHaveNoMessage() {
        BitSet leftOut = new BitSet();
        leftOut.set(1);

        Messages messages = Messages.of(LogTokens.of("a\na\nb".toCharArray()), leftOut);

        assertThat(messages.of(1)).isEqualTo(Messages.NONE);
        assertThat(messages.count(messages.of(0))).isEqualTo(1);
    }

    @Test
    void manyWordingsOfOneMessageBecomeOne() {
        String log = IntStream.range(0, 500)
                .mapToObj(i -> "10:00:01 INFO user " + name(i) + " logged in from home")
                .collect(Collectors.joining("\n"));

        Messages messages = of(log);

        assertThat(messages.signatures()).isEqualTo(500);
        assertThat(messages.size()).isEqualTo(1);
    }

    private static String name(int i) {
        return IntStream.range(0, 4)
                .mapToObj(digit -> String.valueOf((char) ('a' + ((i >> (3 * digit)) & 7))))
                .collect(Collectors.joining());
    }
}
