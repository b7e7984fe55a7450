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
import dev.headroom.engine.ccr.RetrievalTool;
import dev.headroom.langchain4j.internal.RetrieveTool;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.agent.tool.ToolSpecifications;
import dev.langchain4j.service.AiServices;
import dev.langchain4j.service.tool.AiServiceTool;
import dev.langchain4j.service.tool.ToolService;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeadroomToolsTest {

    private final HeadroomEngine engine = HeadroomEngine.create();

    interface Assistant {
        String chat(String text);
    }

    @Test
    void tellsTheModelTheSameAsTheToolItself() {
        ToolSpecification annotated = ToolSpecifications.toolSpecificationsFrom(HeadroomTools.of(engine))
                .get(0);
        ToolSpecification tool = RetrieveTool.specification();

        assertThat(annotated.name()).isEqualTo(tool.name());
        assertThat(annotated.description()).isEqualTo(tool.description());
        assertThat(annotated.metadata()).isEqualTo(tool.metadata());
        assertThat(annotated.parameters().required())
                .isEqualTo(tool.parameters().required());
        assertThat(annotated.parameters().properties().keySet())
                .containsExactlyElementsOf(tool.parameters().properties().keySet());
        assertThat(annotated.parameters().properties().values())
                .allSatisfy(property -> assertThat(RetrievalTool.SCHEMA)
                        .contains("\"description\":\"" + property.description() + "\""));
        assertThat(RetrieveTool.is(annotated))
                .as("recognised by a wrapped model")
                .isTrue();
    }

    @Test
    void answersThroughTheHostsOwnExecutor() {
        String form = engine.compress(TextRequest.of(Logs.rows(400)).retrievalAvailable(true))
                .text();
        String ref = Marker.lastLineOf(form).orElseThrow().ref().value();
        AiServiceTool tool = ToolService.findTools(HeadroomTools.of(engine)).get(0);

        String byRow = tool.toolExecutor()
                .execute(
                        ScriptedModel.call(
                                "headroom_retrieve", "{\"ref\":\" " + ref + "\",\"rows\":\"218\",\"limit\":3}"),
                        "memory");
        String unknown =
                tool.toolExecutor().execute(ScriptedModel.call("headroom_retrieve", "{\"ref\":\"x\"}"), "memory");

        assertThat(byRow).contains("\"id\":217");
        assertThat(unknown).contains("ref must be");
    }

    @Test
    void keepsTenantsApart() {
        String form = engine.compress(
                        TextRequest.of(Logs.rows(400)).retrievalAvailable(true).tenant("alice"))
                .text();
        String arguments =
                "{\"ref\":\"" + Marker.lastLineOf(form).orElseThrow().ref().value() + "\",\"query\":\"FATAL\"}";
        AiServiceTool tool = ToolService.findTools(
                        HeadroomTools.of(engine, context -> String.valueOf(context.chatMemoryId())))
                .get(0);

        assertThat(tool.toolExecutor().execute(ScriptedModel.call("headroom_retrieve", arguments), "alice"))
                .contains("\"id\":217");
        assertThat(tool.toolExecutor().execute(ScriptedModel.call("headroom_retrieve", arguments), "bob"))
                .contains("nothing is stored");
    }

    @Test
    void worksAsAToolObjectOfAnAiService() {
        ScriptedModel model = new ScriptedModel(List.of(
                ScriptedModel.calls("searchLogs", "{\"arg0\":\"fatal\"}"),
                ScriptedModel.retrieves("level = 'FATAL'"),
                ScriptedModel.says("Row 217.")));
        HeadroomToolWrapper wrapper =
                HeadroomToolWrapper.builder(engine).retrievalRegistered(true).build();
        Assistant assistant = AiServices.builder(Assistant.class)
                .chatModel(model)
                .tools(wrapper.wrapTools(new Logs(), HeadroomTools.of(engine)))
                .build();

        assertThat(assistant.chat("What is fatal?")).isEqualTo("Row 217.");
        assertThat(ScriptedModel.lastResult(model.requests.get(2)).text()).contains("\"id\":217");
    }
}
