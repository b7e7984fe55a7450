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
package dev.headroom.accuracy.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LoadOptionsTest {
    private static final Path HOME = Path.of("home");

    @Test
    void readsTheFolderBelowTheHomeUnlessTheEnvironmentNamesAnother() {
        LoadOptions plain = LoadOptions.of(Map.of(), HOME);
        LoadOptions named = LoadOptions.of(Map.of("HEADROOM_DATASETS", "elsewhere"), HOME);

        assertThat(plain.folder()).isEqualTo(HOME.resolve(".headroom").resolve("datasets"));
        assertThat(plain.mirror()).isEmpty();
        assertThat(named.folder()).isEqualTo(Path.of("elsewhere"));
    }

    @Test
    void takesTheMirrorFromTheEnvironment() {
        LoadOptions options = LoadOptions.of(Map.of("HEADROOM_DATASETS_MIRROR", "https://mirror.example/sets"), HOME);

        assertThat(options.mirror()).contains(URI.create("https://mirror.example/sets"));
    }

    @Test
    void refusesAMirrorThatIsNoWebAddress() {
        LoadOptions options = LoadOptions.of(Map.of(), HOME);

        assertThatThrownBy(() -> options.mirror(URI.create("file:///etc")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("http");
    }

    @Test
    void refusesALimitOfNone() {
        LoadOptions options = LoadOptions.of(Map.of(), HOME);

        assertThatThrownBy(() -> options.limit(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("limit 0");
    }
}
