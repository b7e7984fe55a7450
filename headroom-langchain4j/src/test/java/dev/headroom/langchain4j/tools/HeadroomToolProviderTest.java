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

import dev.headroom.engine.HeadroomEngine;
import dev.headroom.engine.TextRequest;
import dev.headroom.engine.ccr.Marker;
import dev.headroom.langchain4j.internal.RetrieveTool;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.invocation.InvocationContext;
import dev.langchain4j.memory.chat.MessageWindowChatMemory;
import dev.langchain4j.service.AiServices;
import dev.langchain4j.service.MemoryId;
import dev.langchain4j.service.Result;
import dev.langchain4j.service.UserMessage;
import dev.langchain4j.service.tool.ToolExecution;
import dev.langchain4j.service.tool.ToolExecutionResult;
import dev.langchain4j.service.tool.ToolExecutor;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeadroomToolProviderTest {

    private final HeadroomEngine engine = HeadroomEngine.create();

    interface Assistant {
        Result<String> chat(@MemoryId String user, @UserMessage String text);
    }

    private String stored(String tenant) {
        String form = engine.compress(
                        TextRequest.of(Logs.rows(400)).retrievalAvailable(true).tenant(tenant))
                .text();
        return Marker.lastLineOf(form).orElseThrow().ref().value();
    }

    @Test
    void alwaysGivesTheOneTool() {
        HeadroomToolProvider provider = HeadroomToolProvider.of(engine);

        assertThat(provider.isDynamic()).isFalse();
        assertThat(provider.provideTools(null).aiServiceTools()).containsExactly(provider.tool());
        assertThat(provider.tool().toolSpecification()).isSameAs(RetrieveTool.specification());
    }

    @Test
    void answersCallsAndTeachesAfterMistakes() {
        ToolExecutor executor = HeadroomToolProvider.of(engine).tool().toolExecutor();
        String arguments = "{\"ref\":\"" + stored("") + "\",\"where\":\"level = 'FATAL'\"}";

        ToolExecutionResult answer =
                executor.executeWithContext(ScriptedModel.call("headroom_retrieve", arguments), null);
        ToolExecutionResult mistake =
                executor.executeWithContext(ScriptedModel.call("headroom_retrieve", "{\"reff\":1}"), null);

        assertThat(answer.isError()).isFalse();
        assertThat(answer.resultText()).contains("\"id\":217");
        assertThat(mistake.isError()).isTrue();
        assertThat(mistake.resultText()).contains("properties are ref, query");
        assertThat(executor.execute(ScriptedModel.call("headroom_retrieve", arguments), "memory"))
                .isEqualTo(answer.resultText());
    }

    @Test
    void showsATenantNothingOfAnother() {
        ToolExecutor executor = HeadroomToolProvider.of(engine, context -> String.valueOf(context.chatMemoryId()))
                .tool()
                .toolExecutor();
        var call = ScriptedModel.call("headroom_retrieve", "{\"ref\":\"" + stored("alice") + "\"}");

        ToolExecutionResult own = executor.executeWithContext(call, context("alice"));
        ToolExecutionResult others = executor.executeWithContext(call, context("bob"));

        assertThat(own.isError()).isFalse();
        assertThat(others.isError()).isTrue();
        assertThat(executor.execute(call, "bob")).isEqualTo(others.resultText());
    }

    @Test
    void servesAnAiServiceWhoseToolsAreShortenedAtTheSource() {
        ScriptedModel model = new ScriptedModel(List.of(
                ScriptedModel.calls("searchLogs", "{\"arg0\":\"fatal\"}"),
                ScriptedModel.retrieves("level = 'FATAL'"),
                ScriptedModel.says("Row 217.")));
        HeadroomToolWrapper wrapper = HeadroomToolWrapper.builder(engine)
                .retrievalRegistered(true)
                .tenant(context -> String.valueOf(context.chatMemoryId()))
                .build();
        Assistant assistant = AiServices.builder(Assistant.class)
                .chatModel(model)
                .chatMemoryProvider(id -> MessageWindowChatMemory.withMaxMessages(100))
                .tools(wrapper.wrapTools(new Logs()))
                .toolProvider(HeadroomToolProvider.of(engine, context -> String.valueOf(context.chatMemoryId())))
                .build();

        Result<String> result = assistant.chat("alice", "What is fatal?");

        assertThat(result.content()).isEqualTo("Row 217.");
        assertThat(model.requests.get(0).toolSpecifications())
                .extracting(ToolSpecification::name)
                .contains("searchLogs", "headroom_retrieve");
        assertThat(result.toolExecutions())
                .extracting(execution -> execution.request().name())
                .containsExactly("searchLogs", "headroom_retrieve");
        ToolExecution search = result.toolExecutions().get(0);
        assertThat(search.resultObject()).isEqualTo(Logs.rows(400));
        assertThat(search.result()).hasSizeLessThan(Logs.rows(400).length() / 4);
        assertThat(ScriptedModel.lastResult(model.requests.get(2)).text()).contains("\"id\":217");
    }

    private static InvocationContext context(String memoryId) {
        return InvocationContext.builder().chatMemoryId(memoryId).build();
    }
}
