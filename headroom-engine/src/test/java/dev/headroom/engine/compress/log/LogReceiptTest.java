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
package dev.headroom.engine.compress.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.engine.internal.log.LogTokens;
import dev.headroom.engine.internal.log.Messages;
import java.util.BitSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LogReceiptTest {

    private static final String LOG = lines(5, "heart beats at %") + lines(9, "queue % drained")
            + lines(2, "disk % has failed") + "one of its own\n";

    private static String lines(int count, String line) {
        return IntStream.range(0, count)
                .mapToObj(i -> "10:00:00 INFO " + line.replace("%", Integer.toString(i * 7 + 10)) + "\n")
                .collect(Collectors.joining());
    }

    private static String receipt(int room, int... kept) {
        LogTokens tokens = LogTokens.of(LOG.toCharArray());
        Messages messages = Messages.of(tokens, new BitSet());
        BitSet shown = new BitSet();
        IntStream.of(kept).forEach(shown::set);
        Chars out = new Chars(100);
        new LogReceipt(tokens, messages, Severities.of(tokens, messages), room).write(shown, out);
        return out.toString();
    }

    @Test
    void whatIsNotShownIsCountedErrorsFirstAndThenTheMostFrequent() {
        assertThat(receipt(1_000)).isEqualTo("""
                of 17 lines report errors: 2, warnings: 0; messages not shown above:
                2x disk {} has failed
                9x queue {} drained
                5x heart beats at {}
                and 1 more messages of 1 lines
                """);
    }

    @Test
    void aMessageOfWhichALineIsShownIsNotNamedAgain() {
        assertThat(receipt(1_000, 3, 15, 16)).isEqualTo("""
                of 17 lines report errors: 2, warnings: 0; messages not shown above:
                9x queue {} drained
                """);
        assertThat(receipt(1_000, 3, 10, 15, 16)).isEqualTo("of 17 lines report errors: 2, warnings: 0\n");
    }

    @Test
    void whatThereIsNoRoomForIsSummedUp() {
        assertThat(receipt(0)).isEqualTo("""
                of 17 lines report errors: 2, warnings: 0; messages not shown above:
                and 4 more messages of 17 lines, 1 of these messages report errors or warnings
                """);
    }
}
