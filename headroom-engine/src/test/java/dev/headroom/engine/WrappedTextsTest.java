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
import dev.headroom.engine.internal.embedded.Envelope;
import dev.headroom.engine.internal.json.JsonStrings;
import dev.headroom.engine.model.Message;
import dev.headroom.engine.report.BlockReport;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Texts that a host wrapped in JSON are shortened inside their wrapping. */
class WrappedTextsTest {

    private HeadroomEngine engine;

    @BeforeEach
    void setUp() {
        engine = HeadroomEngine.builder().compressors(List.of(new LineCodec())).build();
    }

    @Test
    void aStringStaysAStringAndDecodesToItself() {
        String data = JsonStrings.quote(LineCodec.rows(40) + "\"quoted\" \u00e9\n");

        TextResult result = engine.compress(data);

        assertThat(result.block().outcome()).isEqualTo(BlockReport.Outcome.LOSSLESS);
        assertThat(result.text()).startsWith("\"lines\\nrow 1~").hasSizeLessThan(data.length());
        assertThat(engine.decode(result.text())).isEqualTo(new DecodeResult.Original(data));
    }

    @Test
    void everyTextOfAListOfContentsIsShortenedInItsPlace() {
        String data = "[{\"type\":\"text\",\"text\":" + JsonStrings.quote(LineCodec.rows("first", 40))
                + "},\n{\"type\":\"image\",\"data\":\"AA==\"},{\"text\":\"stays\",\"type\":\"text\"},"
                + "{\"text\":" + JsonStrings.quote(LineCodec.rows("last", 30)) + ",\"type\":\"text\"}]";
        List<Message> messages = List.of(Message.toolResult("1", "t", "plain"), Message.toolResult("2", "t", data));

        OptimizationResult result = engine.optimize(OptimizationRequest.of(messages));

        String sent = Conversations.textOf(result.messages().get(1));
        assertThat(result.report().blocks()).extracting(BlockReport::message).containsExactly(0, 1, 1, 1);
        assertThat(sent)
                .startsWith("[{\"type\":\"text\",\"text\":\"lines\\nfirst 1~")
                .contains("},\n{\"type\":\"image\",\"data\":\"AA==\"},{\"text\":\"stays\",\"type\":\"text\"},")
                .endsWith(",\"type\":\"text\"}]");
        assertThat(engine.decode(sent)).isEqualTo(new DecodeResult.Original(data));
        assertThat(result.messages().get(0)).isSameAs(messages.get(0));
    }

    @Test
    void whatIsLeftOutOfATextIsFetchedByItsOwnLines() {
        String text = LineCodec.rows(2_000);

        TextResult result =
                engine.compress(TextRequest.of(JsonStrings.quote(text)).retrievalAvailable(true));

        String form = Envelope.of(result.text()).orElseThrow().slots().get(0).text();
        String ref = Marker.lastLineOf(form).orElseThrow().ref().value();
        assertThat(engine.answer("{\"ref\":\"" + ref + "\",\"rows\":\"1234\"}").text())
                .contains("row 1234 ");
        assertThat(engine.decode(result.text())).isEqualTo(new DecodeResult.Original(JsonStrings.quote(text)));
    }

    @Test
    void aWrappingThatNoKnownHabitGivesIsATextOfItsOwn() {
        String data = JsonStrings.quote(LineCodec.rows(40)).replace("row 1 ", "\\u0072ow 1 ");

        TextResult result = engine.compress(data);

        assertThat(result.text()).startsWith("lines\n\"\\u0072ow 1~");
        assertThat(engine.decode(result.text())).isEqualTo(new DecodeResult.Original(data));
    }

    @Test
    void theSameWrappedTextGoesOutTheSameInLaterTurns() {
        String data = JsonStrings.quote(LineCodec.rows(400));
        List<Message> first = List.of(Message.user("row 7"), Message.toolResult("1", "t", data));
        List<Message> later = List.of(first.get(0), first.get(1), Message.user("row 9"));

        List<Message> once = engine.optimize(OptimizationRequest.of(first).retrievalAvailable(true))
                .messages();
        List<Message> again = engine.optimize(OptimizationRequest.of(later).retrievalAvailable(true))
                .messages();

        assertThat(again.subList(0, 2)).isEqualTo(once);
        assertThat(once.get(1)).isNotEqualTo(first.get(1));
    }
}
