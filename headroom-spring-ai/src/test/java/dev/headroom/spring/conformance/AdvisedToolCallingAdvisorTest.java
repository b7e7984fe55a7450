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
package dev.headroom.spring.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.engine.HeadroomEngine;
import dev.headroom.engine.report.HeadroomMetrics;
import dev.headroom.spring.HeadroomAdvisor;
import dev.headroom.spring.HeadroomToolAdvisor;
import dev.headroom.spring.RetrievalMode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.ai.chat.model.ChatModel;
import org.springframework.ai.test.chat.client.advisor.AbstractToolCallingAdvisorIT;
import org.springframework.ai.tool.ToolCallback;

/** Spring AI's suite of tool loops, on a model behind both advisors. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class AdvisedToolCallingAdvisorTest extends AbstractToolCallingAdvisorIT {

    private final HeadroomMetrics metrics = new HeadroomMetrics();
    private final HeadroomEngine engine =
            HeadroomEngine.builder().listener(metrics).build();
    private final ChatModel model = new AdvisedModel(
            new ScriptedWeatherModel(),
            HeadroomAdvisor.create(engine),
            HeadroomToolAdvisor.create(engine, RetrievalMode.ALWAYS));

    @Override
    protected ChatModel getChatModel() {
        return model;
    }

    @Override
    protected ToolCallback createWeatherToolCallback() {
        return Forecasts.tool();
    }

    @AfterAll
    void headroomTookPart() {
        assertThat(metrics.tokensSaved()).isPositive();
    }
}
