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
import dev.headroom.langchain4j.HeadroomChatModel;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.memory.ChatMemory;
import dev.langchain4j.memory.chat.MessageWindowChatMemory;
import dev.langchain4j.service.AiServices;
import dev.langchain4j.service.Result;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The tool that users see, beside a wrapped model that would otherwise answer its calls unseen. */
class ExplicitRetrievalTest {

    private final HeadroomEngine engine = HeadroomEngine.create();
    private final ScriptedModel provider = new ScriptedModel(List.of(
            ScriptedModel.calls("searchLogs", "{\"arg0\":\"fatal\"}"),
            ScriptedModel.retrieves("level = 'FATAL'"),
            ScriptedModel.says("Row 217.")));
    private final ChatMemory memory = MessageWindowChatMemory.withMaxMessages(100);
    private final AiServices<Assistant> services = AiServices.builder(Assistant.class)
            .chatModel(HeadroomChatModel.builder(provider).engine(engine).build())
            .chatMemory(memory);

    interface Assistant {
        Result<String> chat(String text);
    }

    @Test
    void showsTheCallsOfAProvidedTool() {
        Assistant assistant = services.tools(new Logs())
                .toolProvider(HeadroomToolProvider.of(engine))
                .build();

        assertRetrievesInTheOpen(assistant.chat("What is fatal?"));
    }

    @Test
    void showsTheCallsOfAToolObject() {
        Assistant assistant =
                services.tools(new Logs(), HeadroomTools.of(engine)).build();

        assertRetrievesInTheOpen(assistant.chat("What is fatal?"));
    }

    @Test
    void agreesWithResultsThatWereShortenedAtTheSource() {
        HeadroomToolWrapper wrapper =
                HeadroomToolWrapper.builder(engine).retrievalRegistered(true).build();
        Assistant assistant = services.tools(wrapper.wrapTools(new Logs()))
                .toolProvider(HeadroomToolProvider.of(engine))
                .build();

        assertRetrievesInTheOpen(assistant.chat("What is fatal?"));
    }

    private void assertRetrievesInTheOpen(Result<String> result) {
        assertThat(result.content()).isEqualTo("Row 217.");
        assertThat(result.toolExecutions())
                .extracting(execution -> execution.request().name())
                .containsExactly("searchLogs", "headroom_retrieve");
        assertThat(provider.requests)
                .hasSize(3)
                .allSatisfy(request -> assertThat(request.toolSpecifications())
                        .extracting(ToolSpecification::name)
                        .containsOnlyOnce("headroom_retrieve"));
        assertThat(ScriptedModel.lastResult(provider.requests.get(2)).text()).contains("\"id\":217");
        assertThat(memory.messages()).hasSize(6);
    }
}
