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
package dev.headroom.engine.guarantees;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.engine.HeadroomEngine;
import dev.headroom.engine.model.ContentBlock;
import dev.headroom.engine.model.ContentBlock.ToolCall;
import dev.headroom.engine.model.ContentBlock.ToolResult;
import dev.headroom.engine.model.Message;
import dev.headroom.engine.model.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Guarantee 4: no message or block is added, dropped, split, merged or moved; ids, names and error flags survive. */
class StructureTest {

    private final HeadroomEngine engine = Engines.create();

    static LongStream seeds() {
        return RandomConversation.seeds(12);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void onlyTheTextOfToolResultsMayDiffer(long seed) {
        List<Message> messages = RandomConversation.of(seed, 3);

        List<Message> sent = Engines.reversible(engine, messages).messages();

        assertThat(withoutTexts(sent)).as("seed %d", seed).isEqualTo(withoutTexts(messages));
        assertThat(sent).isNotEqualTo(messages);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyResultStillFollowsItsCall(long seed) {
        List<Message> sent =
                Engines.reversible(engine, RandomConversation.of(seed, 3)).messages();

        List<String> called = new ArrayList<>();
        for (Message message : sent) {
            for (ContentBlock block : message.blocks()) {
                if (block instanceof ToolCall call) {
                    called.add(call.id());
                } else if (block instanceof ToolResult result) {
                    assertThat(called.remove(result.callId()))
                            .as("seed %d: a call %s before its result", seed, result.callId())
                            .isTrue();
                }
            }
        }
        assertThat(called).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void failuresAndAnswersOfTheRetrievalToolKeepTheirTexts(long seed) {
        List<Message> messages = RandomConversation.of(seed, 4);

        List<Message> sent = Engines.reversible(engine, messages).messages();

        for (int i = 0; i < messages.size(); i++) {
            for (int j = 0; j < messages.get(i).blocks().size(); j++) {
                if (messages.get(i).blocks().get(j) instanceof ToolResult result
                        && (result.error() || result.toolName().endsWith("headroom_retrieve"))) {
                    assertThat(sent.get(i).blocks().get(j)).isSameAs(result);
                }
            }
        }
    }

    @Test
    void emptyConversationsMessagesAndTextsStay() {
        List<Message> messages = List.of(
                new Message(Role.USER, List.of()),
                Message.toolResult("", "", ""),
                Message.toolResult("unknown", "", "[]"),
                Message.user(""));

        assertThat(Engines.reversible(engine, List.of()).messages()).isEmpty();
        assertThat(Engines.reversible(engine, messages).messages()).isEqualTo(messages);
    }

    private static List<Message> withoutTexts(List<Message> messages) {
        return messages.stream()
                .map(message -> new Message(
                        message.role(),
                        message.blocks().stream()
                                .map(block -> block instanceof ToolResult result ? result.withText("") : block)
                                .toList()))
                .toList();
    }
}
