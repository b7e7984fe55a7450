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
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.engine.model.ContentBlock.ToolResult;
import dev.headroom.engine.model.Message;
import dev.headroom.engine.model.Origin;
import dev.headroom.engine.model.Role;
import dev.headroom.engine.report.OptimizationReport.Totals;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class MemoTest {

    private final LineCodec codec = new LineCodec();
    private final HeadroomEngine engine = engine(codec, HeadroomEngine.Builder.DEFAULT_MEMO_BYTES);

    @Test
    void aHundredTurnsOfAGrowingConversationCostTheirNewContent() {
        List<Message> conversation = Conversations.growing(100);

        Totals last = null;
        for (int turn = 1; turn <= 100; turn++) {
            last = engine.optimize(OptimizationRequest.of(conversation.subList(0, 1 + 4 * turn)))
                    .report()
                    .totals();
        }

        assertThat(codec.calls()).isEqualTo(100);
        assertThat(last.fromMemo()).isEqualTo(99);
        assertThat(last.memoHitRate()).isEqualTo(0.99);
    }

    @Test
    void whatInfluencesTheFormIsPartOfTheKey() {
        HeadroomOptions other = HeadroomOptions.builder().minTokens(1).build();
        TextRequest request = TextRequest.of(LineCodec.rows(50));
        List<TextRequest> different = List.of(
                request,
                TextRequest.of(LineCodec.rows(51)),
                request.origin(new Origin("tool", "", "")),
                request.origin(new Origin("", "tool", "")),
                request.origin(Origin.asking("tool")),
                request.tenant("other"),
                request.retrievalAvailable(true),
                request.options(other));

        for (TextRequest each : different) {
            assertThat(engine.compress(each).block().fromMemo()).isFalse();
        }
        for (TextRequest each : different) {
            assertThat(engine.compress(each).block().fromMemo()).isTrue();
        }
    }

    @Test
    void theErrorFlagIsPartOfTheKey() {
        engine.optimize(OptimizationRequest.of(List.of(result(true))));

        Message sent = engine.optimize(OptimizationRequest.of(List.of(result(false))))
                .messages()
                .get(0);

        assertThat(Conversations.textOf(sent)).startsWith("lines\n");
    }

    private static Message result(boolean error) {
        return new Message(Role.TOOL, List.of(new ToolResult("1", "search", LineCodec.rows(50), error)));
    }

    @Test
    void aMemoOfNoSizeChangesNothingButTheWork() {
        LineCodec forgotten = new LineCodec();
        HeadroomEngine forgetful = engine(forgotten, 0);
        String text = LineCodec.rows(50);

        TextResult first = forgetful.compress(text);
        TextResult second = forgetful.compress(text);

        assertThat(second.text())
                .isEqualTo(first.text())
                .isEqualTo(engine.compress(text).text());
        assertThat(forgotten.calls()).isEqualTo(2);
        assertThat(second.block().fromMemo()).isFalse();
    }

    @Test
    void theSameContentOnManyThreadsGivesTheSameText() throws Exception {
        int threads = 8;
        String expected =
                engine(new LineCodec(), 0).compress(LineCodec.rows(500)).text();
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        CountDownLatch start = new CountDownLatch(1);
        List<Future<String>> texts = new ArrayList<>();
        for (int i = 0; i < 10 * threads; i++) {
            texts.add(pool.submit(() -> {
                start.await();
                return engine.compress(LineCodec.rows(500)).text();
            }));
        }

        start.countDown();

        for (Future<String> text : texts) {
            assertThat(text.get(30, TimeUnit.SECONDS)).isEqualTo(expected);
        }
        pool.shutdownNow();
        assertThat(codec.calls()).isLessThanOrEqualTo(threads);
    }

    @Test
    void keysDistinguishWhereOneTextEndsAndTheNextBegins() {
        Terms terms = Terms.of("", false, TokenGate.of(new CharacterCounter()), HeadroomOptions.defaults());
        BlockTask one = new BlockTask(0, 0, "ab", new Origin("c", "", ""), false);
        BlockTask two = new BlockTask(0, 0, "a", new Origin("bc", "", ""), false);
        BlockTask again = new BlockTask(5, 1, "ab", new Origin("c", "", ""), false);

        assertThat(Memo.key(one, terms)).isNotEqualTo(Memo.key(two, terms)).isEqualTo(Memo.key(again, terms));
    }

    @Test
    void keysReadEveryCharacterOfLongTexts() {
        Terms terms = Terms.of("", false, TokenGate.of(new CharacterCounter()), HeadroomOptions.defaults());
        String text = "x".repeat(20_000);
        List<String> texts = List.of(text, text + "x", "y" + text.substring(1), text.substring(1) + "y");

        assertThat(texts.stream().map(each -> Memo.key(new BlockTask(0, 0, each, Origin.UNKNOWN, false), terms)))
                .doesNotHaveDuplicates();
    }

    @Test
    void aNegativeSizeIsRefused() {
        assertThatThrownBy(() -> HeadroomEngine.builder().memoBytes(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("memoBytes must be at least 0, but is -1");
    }

    private static HeadroomEngine engine(LineCodec codec, long memoBytes) {
        return HeadroomEngine.builder()
                .compressors(List.of(codec))
                .tokenCounter(new CharacterCounter())
                .memoBytes(memoBytes)
                .build();
    }
}
