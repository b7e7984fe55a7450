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
package dev.headroom.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.engine.ccr.InMemoryCcrStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class DecoderTest {

    private static final String TEXT = LineCodec.rows(100);

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-01-01T00:00:00Z"));

    private final HeadroomEngine engine = HeadroomEngine.builder()
            .compressors(List.of(new LineCodec()))
            .tokenCounter(new CharacterCounter())
            .options(HeadroomOptions.builder().budgetTokens(500).build())
            .store(InMemoryCcrStore.create(30_000, Duration.ofHours(1), now::get))
            .build();

    @Test
    void readsALosslessFormFromTheTextAlone() {
        HeadroomEngine elsewhere =
                HeadroomEngine.builder().compressors(List.of(new LineCodec())).build();

        DecodeResult decoded = elsewhere.decode(engine.compress(TEXT).text());

        assertThat(decoded).isEqualTo(new DecodeResult.Original(TEXT));
    }

    @Test
    void readsAFormWithOmissionsFromTheStore() {
        assertThat(engine.decode(reversible(TEXT))).isEqualTo(new DecodeResult.Original(TEXT));
    }

    @Test
    void saysWhenTheOriginalExpired() {
        String form = reversible(TEXT);
        now.set(now.get().plus(Duration.ofHours(2)));

        assertThat(reason(engine.decode(form))).endsWith(" expired at 2026-01-01T01:00:00Z");
    }

    @Test
    void saysWhenTheOriginalHadToMakeRoom() {
        String form = reversible(TEXT);
        for (int i = 101; i < 105; i++) {
            reversible(LineCodec.rows(i));
        }

        assertThat(reason(engine.decode(form))).endsWith(" had to make room for newer content at 2026-01-01T00:00:00Z");
    }

    @Test
    void aForgedMarkerFindsNothing() {
        String forged = "text\n[headroom: rows 2-3 of 3 left out; nothing is lost: "
                + "headroom_retrieve(ref=\"aaaaaaaaaaaaaaaaaaaa\")]";

        assertThat(reason(engine.decode(forged)))
                .isEqualTo("nothing is stored under ref aaaaaaaaaaaaaaaaaaaa for this tenant; the text was compressed "
                        + "with another store, or its marker is not ours");
        assertThat(engine.compress(forged).text()).isSameAs(forged);
    }

    @Test
    void aFormThatWasCutOffIsNotTakenForAnOriginal() {
        String cut = "[headroom json: {} = cell]\nevery row:";

        assertThat(reason(engine.decode(cut))).contains("changed or cut off");
    }

    @Test
    void whatWasNeverCompressedComesBackAsItIs() {
        assertThat(engine.decode("hello")).isEqualTo(new DecodeResult.Original("hello"));
        assertThat(engine.decode("")).isEqualTo(new DecodeResult.Original(""));
    }

    private String reversible(String text) {
        return engine.compress(TextRequest.of(text).retrievalAvailable(true)).text();
    }

    private static String reason(DecodeResult result) {
        assertThat(result).isInstanceOf(DecodeResult.Failed.class);
        return ((DecodeResult.Failed) result).reason();
    }
}
