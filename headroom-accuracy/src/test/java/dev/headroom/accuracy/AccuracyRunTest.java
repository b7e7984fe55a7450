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
package dev.headroom.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.accuracy.CaseResult.Outcome;
import dev.headroom.accuracy.dataset.EvalCase;
import dev.headroom.accuracy.dataset.EvalCase.Expected;
import dev.headroom.accuracy.metric.Judge;
import dev.headroom.engine.ccr.Marker;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.exception.AuthenticationException;
import dev.langchain4j.exception.RateLimitException;
import dev.langchain4j.model.chat.request.ChatRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AccuracyRunTest {

    /** Says the code if it reads it, fetches it if something was left out, and else does not know. */
    private static AiMessage reading(ChatRequest request) {
        List<String> results = request.messages().stream()
                .filter(ToolExecutionResultMessage.class::isInstance)
                .map(message -> ((ToolExecutionResultMessage) message).text())
                .toList();
        String last = results.get(results.size() - 1);
        if (last.contains(Cases.code(219))) {
            return AiMessage.from("It is " + Cases.code(219) + ".");
        }
        Optional<Marker> marker =
                last.lines().flatMap(line -> Marker.lastLineOf(line).stream()).findFirst();
        return marker.isPresent() && FakeModel.offersRetrieval(request)
                ? FakeModel.call(
                        "headroom_retrieve",
                        "{\"ref\":\"" + marker.get().ref().value() + "\",\"where\":\"order = 219\"}")
                : AiMessage.from("unanswerable");
    }

    private static List<CaseResult> run(FakeModel model, NamedCase... cases) {
        AccuracyRun run = AccuracyRun.of(model);
        return run.run(run.plan(List.of(cases)), Journal.none(), result -> {});
    }

    @Test
    void theCompressedArmFetchesWhatWasLeftOutAndIsRight() {
        FakeModel model = new FakeModel(AccuracyRunTest::reading);

        CaseResult result = run(model, Cases.large()).get(0);

        assertThat(result.outcome()).isEqualTo(Outcome.COMPARED);
        assertThat(result.decidedBy()).isEqualTo("containment");
        assertThat(result.original().score()).isEqualTo(1);
        assertThat(result.compressed().score()).isEqualTo(1);
        assertThat(result.compressed().retrievals()).isEqualTo(1);
        assertThat(result.compressed().requests()).isEqualTo(2);
        assertThat(result.compressed().inputTokens()).isEqualTo(200);
        assertThat(result.tokensAfter()).isLessThan(result.tokensBefore() / 2);
        assertThat(Summary.of(List.of(result)).passed()).isTrue();
    }

    @Test
    void bothArmsGetTheSameConversationButForTheResults() {
        FakeModel model = new FakeModel(AccuracyRunTest::reading);

        run(model, Cases.large());

        ChatRequest original = model.requests().get(0);
        ChatRequest compressed = model.requests().get(1);
        assertThat(original.messages()).hasSameSizeAs(compressed.messages());
        assertThat(original.messages().get(0)).isEqualTo(compressed.messages().get(0));
        assertThat(original.messages().get(4)).isEqualTo(compressed.messages().get(4));
        assertThat(FakeModel.offersRetrieval(original)).isFalse();
        assertThat(FakeModel.offersRetrieval(compressed)).isTrue();
        assertThat(original.toolSpecifications().get(0).name()).isEqualTo("shop_orders");
    }

    @Test
    void whatIsExpectedIsNotInTheConversation() {
        NamedCase secret =
                Cases.of("secret", Cases.orders(300), "Who?", new Expected.Answer(List.of("the very secret answer")));
        FakeModel model = FakeModel.saying("nobody");

        run(model, secret);

        assertThat(model.requests()).hasSize(2);
        assertThat(model.requests().toString()).doesNotContain("secret answer");
    }

    @Test
    void aContextThatStaysAsItIsAsksNobodyAndCountsForNothing() {
        FakeModel model = FakeModel.saying("k-1");

        CaseResult result = run(model, Cases.small()).get(0);

        assertThat(result.outcome()).isEqualTo(Outcome.NOT_COMPRESSED);
        assertThat(model.requests()).isEmpty();
        assertThat(Summary.of(List.of(result)).passed()).isFalse();
        assertThat(Summary.of(List.of(result)).reason()).contains("no context was compressed");
    }

    @Test
    void anErrorOfTheOriginalArmNeverHelpsTheCompressedOne() {
        FakeModel model = new FakeModel(request -> {
            if (!FakeModel.offersRetrieval(request)) {
                throw new RateLimitException("slow\ndown");
            }
            return reading(request);
        });

        CaseResult result = run(model, Cases.large()).get(0);

        assertThat(result.outcome()).isEqualTo(Outcome.ERROR);
        assertThat(result.original().error()).isEqualTo("slow down");
        assertThat(result.originalScore()).isEqualTo(1);
        assertThat(result.compressedScore()).isZero();
    }

    @Test
    void aRefusedKeyEndsTheRun() {
        FakeModel model = new FakeModel(request -> {
            throw new AuthenticationException("no such key");
        });

        assertThatThrownBy(() -> run(model, Cases.large(), Cases.large()))
                .isInstanceOf(AccuracyRun.HopelessException.class)
                .hasMessage("no such key");
    }

    @Test
    void aVerdictThatCannotBeReadIsAnError() {
        FakeModel model = new FakeModel(AccuracyRunTest::reading);
        AccuracyRun run = AccuracyRun.of(
                model, Metric.JUDGE, Optional.of(new Judge(FakeModel.saying("looks good"))), Optional.empty());

        CaseResult result = run.run(run.plan(List.of(Cases.large())), Journal.none(), done -> {})
                .get(0);

        assertThat(result.outcome()).isEqualTo(Outcome.ERROR);
        assertThat(result.compressed().error()).contains("no verdict");
    }

    @Test
    void toolCallsAreComparedInsteadOfTexts() {
        EvalCase calls = new EvalCase(
                "calls",
                Cases.large().evalCase().results(),
                List.of(
                        new EvalCase.Tool(
                                "ship.order",
                                "Ships an order.",
                                "{\"type\":\"object\",\"properties\":{\"order\":{\"type\":\"integer\"}},\"required\":[\"order\"]}")),
                "Ship order 219.",
                new Expected.Calls(List.of(new EvalCase.Call("ship.order", "{\"order\":[219]}"))));
        FakeModel model = new FakeModel(request -> FakeModel.call("ship_order", "{\"order\":219}"));

        CaseResult result = run(model, new NamedCase("test", calls)).get(0);

        assertThat(result.decidedBy()).isEqualTo("tool-calls");
        assertThat(result.original().score()).isEqualTo(1);
        assertThat(result.compressed().score()).isEqualTo(1);
    }

    @Test
    void aCallThatIsAlreadyAnsweredGetsTheSameAnswerAndEndlessOnesAreAnError() {
        List<String> got = new ArrayList<>();
        FakeModel model = new FakeModel(request -> {
            if (request.messages().get(request.messages().size() - 1) instanceof ToolExecutionResultMessage result) {
                got.add(result.text());
            }
            return FakeModel.call("shop_orders", got.isEmpty() ? "{\"day\":\"2024-05-01\"}" : "{}");
        });

        CaseResult result = run(model, Cases.large()).get(0);

        assertThat(got.get(0)).isEqualTo(Cases.orders(400));
        assertThat(got.get(1)).startsWith("error: ");
        assertThat(result.outcome()).isEqualTo(Outcome.ERROR);
        assertThat(result.original().error()).contains("called tools 4 times");
    }

    @Test
    void planningAsksNobodyAndKnowsWhatIsLeftOut() {
        FakeModel model = FakeModel.saying("never asked");

        Plan plan = AccuracyRun.of(model).plan(List.of(Cases.large(), Cases.small()));

        assertThat(model.requests()).isEmpty();
        assertThat(plan.asked()).hasSize(1);
        assertThat(plan.asked().get(0).leavesOut()).isTrue();
        assertThat(plan.longest()).isGreaterThan(plan.asked().get(0).tokensBefore());
    }
}
