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
import dev.headroom.engine.model.Message;
import dev.headroom.engine.wire.WireFormat;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Guarantee 1: the form of a message depends on the messages up to it and on the options, never on later messages. */
class PrefixLawTest {

    static LongStream seeds() {
        return RandomConversation.seeds(4);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyPrefixGoesOutAsWithinTheWholeConversation(long seed) {
        List<Message> conversation = RandomConversation.of(seed, 3);
        List<Message> whole = send(Engines.create(), conversation);

        for (int length = 1; length < conversation.size(); length++) {
            HeadroomEngine forgetful = Engines.builder().memoBytes(0).build();
            assertThat(send(forgetful, conversation.subList(0, length)))
                    .as("seed %d, the first %d messages", seed, length)
                    .isEqualTo(whole.subList(0, length));
        }
        assertThat(whole).isNotEqualTo(conversation);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anEngineThatServedOthersSendsTheSame(long seed) {
        List<Message> conversation = RandomConversation.of(seed, 4);
        HeadroomEngine busy = Engines.create();
        send(busy, RandomConversation.of(seed + 1, 2));
        for (int length = conversation.size(); length > 1; length -= 3) {
            send(busy, conversation.subList(0, length));
        }

        List<Message> sent = send(busy, conversation);

        assertThat(sent).as("seed %d", seed).isEqualTo(send(Engines.create(), conversation));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aDifferentFutureLeavesThePastAsItIs(long seed) {
        List<Message> past = RandomConversation.of(seed, 2);
        List<Message> one = new ArrayList<>(past);
        one.add(Message.user("Only the ERROR rows of the stock service matter."));
        List<Message> other = new ArrayList<>(past);
        other.addAll(RandomConversation.of(seed + 50, 1));

        List<Message> sent = send(Engines.create(), one);

        assertThat(sent.subList(0, past.size()))
                .as("seed %d", seed)
                .isEqualTo(send(Engines.create(), other).subList(0, past.size()));
    }

    @Test
    void aBodyOfTheNextTurnStartsWithTheBytesOfThisTurn() {
        ToolOutputs outputs = new ToolOutputs(7);
        String start =
                "{\"tools\":[{\"type\":\"function\",\"function\":{\"name\":\"headroom_retrieve\"}}],\"messages\":["
                        + turn("Which services fail?", outputs.logs(200));
        String next = start + "," + turn("And how slow is it?", outputs.metrics(150));

        String sent = body(Engines.create(), start + "]}");
        String sentNext = body(Engines.create(), next + "]}");

        String frozen = sent.substring(0, sent.length() - "]}".length());
        assertThat(frozen.length()).isLessThan(start.length() / 2);
        assertThat(sentNext.substring(0, frozen.length())).isEqualTo(frozen);
    }

    private static String turn(String question, String output) {
        return "{\"role\":\"user\",\"content\":\"" + question + "\"},"
                + "{\"role\":\"assistant\",\"tool_calls\":[{\"id\":\"c1\",\"type\":\"function\","
                + "\"function\":{\"name\":\"search\",\"arguments\":\"{}\"}}]},"
                + "{\"role\":\"tool\",\"tool_call_id\":\"c1\",\"content\":\"" + output.replace("\"", "\\\"") + "\"}";
    }

    private static String body(HeadroomEngine engine, String body) {
        byte[] sent = engine.optimizeBody(body.getBytes(StandardCharsets.UTF_8), WireFormat.OPENAI_CHAT)
                .bytes();
        return new String(sent, StandardCharsets.UTF_8);
    }

    private static List<Message> send(HeadroomEngine engine, List<Message> messages) {
        return Engines.reversible(engine, messages).messages();
    }
}
