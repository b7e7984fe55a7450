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
package dev.headroom.langchain4j.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.engine.HeadroomEngine;
import dev.headroom.engine.ccr.RetrievalAnswer;
import dev.headroom.engine.ccr.RetrievalAnswer.Outcome;
import dev.headroom.engine.ccr.RetrievalTool;
import dev.langchain4j.agent.tool.SearchBehavior;
import dev.langchain4j.agent.tool.ToolSpecification;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class RetrieveToolTest {

    private final ToolSpecification tool = RetrieveTool.specification();

    @Test
    void theDefinitionIsTheEngines() {
        assertThat(tool.name()).isEqualTo(RetrievalTool.NAME);
        assertThat(tool.description()).isEqualTo(RetrievalTool.DESCRIPTION);
        assertThat(tool.parameters().properties()).containsOnlyKeys("ref", "query", "rows", "where", "select", "limit");
        assertThat(tool.parameters().required()).containsExactly("ref");
        assertThat(tool.toJson()).contains("\"parameters\":" + RetrievalTool.SCHEMA);
    }

    @Test
    void toolSearchesShowItAlwaysAndStrictModesLeaveItAlone() {
        assertThat(tool.metadata())
                .containsEntry(ToolSpecification.METADATA_SEARCH_BEHAVIOR, SearchBehavior.ALWAYS_VISIBLE);
        assertThat(tool.strict()).isFalse();
    }

    @Test
    void itIsKnownByWhatItTellsTheModel() {
        ToolSpecification withoutMetadata = ToolSpecification.builder()
                .name(tool.name())
                .description(tool.description())
                .parameters(tool.parameters())
                .build();

        assertThat(RetrieveTool.is(withoutMetadata)).isTrue();
        assertThat(RetrieveTool.is(tool.toBuilder().description("fetches").build()))
                .isFalse();
        assertThat(RetrieveTool.is(tool.toBuilder().parameters(null).build())).isFalse();
        assertThat(RetrieveTool.is(tool.toBuilder().name("fetch").build())).isFalse();
    }

    @Test
    void mistakesInACallAreAnsweredWithOrWithoutATenant() {
        HeadroomEngine engine = HeadroomEngine.create();

        RetrievalAnswer nothing = RetrieveTool.answer(engine, Optional.empty(), null);
        RetrievalAnswer broken = RetrieveTool.answer(engine, Optional.of("acme"), "{\"ref\":");

        assertThat(nothing.outcome()).isEqualTo(Outcome.BAD_QUERY);
        assertThat(nothing.text()).isNotBlank();
        assertThat(broken.outcome()).isEqualTo(Outcome.BAD_QUERY);
        assertThat(broken.text()).isNotBlank();
    }
}
