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
import dev.headroom.engine.OptimizationResult;
import dev.headroom.engine.model.ContentBlock;
import dev.headroom.engine.model.ContentBlock.Opaque;
import dev.headroom.engine.model.ContentBlock.Text;
import dev.headroom.engine.model.ContentBlock.ToolCall;
import dev.headroom.engine.model.ContentBlock.ToolResult;
import dev.headroom.engine.model.Message;
import dev.headroom.engine.model.Role;
import dev.headroom.engine.wire.WireFormat;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Guarantee 3: what people and the model said, thought, signed and called is never changed. */
class PeoplesWordsTest {

    private static final String TABLE = new ToolOutputs(3).logs(120);

    private final HeadroomEngine engine = Engines.create();

    static LongStream seeds() {
        return RandomConversation.seeds(12);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyBlockButToolResultsIsTheSameObject(long seed) {
        List<Message> messages = RandomConversation.of(seed, 3);

        OptimizationResult result = Engines.reversible(engine, messages);

        for (int i = 0; i < messages.size(); i++) {
            List<ContentBlock> blocks = messages.get(i).blocks();
            for (int j = 0; j < blocks.size(); j++) {
                if (!(blocks.get(j) instanceof ToolResult)) {
                    assertThat(result.messages().get(i).blocks().get(j))
                            .as("seed %d, message %d, block %d", seed, i, j)
                            .isSameAs(blocks.get(j));
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void aTableThatSomebodyWroteStaysWhoeverItWas(Role role) {
        Message written = new Message(role, List.of(new Text(TABLE)));

        OptimizationResult result = Engines.reversible(engine, List.of(written));

        assertThat(result.messages().get(0)).isSameAs(written);
        assertThat(result.report().blocks()).isEmpty();
    }

    @Test
    void argumentsOfCallsStayHoweverLong() {
        Message call = new Message(Role.ASSISTANT, List.of(new ToolCall("1", "insert_rows", TABLE)));
        Message result = Message.toolResult("1", "insert_rows", TABLE);

        List<Message> sent = Engines.reversible(engine, List.of(call, result)).messages();

        assertThat(sent.get(0)).isSameAs(call);
        assertThat(sent.get(1)).isNotEqualTo(result);
    }

    @Test
    void whatIsOpaqueStaysEvenBesideAToolResult() {
        Opaque thinking = new Opaque("thinking", TABLE);
        Message mixed =
                new Message(Role.USER, List.of(thinking, new ToolResult("1", "search", TABLE, false), new Text(TABLE)));

        List<ContentBlock> sent =
                Engines.reversible(engine, List.of(mixed)).messages().get(0).blocks();

        assertThat(sent.get(0)).isSameAs(thinking);
        assertThat(sent.get(1)).isNotEqualTo(mixed.blocks().get(1));
        assertThat(sent.get(2)).isSameAs(mixed.blocks().get(2));
    }

    @Test
    void thinkingSignaturesAndImagesOfABodyStayByteForByte() {
        String table = TABLE.replace("\"", "\\\"");
        String before = "{\"system\":[{\"type\":\"text\",\"text\":\"" + table
                + "\",\"cache_control\":{\"type\":\"ephemeral\"}}],"
                + "\"messages\":[{\"role\":\"assistant\",\"content\":[{\"type\":\"thinking\",\"thinking\":\"" + table
                + "\",\"signature\":\"EqQB+/==\"},{\"type\":\"redacted_thinking\",\"data\":\"" + table
                + "\"},{\"type\":\"tool_use\",\"id\":\"t1\",\"name\":\"search\",\"input\":{\"rows\":" + TABLE + "}}]},"
                + "{\"role\":\"user\",\"content\":[{\"type\":\"tool_result\",\"tool_use_id\":\"t1\",\"content\":\"";
        String behind = "\"},{\"type\":\"image\",\"source\":{\"type\":\"base64\",\"data\":\"aGVsbG8=\"}},"
                + "{\"type\":\"text\",\"text\":\"" + table + "\"}]}]}";

        String body = before + table + behind;
        String sent = new String(
                engine.optimizeBody(body.getBytes(StandardCharsets.UTF_8), WireFormat.ANTHROPIC_MESSAGES)
                        .bytes(),
                StandardCharsets.UTF_8);

        assertThat(sent.length()).isLessThan(body.length() - TABLE.length() / 2);
        assertThat(sent).startsWith(before).endsWith(behind);
    }
}
