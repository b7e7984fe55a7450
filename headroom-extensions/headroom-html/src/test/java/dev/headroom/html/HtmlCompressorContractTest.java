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
package dev.headroom.html;

import dev.headroom.engine.compress.Compressor;
import dev.headroom.engine.compress.CompressorContract;
import dev.headroom.engine.detect.ContentKind;
import java.util.Map;
import java.util.stream.Collectors;

class HtmlCompressorContractTest extends CompressorContract {

    @Override
    protected Compressor compressor() {
        return new HtmlCompressor();
    }

    @Override
    protected Map<String, ContentKind> samples() {
        return Pages.all().stream().collect(Collectors.toMap(Pages.Golden::html, page -> ContentKind.HTML));
    }

    @Override
    protected String decoded(String text) {
        return text;
    }
}
