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
package dev.headroom.engine.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.engine.model.ContentBlock;
import dev.headroom.engine.model.ContentBlock.Opaque;
import dev.headroom.engine.model.ContentBlock.Text;
import dev.headroom.engine.model.ContentBlock.ToolCall;
import dev.headroom.engine.model.ContentBlock.ToolResult;
import dev.headroom.engine.model.Message;
import dev.headroom.engine.model.Role;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnthropicMessagesReaderTest {

    @Test
    void putsTheSystemPromptFirst() {
        List<Message> messages = Bodies.anthropic(Bodies.ANTHROPIC_PRETTY).messages();

        assertThat(messages)
                .extracting(Message::role)
                .containsExactly(Role.SYSTEM, Role.USER, Role.ASSISTANT, Role.USER);
        assertThat(messages.get(0)).isEqualTo(Message.system("Be kind."));
        assertThat(messages.get(1)).isEqualTo(Message.user("What is in both?"));
        assertThat(Bodies.anthropic(Bodies.ANTHROPIC_MINIFIED).messages().get(0))
                .isEqualTo(Message.system("sys"));
    }

    @Test
    void hasNoSystemMessageWhereTheBodyHasNone() {
        assertThat(Bodies.anthropic("{\"messages\":[]}").messages()).isEmpty();
        assertThat(Bodies.anthropic("{\"messages\":[],\"system\":null}").messages())
                .isEmpty();
        assertThat(Bodies.anthropic("{\"messages\":[],\"system\":[]}").messages())
                .isEmpty();
    }

    @Test
    void readsCallsAndLeavesThinkingAlone() {
        List<ContentBlock> blocks =
                Bodies.anthropic(Bodies.ANTHROPIC_PRETTY).messages().get(2).blocks();

        assertThat(blocks).hasSize(6);
        assertThat(blocks.get(0)).isInstanceOfSatisfying(Opaque.class, thinking -> {
            assertThat(thinking.type()).isEqualTo("thinking");
            assertThat(thinking.source())
                    .hasToString("{\"type\": \"thinking\", \"thinking\": \"Hm.\", \"signature\": \"c2ln/bmF0dXJl==\"}");
        });
        assertThat(blocks.get(1))
                .isInstanceOfSatisfying(
                        Opaque.class, thinking -> assertThat(thinking.type()).isEqualTo("redacted_thinking"));
        assertThat(blocks.subList(2, 6))
                .containsExactly(
                        new Text("I look."),
                        new ToolCall("toolu_1", "read_log", "{\"path\":\"a b\",\"n\":1.0}"),
                        new ToolCall("toolu_2", "snap", "{}"),
                        new ToolCall("toolu_3", "touch", ""));
    }

    @Test
    void readsResultsOfAllShapesWhereTheyStand() {
        List<ContentBlock> blocks =
                Bodies.anthropic(Bodies.ANTHROPIC_PRETTY).messages().get(3).blocks();

        assertThat(blocks).hasSize(6);
        assertThat(blocks.get(0)).isEqualTo(new ToolResult("toolu_1", "read_log", "l\u00edne / \ud83d\ude00", false));
        assertThat(blocks.get(1)).isEqualTo(new ToolResult("toolu_2", "snap", "a shot", true));
        assertThat(blocks.get(2))
                .isInstanceOfSatisfying(
                        Opaque.class, image -> assertThat(image.type()).isEqualTo("image"));
        assertThat(blocks.get(3)).isEqualTo(new ToolResult("toolu_2", "snap", "and a note", true));
        assertThat(blocks.get(4)).isEqualTo(new ToolResult("toolu_3", "touch", "", false));
        assertThat(blocks.get(5)).isEqualTo(new Text("Go on."));
    }

    @Test
    void readsModelAndTools() {
        WireBody body = Bodies.anthropic(Bodies.ANTHROPIC_PRETTY);

        assertThat(body.model()).contains("claude-sonnet-4-5");
        assertThat(body.offersTool("headroom_retrieve")).isTrue();
        assertThat(body.offersTool("read_log")).isTrue();
        assertThat(body.offersTool("object")).isFalse();
        assertThat(Bodies.anthropic("{\"messages\":[],\"functions\":[{\"name\":\"f\"}]}")
                        .offersTool("f"))
                .isFalse();
    }

    @Test
    void doesNotKnowTheToolOfAResultWithoutItsCall() {
        assertThat(Bodies.anthropic(Bodies.ANTHROPIC_MINIFIED).messages().get(1).blocks())
                .containsExactly(new ToolResult("gone", "", "orphan", false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"tool_result\",\"tool_use_id\":\"a\",\"content\":5}",
                "{\"type\":\"tool_result\",\"tool_use_id\":\"a\",\"content\":{\"type\":\"text\",\"text\":\"x\"}}",
                "{\"type\":\"tool_result\",\"tool_use_id\":\"a\",\"content\":\"x\",\"content\":\"y\"}",
                "{\"type\":\"tool_result\",\"is_error\":true,\"is_error\":false,\"content\":\"x\"}",
                "{\"type\":\"tool_result\",\"type\":\"tool_result\",\"content\":\"x\"}",
                "{\"type\":\"tool_use\",\"id\":\"a\",\"input\":{}}",
                "{\"type\":\"tool_use\",\"id\":\"a\",\"id\":\"b\",\"name\":\"t\"}",
                "{\"type\":\"web_search_tool_result\",\"content\":[{\"type\":\"text\",\"text\":\"x\"}]}",
                "{\"type\":\"document\",\"text\":\"x\"}",
                "{\"type\":\"text\",\"text\":[]}",
                "[]",
                "5"
            })
    void takesABlockItCannotBeSureOfAsOpaque(String block) {
        List<Message> messages = Bodies.anthropic("{\"messages\":[{\"role\":\"user\",\"content\":[" + block + "]}]}")
                .messages();

        assertThat(messages.get(0).blocks())
                .singleElement()
                .isInstanceOfSatisfying(
                        Opaque.class, opaque -> assertThat(opaque.source()).hasToString(block));
    }

    @Test
    void takesAMessageItCannotBeSureOfAsOneOpaqueBlock() {
        String body = "{\"messages\":[{\"role\":\"user\",\"content\":\"a\",\"content\":\"b\"},{\"role\":\"tool\"},7],"
                + "\"system\":\"one\",\"system\":\"two\"}";

        List<Message> messages = Bodies.anthropic(body).messages();

        assertThat(messages)
                .hasSize(4)
                .allSatisfy(
                        message -> assertThat(message.blocks()).singleElement().isInstanceOf(Opaque.class));
    }
}
