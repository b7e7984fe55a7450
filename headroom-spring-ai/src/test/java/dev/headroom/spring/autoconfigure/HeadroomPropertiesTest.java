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
package dev.headroom.spring.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.headroom.engine.HeadroomEngine;
import dev.headroom.engine.HeadroomOptions;
import dev.headroom.engine.ccr.InMemoryCcrStore;
import dev.headroom.engine.compress.Fidelity;
import dev.headroom.spring.RetrievalMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.util.unit.DataSize;

class HeadroomPropertiesTest {

    @Test
    void saysByDefaultWhatTheEngineDoesByDefault() {
        HeadroomProperties properties = bound(Map.of());

        assertThat(properties.enabled()).isTrue();
        assertThat(properties.retrieval()).isEqualTo(RetrievalMode.AUTO);
        assertThat(properties.tenant()).isEmpty();
        assertThat(properties.options()).isEqualTo(HeadroomOptions.defaults());
        assertThat(properties.memoSize().toBytes()).isEqualTo(HeadroomEngine.Builder.DEFAULT_MEMO_BYTES);
        assertThat(properties.store().maxSize().toBytes()).isEqualTo(InMemoryCcrStore.DEFAULT_MAX_BYTES);
        assertThat(properties.store().ttl()).isEqualTo(InMemoryCcrStore.DEFAULT_TTL);
    }

    @Test
    void readsWhatIsWritten() {
        HeadroomProperties properties = bound(Map.of(
                "headroom.fidelity", "LOSSLESS",
                "headroom.block-budget", "800",
                "headroom.minTokens", "50",
                "headroom.exclude-tools", "get_secret*, read_file",
                "headroom.retrieval", "never",
                "headroom.tenant", "acme",
                "headroom.memo-size", "16",
                "headroom.store.max-size", "1GB",
                "headroom.store.ttl", "3600"));

        assertThat(properties.fidelity()).isEqualTo(Fidelity.LOSSLESS);
        assertThat(properties.blockBudget()).isEqualTo(800);
        assertThat(properties.minTokens()).isEqualTo(50);
        assertThat(properties.excludeTools()).containsExactly("get_secret*", "read_file");
        assertThat(properties.retrieval()).isEqualTo(RetrievalMode.NEVER);
        assertThat(properties.tenant()).isEqualTo("acme");
        assertThat(properties.memoSize()).isEqualTo(DataSize.ofMegabytes(16));
        assertThat(properties.store().maxSize()).isEqualTo(DataSize.ofGigabytes(1));
        assertThat(properties.store().ttl()).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void cannotBeChangedThroughTheListItWasMadeFrom() {
        List<String> tools = new ArrayList<>(List.of("a"));
        HeadroomProperties properties = withTools(tools);

        tools.add("b");

        assertThat(properties.excludeTools()).containsExactly("a");
    }

    @Test
    void namesPropertyValueAndBoundToWhoeverMakesItInCode() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> withTools(List.of("fine", "get_(a|b)")))
                .withMessage("headroom.exclude-tools[1] must be the name of a tool, at most 200 characters, in which"
                        + " only * has a meaning, such as get_secret*, but is \"get_(a|b)\"");
    }

    @Test
    void takesNamesOfToolsAsProvidersAllowThem() {
        List<String> names = List.of("get_*", "files/read", "github.search-code", "mcp:server:*", "Größe*");

        assertThat(withTools(names).excludeTools()).isEqualTo(names);
    }

    private static HeadroomProperties withTools(List<String> tools) {
        return new HeadroomProperties(
                true,
                Fidelity.REVERSIBLE,
                1_500,
                100,
                tools,
                RetrievalMode.AUTO,
                "",
                DataSize.ofMegabytes(64),
                new HeadroomProperties.Store(DataSize.ofMegabytes(256), Duration.ofHours(24)));
    }

    static HeadroomProperties bound(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate(HeadroomProperties.PREFIX, HeadroomProperties.class);
    }
}
