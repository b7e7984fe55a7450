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

import dev.headroom.engine.ccr.Marker;
import dev.headroom.engine.model.Message;
import dev.headroom.engine.report.BlockReport.Outcome;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A tool result that was there before is referred to, under the same conditions as all that is left out. */
class RepeatsTest {

    private static final String FILE = LineCodec.rows(60);
    private static final List<Message> READ_TWICE = List.of(
            Message.user("What does it do?"),
            Message.toolCall("1", "read_file", "{}"),
            Message.toolResult("1", "read_file", FILE),
            Message.toolCall("2", "read_file", "{}"),
            Message.toolResult("2", "read_file", FILE));

    private final HeadroomEngine engine =
            HeadroomEngine.builder().compressors(List.of(new LineCodec())).build();

    @Test
    void theSecondReadIsAReferenceToTheFirst() {
        List<Message> sent = engine.optimize(OptimizationRequest.of(READ_TWICE).retrievalAvailable(true))
                .messages();

        assertThat(Conversations.textOf(sent.get(2))).startsWith("lines\nrow 1~");
        String second = Conversations.textOf(sent.get(4));
        assertThat(second)
                .startsWith(
                        "[headroom repeat: character for character the same text as an earlier tool result above]\n")
                .contains("lines 1-60 of 60 left out");
        assertThat(engine.decode(second)).isEqualTo(new DecodeResult.Original(FILE));
        assertThat(engine.answer("{\"ref\":\"" + ref(second) + "\",\"rows\":\"42\"}")
                        .text())
                .contains("row 42 ");
    }

    @Test
    void rowsOfARepeatedTableAreCountedAsRetrievalCountsThem() {
        String json = IntStream.range(0, 50)
                .mapToObj(i -> "{\"id\":" + i + ",\"name\":\"n" + i * 7 + "\"}")
                .collect(Collectors.joining(",\n", "[", "]"));
        List<Message> twice = List.of(Message.toolResult("1", "t", json), Message.toolResult("2", "t", json));

        List<Message> sent = engine.optimize(OptimizationRequest.of(twice).retrievalAvailable(true))
                .messages();

        assertThat(Conversations.textOf(sent.get(1))).contains("rows 1-50 of 50 left out");
    }

    @Test
    void withoutTheToolItIsSaidAgain() {
        OptimizationResult result = engine.optimize(OptimizationRequest.of(READ_TWICE));

        assertThat(result.report().blocks())
                .extracting(block -> block.outcome())
                .containsOnly(Outcome.LOSSLESS);
        assertThat(Conversations.textOf(result.messages().get(4))).startsWith("lines\n");
    }

    @Test
    void aStoreThatRefusesMeansThatItIsSaidAgain() {
        RecordingStore store = new RecordingStore();
        store.refusing = true;
        HeadroomEngine refusing = HeadroomEngine.builder()
                .compressors(List.of(new LineCodec()))
                .store(store)
                .build();

        List<Message> sent = refusing.optimize(
                        OptimizationRequest.of(READ_TWICE).retrievalAvailable(true))
                .messages();

        assertThat(Conversations.textOf(sent.get(4))).startsWith("lines\n");
    }

    @Test
    void itCanBeSwitchedOff() {
        HeadroomOptions options =
                HeadroomOptions.builder().referToRepeats(false).build();

        List<Message> sent = engine.optimize(OptimizationRequest.of(READ_TWICE)
                        .retrievalAvailable(true)
                        .options(options))
                .messages();

        assertThat(Conversations.textOf(sent.get(4))).startsWith("lines\n");
    }

    @Test
    void anEarlierMessageNeverChangesBecauseOfALaterOne() {
        List<Message> once = engine.optimize(
                        OptimizationRequest.of(READ_TWICE.subList(0, 3)).retrievalAvailable(true))
                .messages();
        List<Message> twice = engine.optimize(OptimizationRequest.of(READ_TWICE).retrievalAvailable(true))
                .messages();

        assertThat(twice.subList(0, 3)).isEqualTo(once);
    }

    private static String ref(String form) {
        return Marker.lastLineOf(form).orElseThrow().ref().value();
    }
}
