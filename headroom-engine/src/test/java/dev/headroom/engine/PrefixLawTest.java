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

import dev.headroom.engine.model.Message;
import dev.headroom.engine.model.Role;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Guarantee 1: the form of a message depends on the messages up to it, never on later ones. */
class PrefixLawTest {

    static Stream<List<Message>> conversations() {
        return Stream.of(Conversations.growing(12), Conversations.odd());
    }

    @ParameterizedTest
    @MethodSource("conversations")
    void everyTurnSendsWhatWasSentBefore(List<Message> conversation) {
        List<Message> whole = send(engine(), conversation);

        for (int turn = 1; turn <= conversation.size(); turn++) {
            List<Message> sent = send(engine(), conversation.subList(0, turn));
            assertThat(sent).isEqualTo(whole.subList(0, turn));
        }
        assertThat(whole).isNotEqualTo(conversation);
    }

    @ParameterizedTest
    @MethodSource("conversations")
    void aMemoFilledByOtherTurnsChangesNothing(List<Message> conversation) {
        HeadroomEngine engine = engine();
        List<Message> whole = send(engine, conversation);

        for (int turn = conversation.size(); turn > 0; turn--) {
            assertThat(send(engine, conversation.subList(0, turn))).isEqualTo(whole.subList(0, turn));
        }
    }

    private static List<Message> send(HeadroomEngine engine, List<Message> messages) {
        return engine.optimize(OptimizationRequest.of(messages).retrievalAvailable(true))
                .messages();
    }

    private static HeadroomEngine engine() {
        return HeadroomEngine.builder()
                .compressors(List.of(new LineCodec()))
                .tokenCounter(new CharacterCounter())
                .options(HeadroomOptions.builder()
                        .budgetTokens(450)
                        .minTokens(0)
                        .roles(EnumSet.allOf(Role.class))
                        .build())
                .build();
    }
}
