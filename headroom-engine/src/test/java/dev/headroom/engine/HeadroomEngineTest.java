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

import dev.headroom.engine.ccr.RetrievalTool;
import dev.headroom.engine.model.Message;
import dev.headroom.engine.model.Origin;
import dev.headroom.engine.report.BlockReport;
import dev.headroom.engine.report.BlockReport.Outcome;
import dev.headroom.engine.report.OptimizationReport;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class HeadroomEngineTest {

    @Test
    void theFirstDayExampleSavesTokens() {
        List<Message> messages = List.of(
                Message.user("Which service is slow?"),
                Message.toolCall("call_1", "search_logs", "{}"),
                Message.toolResult("call_1", "search_logs", json(40)));
        HeadroomEngine engine = HeadroomEngine.create();

        OptimizationResult result =
                engine.optimize(OptimizationRequest.of(messages).model("gpt-4o"));

        BlockReport block = result.report().blocks().get(0);
        assertThat(block.outcome()).isEqualTo(Outcome.LOSSLESS);
        assertThat(block.kind()).isEqualTo("json");
        assertThat(block.compressor()).isEqualTo("json");
        assertThat(block.tool()).isEqualTo("search_logs");
        assertThat(block.message()).isEqualTo(2);
        assertThat(result.report().totals().savedShare()).isGreaterThan(0.5);
        assertThat(result.report().counter()).isEqualTo("o200k_base");
        assertThat(result.report().exact()).isTrue();
        assertThat(engine.decode(Conversations.textOf(result.messages().get(2))))
                .isEqualTo(new DecodeResult.Original(json(40).replace(" ", "")));
    }

    @Test
    void leavesRowsOutWhereTheModelCanFetchThem() {
        HeadroomEngine engine = HeadroomEngine.create();
        List<Message> messages = List.of(Message.toolResult("1", "search_logs", json(2_000)));

        OptimizationResult result =
                engine.optimize(OptimizationRequest.of(messages).tools(List.of("search_logs", RetrievalTool.NAME)));

        BlockReport block = result.report().blocks().get(0);
        assertThat(block.outcome()).isEqualTo(Outcome.REVERSIBLE);
        assertThat(block.tokensAfter())
                .isLessThan(engine.compress(json(2_000)).block().tokensAfter());
        String ref = block.leftOut().get(0).ref();
        assertThat(engine.answer("", "{\"ref\":\"" + ref + "\",\"where\":\"id = 1234\"}")
                        .text())
                .contains("1234");
    }

    @Test
    void compressesCsv() {
        StringBuilder csv = new StringBuilder("id,level,service\n");
        for (int i = 0; i < 100; i++) {
            csv.append(1_000 + i).append(",INFO,billing-service\n");
        }

        TextResult result = HeadroomEngine.create().compress(csv.toString());

        assertThat(result.block().kind()).isEqualTo("csv");
        assertThat(result.block().outcome()).isEqualTo(Outcome.LOSSLESS);
        assertThat(HeadroomEngine.create().decode(result.text())).isEqualTo(new DecodeResult.Original(csv.toString()));
    }

    @Test
    void saysWhenCountsAreAnEstimate() {
        OptimizationResult result = HeadroomEngine.create()
                .optimize(OptimizationRequest.of(List.of()).model("a-model-nobody-knows"));

        assertThat(result.report().exact()).isFalse();
    }

    @Test
    void theListenerHearsOfEveryCallOnce() {
        List<OptimizationReport> heard = new ArrayList<>();
        HeadroomEngine engine = HeadroomEngine.builder().listener(heard::add).build();

        OptimizationResult optimized =
                engine.optimize(OptimizationRequest.of(List.of(Message.toolResult("1", "t", "short"))));
        TextResult compressed = engine.compress("short", Origin.asking("why"));

        assertThat(heard).containsExactly(optimized.report(), compressed.report());
    }

    @Test
    void theTickerOnlyReachesTheReport() {
        AtomicLong nanos = new AtomicLong();
        HeadroomEngine engine = HeadroomEngine.builder()
                .compressors(List.of(new LineCodec()))
                .tokenCounter(new CharacterCounter())
                .ticker(() -> nanos.getAndAdd(5_000_000))
                .build();

        TextResult first = engine.compress(LineCodec.rows(50));
        TextResult second = HeadroomEngine.builder()
                .compressors(List.of(new LineCodec()))
                .tokenCounter(new CharacterCounter())
                .ticker(() -> 0)
                .build()
                .compress(LineCodec.rows(50));

        assertThat(first.block().micros()).isEqualTo(5_000);
        assertThat(second.block().micros()).isZero();
        assertThat(second.text()).isEqualTo(first.text());
    }

    @Test
    void theEnginesTenantIsUsedWhereTheRequestNamesNone() {
        RecordingStore store = new RecordingStore();
        HeadroomEngine engine = HeadroomEngine.builder()
                .compressors(List.of(new LineCodec()))
                .tokenCounter(new CharacterCounter())
                .options(HeadroomOptions.builder().budgetTokens(500).build())
                .store(store)
                .tenant("house")
                .build();

        TextResult result = engine.compress(TextRequest.of(LineCodec.rows(100)).retrievalAvailable(true));

        assertThat(engine.decode("house", result.text())).isInstanceOf(DecodeResult.Original.class);
        assertThat(engine.decode(result.text())).isInstanceOf(DecodeResult.Original.class);
        assertThat(engine.decode("", result.text())).isInstanceOf(DecodeResult.Failed.class);
    }

    @Test
    void emptyAndTinyInputsAreFine() {
        HeadroomEngine engine = HeadroomEngine.create();

        assertThat(engine.optimize(OptimizationRequest.of(List.of())).messages())
                .isEmpty();
        assertThat(engine.compress("").text()).isEmpty();
        assertThat(engine.compress("[]").text()).isEqualTo("[]");
    }

    private static String json(int rows) {
        StringBuilder json = new StringBuilder("[");
        for (int i = 0; i < rows; i++) {
            json.append(i == 0 ? "" : ", ")
                    .append("{\"id\": ")
                    .append(i)
                    .append(", \"level\": \"INFO\", \"service\": \"billing\", \"latency\": ")
                    .append(i * 7_919 % 997)
                    .append('}');
        }
        return json.append(']').toString();
    }
}
