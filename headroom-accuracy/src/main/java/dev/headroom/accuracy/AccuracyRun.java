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

import dev.headroom.accuracy.CaseResult.Outcome;
import dev.headroom.accuracy.metric.EmbeddingSimilarity;
import dev.headroom.accuracy.metric.Judge;
import dev.headroom.engine.HeadroomEngine;
import dev.headroom.engine.ccr.RetrievalTool;
import dev.headroom.engine.report.OptimizationReport;
import dev.headroom.engine.token.TokenCounter;
import dev.headroom.engine.token.TokenCounters;
import dev.headroom.langchain4j.HeadroomChatModel;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.exception.AuthenticationException;
import dev.langchain4j.exception.ModelNotFoundException;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Asks a model every case twice, with the original context and with what Headroom makes of it, and grades both answers.
 *
 * <pre>{@code
 * AccuracyRun run = AccuracyRun.of(model);
 * Plan plan = run.plan(cases);                                  // asks nobody
 * List<CaseResult> results = run.run(plan, Journal.none(), result -> {});
 * Summary.of(results).passed();
 * }</pre>
 *
 * <p>Both arms have the same model, instructions, tools and question; the compressed one has {@code headroom_retrieve}
 * too and may use it. What the model throws is an error of that case, never a pass. Not thread-safe.
 */
public final class AccuracyRun {
    private static final ChatResponse NOTHING =
            ChatResponse.builder().aiMessage(AiMessage.from("")).build();

    private final ChatModel model;
    private final Grader grader;
    private final HeadroomEngine engine = HeadroomEngine.create();

    private AccuracyRun(ChatModel model, Grader grader) {
        this.model = model;
        this.grader = grader;
    }

    /**
     * A run with the metric that fits each case.
     *
     * @param model who is asked; should have temperature 0 and a fixed seed
     * @return the run
     */
    public static AccuracyRun of(ChatModel model) {
        return of(model, Metric.AUTO, Optional.empty(), Optional.empty());
    }

    /**
     * A run.
     *
     * @param model      who is asked; should have temperature 0 and a fixed seed
     * @param metric     what decides
     * @param judge      asked for both answers of every case with a text, if there is one
     * @param embeddings likewise
     * @return the run
     * @throws IllegalArgumentException if the metric needs a judge or embeddings that are not there
     */
    public static AccuracyRun of(
            ChatModel model, Metric metric, Optional<Judge> judge, Optional<EmbeddingSimilarity> embeddings) {
        return new AccuracyRun(model, new Grader(metric, judge, embeddings));
    }

