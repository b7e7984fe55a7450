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
package dev.headroom.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.code.CodeOptions.Outlines;
import dev.headroom.code.outline.Language;
import dev.headroom.engine.DecodeResult;
import dev.headroom.engine.HeadroomEngine;
import dev.headroom.engine.HeadroomOptions;
import dev.headroom.engine.TextRequest;
import dev.headroom.engine.TextResult;
import dev.headroom.engine.ccr.Marker;
import dev.headroom.engine.compress.Compressor;
import dev.headroom.engine.detect.ContentKind;
import dev.headroom.engine.model.Origin;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** The module within an engine: found, used, and its bodies fetched. */
class EngineTest {

    private static final String TEXT = Sources.sample(Language.JAVA).text();

    private static HeadroomEngine.Builder builder() {
        return HeadroomEngine.builder()
                .options(HeadroomOptions.builder()
                        .budgetTokens(ContentKind.CODE, 500)
                        .build());
    }

    private static TextResult compress(HeadroomEngine engine, String text, String question) {
        return engine.compress(TextRequest.of(text).retrievalAvailable(true).origin(Origin.asking(question)));
    }

    @Test
    void anEngineUsesTheModuleThatIsOnItsClassPath() {
        TextResult result = compress(builder().build(), TEXT, "What methods are there?");

        assertThat(result.report().blocks().get(0).compressor()).isEqualTo("outline");
        assertThat(Marker.lastLineOf(result.text())).isPresent();
    }

    @Test
    void aBodyThatWasLeftOutCanBeFetchedByTheNumbersOfItsCommentLine() {
        HeadroomEngine engine = builder().build();
        String form = compress(engine, TEXT, "What methods are there?").text();
        String ref = Marker.lastLineOf(form).orElseThrow().ref().value();
        assertThat(form).contains("// lines 83-88 left out");

        String answer =
                engine.answer("{\"ref\":\"" + ref + "\",\"rows\":\"83-88\"}").text();

        assertThat(answer)
                .contains("        Account account = accounts.get(name);")
                .contains("        return account;");
        assertThat(engine.decode(form)).isEqualTo(new DecodeResult.Original(TEXT));
    }

    @Test
    void withoutTheRetrievalToolCodeStaysWhole() {
        TextResult result =
                builder().build().compress(TextRequest.of(TEXT).origin(Origin.asking("What methods are there?")));

        assertThat(result.text()).isEqualTo(TEXT);
    }

    @Test
    void optionsAreSetByGivingTheCodec() {
        List<Compressor> codecs = List.of(CodeCompressor.with(CodeOptions.of(Outlines.NEVER)));

        TextResult result = compress(builder().compressors(codecs).build(), TEXT, "What methods are there?");

        assertThat(result.text()).isEqualTo(TEXT);
    }

    @Test
    void manyThreadsGetTheSameOutline() throws Exception {
        CodeCompressor codec = new CodeCompressor();
        List<Callable<String>> tasks = new ArrayList<>();
        for (int i = 0; i < 64; i++) {
            tasks.add(() -> Sources.outline(
                            codec,
                            Sources.SAMPLES
                                    .get(tasks.size() % Sources.SAMPLES.size())
                                    .input())
                    .text());
        }
        ExecutorService threads = Executors.newFixedThreadPool(8);

        Set<String> forms = new HashSet<>();
        for (Future<String> future : threads.invokeAll(tasks)) {
            forms.add(future.get());
        }
        threads.shutdown();

        assertThat(forms).hasSize(1);
    }
}
