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
import dev.headroom.engine.ccr.RetrievalQuery;
import dev.headroom.engine.compress.Compression;
import dev.headroom.engine.compress.CompressionInput;
import dev.headroom.engine.compress.Compressor;
import dev.headroom.engine.compress.Fidelity;
import dev.headroom.engine.compress.Omission;
import dev.headroom.engine.compress.Omission.Range;
import dev.headroom.engine.detect.ContentKind;
import dev.headroom.engine.model.Message;
import dev.headroom.engine.report.BlockReport;
import dev.headroom.engine.report.BlockReport.LeftOut;
import dev.headroom.engine.report.BlockReport.Outcome;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Guarantee 6: parts are left out only if the original is stored, named by a marker, and within the model's reach. */
class NoLossWithoutAWayBackTest {

    private static final String TEXT = LineCodec.rows(100);

    private final RecordingStore store = new RecordingStore();
    private final HeadroomEngine engine = engine(store);

    @Test
    void whatIsLeftOutIsStoredNamedAndRetrievable() {
        TextResult result = engine.compress(TextRequest.of(TEXT).retrievalAvailable(true));

        Marker marker = Marker.lastLineOf(result.text()).orElseThrow();
        assertThat(result.text()).startsWith("lines\nrow 1~\n[headroom: lines ");
        assertThat(result.block().leftOut())
                .contains(new LeftOut("lines", 99, 100, marker.ref().value()));
        assertThat(engine.decode(result.text())).isEqualTo(new DecodeResult.Original(TEXT));
        assertThat(engine.retrieve(RetrievalQuery.of(marker.ref().value()).rows("57"))
                        .text())
                .contains("row 57 ");
    }

    @Test
    void withoutTheToolNothingIsLeftOut() {
        OptimizationRequest request = request();

        OptimizationResult without = engine.optimize(request.tools(List.of("search")));
        OptimizationResult with = engine.optimize(request.tools(List.of("search", "mcp__h__headroom_retrieve")));

        assertThat(without.report().blocks().get(0).outcome()).isEqualTo(Outcome.LOSSLESS);
        assertThat(with.report().blocks().get(0).outcome()).isEqualTo(Outcome.REVERSIBLE);
    }

    @Test
    void nothingIsLeftOutWhereTheOptionsAskForLossless() {
        HeadroomOptions lossless =
                HeadroomOptions.builder().fidelity(Fidelity.LOSSLESS).build();

        OptimizationResult result =
                engine.optimize(request().retrievalAvailable(true).options(lossless));

        assertThat(result.report().blocks().get(0).outcome()).isEqualTo(Outcome.LOSSLESS);
        assertThat(store.asked).isEmpty();
    }

    @Test
    void aRefusingStoreMeansTheLosslessFormAndAReason() {
        store.refusing = true;

        OptimizationResult result = engine.optimize(request().retrievalAvailable(true));

        BlockReport block = result.report().blocks().get(0);
        assertThat(block.outcome()).isEqualTo(Outcome.LOSSLESS);
        assertThat(block.reason()).isEqualTo("nothing left out: store threw CcrStoreException: disk full");
        assertThat(engine.decode(Conversations.textOf(result.messages().get(0))))
                .isEqualTo(new DecodeResult.Original(TEXT));
    }

    @Test
    void afterARefusalTheFormStaysAsItWasSent() {
        store.refusing = true;
        List<Message> sent = engine.optimize(request().retrievalAvailable(true)).messages();
        store.refusing = false;

        List<Message> sentAgain =
                engine.optimize(request().retrievalAvailable(true)).messages();

        assertThat(sentAgain).isEqualTo(sent);
    }

    @Test
    void sendingAMarkerAgainRefreshesItsEntry() {
        engine.optimize(request().retrievalAvailable(true));
        store.asked.clear();

        engine.optimize(request().retrievalAvailable(true));

        assertThat(store.asked).containsExactly("touch");
    }

    @Test
    void anEntryThatTheStoreLostIsPutAgain() {
        OptimizationResult sent = engine.optimize(request().retrievalAvailable(true));
        store.lose();

        OptimizationResult sentAgain = engine.optimize(request().retrievalAvailable(true));

        assertThat(sentAgain.report().blocks().get(0).fromMemo()).isTrue();
        assertThat(sentAgain.messages()).isEqualTo(sent.messages());
        assertThat(engine.decode(Conversations.textOf(sent.messages().get(0))))
                .isEqualTo(new DecodeResult.Original(TEXT));
    }

    @Test
    void aStoreTooSmallForAllOriginalsOfARequestKeepsWhatIsSentRetrievable() {
        RecordingStore small = new RecordingStore(2);
        HeadroomEngine crowded = engine(small);
        List<Message> messages = List.of(
                Message.toolResult("1", "a", LineCodec.rows("a", 100)),
                Message.toolResult("2", "b", LineCodec.rows("b", 100)),
                Message.toolResult("3", "c", LineCodec.rows("c", 100)));

        OptimizationResult result =
                crowded.optimize(OptimizationRequest.of(messages).retrievalAvailable(true));

        assertThat(result.report().blocks())
                .extracting(BlockReport::outcome)
                .containsExactly(Outcome.LOSSLESS, Outcome.REVERSIBLE, Outcome.REVERSIBLE);
        for (int i = 0; i < messages.size(); i++) {
            assertThat(crowded.decode(Conversations.textOf(result.messages().get(i))))
                    .isEqualTo(new DecodeResult.Original(Conversations.textOf(messages.get(i))));
        }
    }

    @Test
    void anotherTenantsRefFindsNothing() {
        TextResult mine = engine.compress(TextRequest.of(TEXT).tenant("mine").retrievalAvailable(true));
        String ref = mine.block().leftOut().get(0).ref();

        assertThat(engine.decode("mine", mine.text())).isEqualTo(new DecodeResult.Original(TEXT));
        assertThat(engine.decode("yours", mine.text())).isInstanceOf(DecodeResult.Failed.class);
        assertThat(engine.retrieve("yours", RetrievalQuery.of(ref)).isError()).isTrue();
        assertThat(engine.answer("mine", "{\"ref\":\"" + ref + "\"}").isError()).isFalse();
    }

    @Test
    void aCodecThatLeavesOutUnaskedIsNotHeard() {
        HeadroomEngine careless = HeadroomEngine.builder()
                .compressors(List.of(new Careless()))
                .tokenCounter(new CharacterCounter())
                .build();

        TextResult result = careless.compress(TEXT);

        assertThat(result.text()).isSameAs(TEXT);
        assertThat(result.block().reason()).isEqualTo("codec careless left something out where it must not");
    }

    private static final class Careless implements Compressor {

        @Override
        public String name() {
            return "careless";
        }

        @Override
        public Set<ContentKind> kinds() {
            return Set.of(ContentKind.values());
        }

        @Override
        public Compression compress(CompressionInput input) {
            return Compression.reversible("", new Omission(Omission.Unit.ROWS, List.of(new Range(1, 100)), 100));
        }
    }

    private static OptimizationRequest request() {
        return OptimizationRequest.of(List.of(Message.toolResult("1", "search", TEXT)));
    }

    private static HeadroomEngine engine(RecordingStore store) {
        return HeadroomEngine.builder()
                .compressors(List.of(new LineCodec()))
                .tokenCounter(new CharacterCounter())
                .store(store)
                .options(HeadroomOptions.builder().budgetTokens(500).build())
                .build();
    }
}
