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
package dev.headroom.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.engine.HeadroomEngine;
import dev.headroom.engine.ccr.ContentRef;
import dev.headroom.engine.ccr.RetrievalTool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.ai.tool.ToolCallback;

/** The tool as Spring AI calls it. */
final class HeadroomRetrieveToolCallbackTest {

    private final HeadroomEngine engine = HeadroomEngine.create();
    private final ToolCallback tool = HeadroomRetrieveToolCallback.create(engine);

    @Test
    void itTellsTheModelWhatTheEngineSays() {
        assertThat(tool.getToolDefinition().name()).isEqualTo(RetrievalTool.NAME);
        assertThat(tool.getToolDefinition().description()).isEqualTo(RetrievalTool.DESCRIPTION);
        assertThat(tool.getToolDefinition().inputSchema()).isEqualTo(RetrievalTool.SCHEMA);
        assertThat(tool.getToolMetadata().returnDirect()).isFalse();
        assertThat(HeadroomRetrieveToolCallback.create(engine).getToolDefinition())
                .isSameAs(tool.getToolDefinition());
    }

    @Test
    void theAnswerIsPlainText() {
        ContentRef ref = engine.keep(Samples.json(Samples.SOME)).orElseThrow();

        String answer = tool.call("{\"ref\":\"" + ref.value() + "\",\"where\":\"id = 77\"}");

        assertThat(answer).contains("2026-01-15T10:01:17Z").doesNotStartWith("\"");
    }

    @Test
    void argumentsThatAreNullSayNothing() {
        ContentRef ref = engine.keep(Samples.json(Samples.SOME)).orElseThrow();

        String answer = tool.call("{\"ref\":\"" + ref.value()
                + "\",\"where\":\"id = 77\",\"query\":null,\"rows\":null,\"select\":null,\"limit\":null}");

        assertThat(answer).contains("2026-01-15T10:01:17Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "{}", "no json", "{\"ref\":\"unknown\"}"})
    void aMistakeIsAnsweredWithAText(String arguments) {
        assertThat(tool.call(arguments)).contains("ref");
    }
}
