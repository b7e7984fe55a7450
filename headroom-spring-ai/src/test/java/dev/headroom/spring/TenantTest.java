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

import dev.headroom.engine.DecodeResult;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.ai.chat.client.ChatClient;
import org.springframework.ai.chat.client.ChatClient.ChatClientRequestSpec;
import org.springframework.ai.chat.model.ToolContext;

/** What is left out belongs to the tenant of the request, and no other can fetch it. */
final class TenantTest {

    @ParameterizedTest
    @EnumSource
    void theToolContextNamesTheTenant(Mode mode) {
        assertThatOnlyAcmeFetches(mode, true);
    }

    @ParameterizedTest
    @EnumSource
    void aParameterOfTheAdvisorsNamesTheTenant(Mode mode) {
        assertThatOnlyAcmeFetches(mode, false);
    }

    private static void assertThatOnlyAcmeFetches(Mode mode, boolean byContext) {
        try (Wire wire = Wire.to(ToolLoopTest.fetching("\"where\":\"id = 77\""))) {
            ChatClient client = wire.client().defaultTools(Samples.searchLogs()).build();
            ChatClientRequestSpec spec = client.prompt("Where does the memory go?");

            mode.ask(
                    byContext
                            ? spec.toolContext(Map.of(HeadroomAttributes.TENANT, "acme"))
                            : spec.advisors(advisors -> advisors.param(HeadroomAttributes.TENANT, "acme")));

            String sent = wire.results(1).get(0);
            assertThat(wire.results(2).get(1)).contains("2026-01-15T10:01:17Z");
            assertThat(wire.engine().decode("acme", sent)).isInstanceOf(DecodeResult.Original.class);
            assertThat(wire.engine().decode("other", sent)).isInstanceOf(DecodeResult.Failed.class);
            HeadroomRetrieveToolCallback tool = HeadroomRetrieveToolCallback.create(wire.engine());
            String call = "{\"ref\":\"" + Samples.ref(sent) + "\",\"rows\":\"77\"}";
            assertThat(tool.call(call)).contains("nothing is stored");
            assertThat(tool.call(call, new ToolContext(Map.of(HeadroomAttributes.TENANT, "acme"))))
                    .contains("2026-01-15T10:01:17Z");
        }
    }

    @Test
    void whereTheToolCannotKnowTheTenantNothingIsLeftOut() {
        try (Wire wire = Wire.to(Wire.SEARCHES_ONCE)) {
            ChatClient client = ChatClient.builder(wire.openAi())
                    .defaultAdvisors(HeadroomAdvisor.create(wire.engine()))
                    .defaultTools(Samples.searchLogs(), HeadroomRetrieveToolCallback.create(wire.engine()))
                    .build();

            Mode.CALL.ask(client.prompt("Where does the memory go?")
                    .advisors(advisors -> advisors.param(HeadroomAttributes.TENANT, "acme")));

            assertThat(wire.engine().decode(wire.results(1).get(0)))
                    .isEqualTo(new DecodeResult.Original(Samples.json(Samples.MANY)));
        }
    }
}
