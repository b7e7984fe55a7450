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
package dev.headroom.langchain4j.transparency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.headroom.testkit.ModelReply;
import dev.headroom.testkit.RecordedRequest;
import dev.headroom.testkit.Script;
import dev.headroom.testkit.ScriptedModelServer;
import dev.headroom.testkit.Scripts;
import dev.langchain4j.agent.tool.Tool;
import dev.langchain4j.agentic.Agent;
import dev.langchain4j.agentic.AgenticServices;
import dev.langchain4j.agentic.UntypedAgent;
import dev.langchain4j.agentic.agent.AgentInvocationException;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.service.UserMessage;
import dev.langchain4j.service.V;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Agents of langchain4j-agentic over a wrapped model. The module is a beta that is older than the core it runs on, so
 * its fit is tried first, with a bare model: where that fails to link, there is nothing to test.
 */
class AgenticTest {

    private static final int ROWS = 100;
    private static final Script SCRIPT = Scripts.rules()
            .afterTool("readLog", ModelReply.text("The cache of checkout grows without bound."))
            .whenUserSays("Find out", ModelReply.call("readLog", "{\"service\":\"checkout\"}"))
            .whenUserSays("Write to the team", request -> ModelReply.text("Dear team. " + request.lastUserText()))
            .otherwise(ModelReply.text("Hello."));

    /** Public, as the module calls agents by reflection. */
    public interface Investigator {

        @Agent(description = "Finds causes", outputKey = "cause")
        @UserMessage("Find out why {{service}} is slow.")
        String investigate(@V("service") String service);
    }

    /** Public, as the module calls agents by reflection. */
    public interface Writer {

        @Agent(description = "Writes to people", outputKey = "letter")
        @UserMessage("Write to the team: {{cause}}")
        String write(@V("cause") String cause);
    }

    static final class Logs {

        @Tool("Reads the log of a service")
        String readLog(String service) {
            StringBuilder rows = new StringBuilder("[");
            for (int i = 0; i < ROWS; i++) {
                rows.append(i == 0 ? "" : ",")
                        .append("{\"service\":\"" + service + "\",\"line\":" + i + ",\"level\":\"INFO\",")
                        .append("\"message\":\"cache entry stored\",\"heapMegabytes\":" + (512 + 3 * i) + "}");
            }
            return rows.append("]").toString();
        }
    }

    @BeforeAll
    static void agenticModuleFitsTheCore() {
        Optional<LinkageError> misfit;
        try (ScriptedModelServer server = ScriptedModelServer.start(SCRIPT)) {
            misfit = misfit(Wrapping.BARE, server);
        }
        assumeTrue(
                misfit.isEmpty(),
                () -> "this version of langchain4j-agentic does not fit langchain4j-core: " + misfit.orElseThrow());
    }

    @Test
    void agentsInSequenceComeToTheSameEndBareAndWrapped() {
        try (ScriptedModelServer bare = ScriptedModelServer.start(SCRIPT);
                ScriptedModelServer wrapped = ScriptedModelServer.start(SCRIPT)) {

            Object bareLetter = letter(Wrapping.BARE, bare);
            Object wrappedLetter = letter(Wrapping.WRAPPED, wrapped);

            assertThat(wrappedLetter)
                    .isEqualTo(bareLetter)
                    .isEqualTo("Dear team. Write to the team: The cache of checkout grows without bound.");
            assertThat(wrapped.requests()).hasSameSizeAs(bare.requests()).hasSize(3);
        }
    }

    @Test
    void toolResultsOfAnAgentGoOutShorter() {
        try (ScriptedModelServer bare = ScriptedModelServer.start(SCRIPT);
                ScriptedModelServer wrapped = ScriptedModelServer.start(SCRIPT)) {

            letter(Wrapping.BARE, bare);
            letter(Wrapping.WRAPPED, wrapped);

            String original = toolResult(bare.requests().get(1));
            String sent = toolResult(wrapped.requests().get(1));
            assertThat(original).isEqualTo(new Logs().readLog("checkout"));
            assertThat(sent).hasSizeLessThan(original.length() / 5);
        }
    }

    private static String toolResult(RecordedRequest request) {
        for (JsonNode message : request.json().path("messages")) {
            if (message.path("role").asText().equals("tool")) {
                return message.path("content").asText();
            }
        }
        throw new AssertionError("no tool result in " + request);
    }

    private static Optional<LinkageError> misfit(Wrapping wrapping, ScriptedModelServer server) {
        try {
            letter(wrapping, server);
            return Optional.empty();
        } catch (LinkageError e) {
            return Optional.of(e);
        } catch (AgentInvocationException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof LinkageError misfit) {
                    return Optional.of(misfit);
                }
            }
            throw e;
        }
    }

    private static Object letter(Wrapping wrapping, ScriptedModelServer server) {
        ChatModel model = wrapping.apply(
                Provider.OPENAI.chat(server, ChatRequestParameters.builder().build(), List.of()));
        Investigator investigator = AgenticServices.agentBuilder(Investigator.class)
                .chatModel(model)
                .tools(new Logs())
                .build();
        Writer writer =
                AgenticServices.agentBuilder(Writer.class).chatModel(model).build();
        UntypedAgent sequence = AgenticServices.sequenceBuilder()
                .subAgents(investigator, writer)
                .outputKey("letter")
                .build();
        return sequence.invoke(Map.of("service", "checkout"));
    }
}
