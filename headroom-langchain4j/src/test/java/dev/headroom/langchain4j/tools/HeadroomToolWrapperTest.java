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
package dev.headroom.langchain4j.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.headroom.engine.HeadroomEngine;
import dev.headroom.engine.HeadroomOptions;
import dev.headroom.engine.OptimizationRequest;
import dev.headroom.engine.ccr.Marker;
import dev.headroom.engine.compress.Fidelity;
import dev.headroom.langchain4j.internal.Messages;
import dev.langchain4j.agent.tool.ReturnBehavior;
import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.data.message.Content;
import dev.langchain4j.data.message.ImageContent;
import dev.langchain4j.data.message.TextContent;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.invocation.InvocationContext;
import dev.langchain4j.mcp.McpToolProvider;
import dev.langchain4j.mcp.client.McpClient;
import dev.langchain4j.service.AiServices;
import dev.langchain4j.service.IllegalConfigurationException;
import dev.langchain4j.service.Result;
import dev.langchain4j.service.tool.AiServiceTool;
import dev.langchain4j.service.tool.ToolExecutionResult;
import dev.langchain4j.service.tool.ToolExecutor;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HeadroomToolWrapperTest {

    private static final ToolExecutionRequest CALL = ScriptedModel.call("searchLogs", "{\"q\":\"x\"}");

    private final HeadroomEngine engine = HeadroomEngine.create();
    private final InvocationContext context =
            InvocationContext.builder().chatMemoryId("alice").build();

    interface Assistant {
        Result<String> chat(String text);
    }

    /** An executor with a fixed result. */
    private record Fixed(ToolExecutionResult result) implements ToolExecutor {
        @Override
        public String execute(ToolExecutionRequest request, Object memoryId) {
            return result.resultText();
        }

        @Override
        public ToolExecutionResult executeWithContext(ToolExecutionRequest request, InvocationContext context) {
            return result;
        }
    }

    private static ToolExecutor giving(String text) {
        return new Fixed(ToolExecutionResult.builder().resultText(text).build());
    }

    @Test
    void shortensTextAloneAndKeepsAllElse() {
        String rows = Logs.rows(60);
        Object returned = List.of("an object");
        Content image = ImageContent.from("aGk=", "image/png");
        Content small = TextContent.from("60 rows");
        ToolExecutionResult original = ToolExecutionResult.builder()
                .result(returned)
                .resultContents(List.of(small, TextContent.from(rows), image))
                .attributes(Map.of("source", "db"))
                .build();

        ToolExecutionResult result =
                HeadroomToolWrapper.of(engine).wrap(new Fixed(original)).executeWithContext(CALL, context);

        assertThat(result.result()).isSameAs(returned);
        assertThat(result.attributes()).isEqualTo(original.attributes());
        assertThat(result.isError()).isFalse();
        assertThat(result.resultContents()).hasSize(3);
        assertThat(result.resultContents().get(0)).isSameAs(small);
        assertThat(result.resultContents().get(2)).isSameAs(image);
        String form = ((TextContent) result.resultContents().get(1)).text();
        assertThat(form).hasSizeLessThan(rows.length() / 2);
        assertThat(engine.decode(form).toString()).contains(rows);
    }

    @Test
    void shortensPlainTextOfTheOldCallStyle() {
        ToolExecutor executor = HeadroomToolWrapper.of(engine).wrap((request, memoryId) -> Logs.rows(60));

        String text = executor.execute(CALL, "alice");
        ToolExecutionResult result = executor.executeWithContext(CALL, null);

        assertThat(text).hasSizeLessThan(Logs.rows(60).length() / 2).isEqualTo(result.resultText());
        assertThat(HeadroomToolWrapper.of(engine)
                        .wrap((request, memoryId) -> null)
                        .execute(CALL, "alice"))
                .isNull();
    }

    @Test
    void leavesWhatNeedsNoChangeTheSameObject() {
        ToolExecutionResult failed = ToolExecutionResult.builder()
                .isError(true)
                .resultText(Logs.rows(60))
                .build();
        ToolExecutionResult small =
                ToolExecutionResult.builder().resultText("ok").build();
        ToolExecutionResult nothing =
                ToolExecutionResult.builder().resultTextSupplier(() -> null).build();
        HeadroomToolWrapper wrapper = HeadroomToolWrapper.of(engine);

        for (ToolExecutionResult result : List.of(failed, small, nothing)) {
            assertThat(wrapper.wrap(new Fixed(result)).executeWithContext(CALL, context))
                    .isSameAs(result);
        }
    }

    @Test
    void letsExceptionsOfTheToolPass() {
        ToolExecutor executor = HeadroomToolWrapper.of(engine).wrap((request, memoryId) -> {
            throw new IllegalStateException("no database");
        });

        assertThatThrownBy(() -> executor.executeWithContext(CALL, context)).hasMessage("no database");
    }

    @Test
    void leavesRowsOutOnlyWhenTheyCanBeRetrieved() {
        ToolExecutor tool = giving(Logs.rows(400));

        String lossless = HeadroomToolWrapper.of(engine)
                .wrap(tool)
                .executeWithContext(CALL, context)
                .resultText();
        String reversible = HeadroomToolWrapper.builder(engine)
                .retrievalRegistered(true)
                .tenant(call -> String.valueOf(call.chatMemoryId()))
                .model("gpt-4o")
                .build()
                .wrap(tool)
                .executeWithContext(CALL, context)
                .resultText();

        assertThat(Marker.lastLineOf(lossless)).isEmpty();
        assertThat(Marker.lastLineOf(reversible)).isPresent();
        assertThat(engine.decode("alice", reversible).toString()).contains(Logs.rows(400));
    }

    @Test
    void obeysOptionsOfAllToolsAndOfOne() {
        HeadroomToolWrapper wrapper = HeadroomToolWrapper.builder(engine)
                .retrievalRegistered(true)
                .options(HeadroomOptions.builder().excludeTool("read_*").build())
                .options(
                        "searchLogs",
                        HeadroomOptions.builder().fidelity(Fidelity.LOSSLESS).build())
                .options("count", HeadroomOptions.builder().minTokens(1_000_000).build())
                .build();
        ToolExecutor executor = wrapper.wrap(giving(Logs.rows(400)));

        assertThat(executor.execute(ScriptedModel.call("read_file", "{}"), "m")).isEqualTo(Logs.rows(400));
        assertThat(executor.execute(ScriptedModel.call("count", "{}"), "m")).isEqualTo(Logs.rows(400));
        String lossless = executor.execute(CALL, "m");
        assertThat(Marker.lastLineOf(lossless)).isEmpty();
        assertThat(lossless).hasSizeLessThan(Logs.rows(400).length());
        assertThat(Marker.lastLineOf(executor.execute(ScriptedModel.call("other", "{}"), "m")))
                .isPresent();
    }

    @Test
    void leavesToolsThatAnswerTheCallerUnwrapped() {
        List<AiServiceTool> tools = HeadroomToolWrapper.of(engine).wrapTools(new Logs());

        assertThat(tools)
                .filteredOn(tool -> tool.toolExecutor() instanceof HeadroomToolExecutor)
                .extracting(AiServiceTool::returnBehavior)
                .hasSize(2)
                .containsOnly(ReturnBehavior.TO_LLM);
        assertThat(tools).hasSize(4);
        AiServiceTool immediate = tools.stream()
                .filter(tool -> tool.name().equals("exportLogs"))
                .findFirst()
                .orElseThrow();
        assertThat(HeadroomToolWrapper.of(engine).wrapTools(List.of(immediate)).get(0))
                .isSameAs(immediate);
        assertThatThrownBy(() -> HeadroomToolWrapper.of(engine).wrapTools("no tools"))
                .isInstanceOf(IllegalConfigurationException.class);
    }

    @Test
    void servesAnAiService() {
        ScriptedModel model = new ScriptedModel(List.of(
                ScriptedModel.calls("searchLogs", "{\"arg0\":\"x\"}"),
                ScriptedModel.calls("failingTool", "{}"),
                ScriptedModel.calls("exportLogs", "{}")));
        Assistant assistant = AiServices.builder(Assistant.class)
                .chatModel(model)
                .tools(HeadroomToolWrapper.of(engine).wrapTools(new Logs()))
                .build();

        Result<String> result = assistant.chat("Export the logs");

        assertThat(ScriptedModel.lastResult(model.requests.get(1)).text())
                .hasSizeLessThan(Logs.rows(400).length() * 2 / 3);
        assertThat(ScriptedModel.lastResult(model.requests.get(2)).text()).isEqualTo(Logs.rows(400));
        assertThat(ScriptedModel.lastResult(model.requests.get(2)).isError()).isTrue();
        assertThat(result.toolExecutions().get(2).result()).isEqualTo(Logs.rows(400));
    }

    @Test
    void wrapsTheToolsOfMcpServers() {
        McpClient client = mock(McpClient.class);
        when(client.listTools())
                .thenReturn(
                        List.of(ToolSpecification.builder().name("searchLogs").build()));
        when(client.executeTool(any(), any()))
                .thenReturn(ToolExecutionResult.builder()
                        .resultContents(
                                List.of(TextContent.from(Logs.rows(60)), ImageContent.from("aGk=", "image/png")))
                        .attributes(Map.of("_meta", "x"))
                        .build());
        ScriptedModel model =
                new ScriptedModel(List.of(ScriptedModel.calls("searchLogs", "{}"), ScriptedModel.says("Found.")));
        Assistant assistant = AiServices.builder(Assistant.class)
                .chatModel(model)
                .toolProvider(McpToolProvider.builder()
                        .mcpClients(client)
                        .toolWrapper(HeadroomToolWrapper.of(engine)::wrap)
                        .build())
                .build();

        assertThat(assistant.chat("Search").content()).isEqualTo("Found.");

        ToolExecutionResultMessage sent = ScriptedModel.lastResult(model.requests.get(1));
        assertThat(((TextContent) sent.contents().get(0)).text())
                .hasSizeLessThan(Logs.rows(60).length() / 2);
        assertThat(sent.contents().get(1)).isInstanceOf(ImageContent.class);
        assertThat(sent.attributes()).containsEntry("_meta", "x");
    }

    @Test
    void isLeftAloneByAnEngineThatSeesTheResultAgain() {
        for (boolean retrieval : List.of(false, true)) {
            String form = HeadroomToolWrapper.builder(engine)
                    .retrievalRegistered(retrieval)
                    .build()
                    .wrap(giving(Logs.rows(400)))
                    .execute(CALL, "m");
            var messages = Messages.toEngine(List.of(ToolExecutionResultMessage.from(CALL, form)));

            assertThat(engine.optimize(OptimizationRequest.of(messages).retrievalAvailable(true))
                            .messages())
                    .isEqualTo(messages);
        }
    }
}