    /** The request can never be answered, whatever the case: the key or the model's name is wrong. */
    public static final class HopelessException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private HopelessException(RuntimeException cause) {
            super(oneLine(cause), cause);
        }
    }

    /**
     * Lets Headroom work on every case, and asks nobody.
     *
     * @param cases the cases
     * @return what will be asked
     */
    public Plan plan(List<NamedCase> cases) {
        List<Plan.Item> items = new ArrayList<>();
        for (NamedCase named : cases) {
            items.add(item(named));
        }
        return new Plan(items);
    }

    private Plan.Item item(NamedCase named) {
        ChatRequest request = new Conversation(named.evalCase()).request();
        Recorder rehearsal = Recorder.rehearsing(model, NOTHING);
        wrapped(rehearsal).chat(request);
        Optional<OptimizationReport> report = rehearsal.report();
        boolean leavesOut = report.stream()
                .flatMap(made -> made.blocks().stream())
                .anyMatch(block -> !block.leftOut().isEmpty());
        return new Plan.Item(
                named,
                request,
                (int) (long) report.map(made -> made.totals().tokensBefore()).orElse(0L),
                (int) (long) report.map(made -> made.totals().tokensAfter()).orElse(0L),
                otherTokens(request),
                leavesOut,
                rehearsal.sentOtherResultsThan(request));
    }

    private int otherTokens(ChatRequest request) {
        String name = model.defaultRequestParameters().modelName();
        TokenCounter counter = TokenCounters.forModel(name == null ? "" : name);
        int tokens = counter.count(RetrievalTool.DESCRIPTION) + counter.count(RetrievalTool.SCHEMA);
        for (ToolSpecification tool : request.toolSpecifications()) {
            tokens += counter.count(tool.toJson());
        }
        for (ChatMessage message : request.messages()) {
            if (message instanceof SystemMessage system) {
                tokens += counter.count(system.text());
            } else if (message instanceof UserMessage user) {
                tokens += counter.count(user.singleText());
            }
        }
        return tokens;
    }

    private HeadroomChatModel wrapped(Recorder recorder) {
        return HeadroomChatModel.builder(recorder).engine(engine).build();
    }

    /**
     * Asks. Cases that the journal has are not asked again.
     *
     * @param plan     from {@link #plan}
     * @param journal  knows what was finished earlier, and takes down what is finished now
     * @param progress hears of every case, in order
     * @return one result a case, in order
     * @throws HopelessException if the provider refuses the key or does not know the model
     */
    public List<CaseResult> run(Plan plan, Journal journal, Consumer<CaseResult> progress) {
        List<CaseResult> results = new ArrayList<>();
        for (Plan.Item item : plan.cases()) {
            Optional<CaseResult> finished = journal.finished(item.named().key());
            CaseResult result = finished.orElseGet(() -> result(item));
            if (finished.isEmpty() && result.outcome() == Outcome.COMPARED) {
                journal.append(item.named().key(), result);
            }
            results.add(result);
            progress.accept(result);
        }
        return results;
    }

    private CaseResult result(Plan.Item item) {
        if (!item.compressed()) {
            return result(item, Outcome.NOT_COMPRESSED, "", ArmResult.NOT_ASKED, ArmResult.NOT_ASKED);
        }
        Recorder bare = Recorder.asking(model);
        Arm original = arm(item, bare, bare);
        Recorder beneath = Recorder.asking(model);
        Arm compressed = arm(item, wrapped(beneath), beneath);
        boolean failed = original.result().failed() || compressed.result().failed();
        return result(
                item,
                failed ? Outcome.ERROR : Outcome.COMPARED,
                original.by().isEmpty() ? compressed.by() : original.by(),
                original.result(),
                compressed.result());
    }

    private record Arm(ArmResult result, String by) {}

    /** The one place where an exception becomes a value: whatever fails in an arm fails the case, and says so. */
    private Arm arm(Plan.Item item, ChatModel asked, Recorder recorder) {
        try {
            ToolLoop.End end = new ToolLoop(item.named().evalCase(), item.request()).run(asked);
            if (asked != recorder && !recorder.sentOtherResultsThan(item.request())) {
                return failed("Headroom sent the original context, so nothing was compared", recorder);
            }
            Grader.Grade grade = grader.grade(item.named().evalCase(), end);
            ArmResult result = new ArmResult(
                    end.answer(),
                    end.calls(),
                    "",
                    grade.score(),
                    grade.metrics(),
                    end.inputTokens(),
                    end.outputTokens(),
                    recorder.requests(),
                    recorder.retrievals());
            return new Arm(result, grade.by());
        } catch (AuthenticationException | ModelNotFoundException e) {
            throw new HopelessException(e);
        } catch (RuntimeException e) {
            return failed(oneLine(e), recorder);
        }
    }

    private static Arm failed(String error, Recorder recorder) {
        ArmResult result =
                new ArmResult("", List.of(), error, 0, Map.of(), 0, 0, recorder.requests(), recorder.retrievals());
        return new Arm(result, "");
    }

    private static CaseResult result(
            Plan.Item item, Outcome outcome, String by, ArmResult original, ArmResult compressed) {
        return new CaseResult(
                item.named().dataset(),
                item.named().evalCase().id(),
                item.named().evalCase().question(),
                Grader.describe(item.named().evalCase().expected()),
                outcome,
                by,
                item.tokensBefore(),
                item.tokensAfter(),
                original,
                compressed);
    }

    private static String oneLine(RuntimeException error) {
        String message = error.getMessage() == null || error.getMessage().isBlank()
                ? error.getClass().getSimpleName()
                : error.getMessage();
        String line = String.join(" ", message.strip().split("\\s+", -1));
        return line.length() <= 300 ? line : line.substring(0, 300) + "...";
    }
}
