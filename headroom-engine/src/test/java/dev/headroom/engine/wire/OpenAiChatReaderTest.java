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

class OpenAiChatReaderTest {

    @Test
    void readsRolesAndBlocksInOrder() {
        List<Message> messages = Bodies.openAi(Bodies.OPENAI_PRETTY).messages();

        assertThat(messages)
                .extracting(Message::role)
                .containsExactly(
                        Role.SYSTEM, Role.USER, Role.ASSISTANT, Role.TOOL, Role.TOOL, Role.TOOL, Role.ASSISTANT);
        assertThat(messages.get(0).blocks()).containsExactly(new Text("Be brief. / caf\u00e9"));
        assertThat(messages.get(1).blocks().get(0)).isEqualTo(new Text("Look at \ud83d\ude00"));
        assertThat(messages.get(1).blocks().get(1)).isInstanceOfSatisfying(Opaque.class, image -> {
            assertThat(image.type()).isEqualTo("image_url");
            assertThat(image.source())
                    .hasToString("{\"type\":\"image_url\",\"image_url\":{\"url\":\"data:image/png;base64,AAAA\"}}");
        });
        assertThat(messages.get(6).blocks()).containsExactly(new Text("Done."));
    }

    @Test
    void readsParallelCallsOfAllTypes() {
        List<Message> messages = Bodies.openAi(Bodies.OPENAI_PRETTY).messages();

        assertThat(messages.get(2).blocks())
                .containsExactly(
                        new ToolCall("call_1", "list_files", "{\"path\": \"/tmp\"}"),
                        new ToolCall("call_2", "read_log", "{}"),
                        new ToolCall("call_3", "shell", "ls -l"));
    }

    @Test
    void givesEveryTextOfAResultABlockAndTheNameOfItsCall() {
        List<Message> messages = Bodies.openAi(Bodies.OPENAI_PRETTY).messages();

        assertThat(messages.get(3).blocks())
                .containsExactly(new ToolResult("call_2", "read_log", "caf\u00e9 / line\n\ud83d\ude00", false));
        assertThat(messages.get(4).blocks())
                .containsExactly(
                        new ToolResult("call_1", "list_files", "first part", false),
                        new ToolResult("call_1", "list_files", "second\tpart", false));
        assertThat(messages.get(5).blocks()).containsExactly(new ToolResult("call_3", "shell", "third", false));
    }

    @Test
    void readsOlderFunctionMessages() {
        List<Message> messages = Bodies.openAi(Bodies.OPENAI_MINIFIED).messages();

        assertThat(messages)
                .containsExactly(
                        Message.system("s"),
                        Message.user("u"),
                        Message.toolCall("", "f", "{}"),
                        Message.toolResult("", "f", "{\"rows\":[1,2]}"));
    }

    @Test
    void readsModelAndTools() {
        WireBody body = Bodies.openAi(Bodies.OPENAI_PRETTY);

        assertThat(body.model()).contains("gpt-4o");
        assertThat(body.offersTool("headroom_retrieve")).isTrue();
        assertThat(body.offersTool("list_files")).isTrue();
        assertThat(body.offersTool("shell")).isTrue();
        assertThat(body.offersTool("object")).isFalse();
        assertThat(body.offersTool("")).isFalse();
        assertThat(Bodies.openAi(Bodies.OPENAI_MINIFIED).model()).isEmpty();
        assertThat(Bodies.openAi("{\"functions\":[{\"name\":\"old\"}],\"messages\":[]}")
                        .offersTool("old"))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"messages\":[],\"tools\":[{\"name\":\"t\"}]}",
                "{\"messages\":[],\"tools\":[{\"type\":\"function\",\"name\":\"t\"}]}",
                "{\"messages\":[],\"tools\":[{\"type\":\"function\",\"function\":{\"name\":\"t\",\"name\":\"t\"}}]}",
                "{\"messages\":[],\"tools\":[],\"tools\":[{\"type\":\"function\",\"function\":{\"name\":\"t\"}}]}",
                "{\"messages\":[],\"tools\":{\"type\":\"function\",\"function\":{\"name\":\"t\"}}}",
                "{\"messages\":[{\"tools\":[{\"type\":\"function\",\"function\":{\"name\":\"t\"}}]}]}",
                "{\"messages\":[],\"tools\":[\"t\",null,[]],\"x\":\"t\"}"
            })
    void offersNoToolThatIsNotSurelyDeclared(String body) {
        assertThat(Bodies.openAi(body).offersTool("t")).isFalse();
    }

    @Test
    void knowsOnlyCallsBeforeTheResult() {
        String body = "{\"messages\":[{\"role\":\"tool\",\"tool_call_id\":\"c\",\"content\":\"early\"},"
                + "{\"role\":\"assistant\",\"tool_calls\":["
                + "{\"id\":\"c\",\"function\":{\"name\":\"t\",\"arguments\":\"\"}}]},"
                + "{\"role\":\"tool\",\"tool_call_id\":\"c\",\"name\":\"other\",\"content\":\"late\"},"
                + "{\"role\":\"tool\",\"tool_call_id\":\"d\",\"name\":\"own\",\"content\":\"named\"}]}";

        List<Message> messages = Bodies.openAi(body).messages();

        assertThat(messages.get(0)).isEqualTo(Message.toolResult("c", "", "early"));
        assertThat(messages.get(2)).isEqualTo(Message.toolResult("c", "t", "late"));
        assertThat(messages.get(3)).isEqualTo(Message.toolResult("d", "own", "named"));
    }

    @Test
    void doesNotJoinCallsAndResultsWithoutIds() {
        String body = "{\"messages\":[{\"role\":\"assistant\",\"tool_calls\":["
                + "{\"id\":\"\",\"function\":{\"name\":\"t\",\"arguments\":\"\"}}]},"
                + "{\"role\":\"tool\",\"content\":\"whose?\"}]}";

        assertThat(Bodies.openAi(body).messages().get(1)).isEqualTo(Message.toolResult("", "", "whose?"));
    }

    @Test
    void readsResultsWithoutContentAsEmpty() {
        String body = "{\"messages\":[{\"role\":\"tool\",\"tool_call_id\":\"a\",\"content\":null},"
                + "{\"role\":\"tool\",\"tool_call_id\":\"b\"},"
                + "{\"role\":\"tool\",\"tool_call_id\":\"c\",\"content\":[]}]}";

        assertThat(Bodies.openAi(body).messages())
                .containsExactly(
                        Message.toolResult("a", "", ""),
                        Message.toolResult("b", "", ""),
                        Message.toolResult("c", "", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7",
                "null",
                "[]",
                "{}",
                "{\"role\":\"critic\",\"content\":\"x\"}",
                "{\"role\":5,\"content\":\"x\"}",
                "{\"role\":\"tool\",\"content\":\"x\",\"content\":\"y\"}",
                "{\"role\":\"tool\",\"role\":\"tool\",\"content\":\"y\"}",
                "{\"role\":\"tool\",\"content\":\"x\",\"c\\u006fntent\":\"y\"}",
                "{\"role\":\"tool\",\"tool_call_id\":\"a\",\"tool_call_id\":\"b\",\"content\":\"x\"}"
            })
    void takesAMessageItCannotBeSureOfAsOneOpaqueBlock(String message) {
        List<Message> messages =
                Bodies.openAi("{\"messages\":[" + message + "]}").messages();

        assertThat(messages).hasSize(1);
        assertThat(messages.get(0).blocks()).hasSize(1);
        assertThat(messages.get(0).blocks().get(0)).isInstanceOfSatisfying(Opaque.class, opaque -> {
            assertThat(opaque.type()).isEqualTo("message");
            assertThat(opaque.source()).hasToString(message);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5",
                "true",
                "{\"text\":\"x\"}",
                "[\"x\"]",
                "[null]",
                "[{\"type\":\"text\"}]",
                "[{\"type\":\"text\",\"text\":null}]",
                "[{\"type\":\"text\",\"text\":\"x\",\"text\":\"y\"}]",
                "[{\"type\":\"refusal\",\"refusal\":\"x\"}]",
                "[{\"type\":\"input_audio\",\"text\":\"x\"}]"
            })
    void takesContentItDoesNotKnowAsOpaque(String content) {
        List<Message> messages = Bodies.openAi("{\"messages\":[{\"role\":\"tool\",\"content\":" + content
                        + "},{\"role\":\"user\",\"content\":" + content + "}]}")
                .messages();

        assertThat(messages)
                .allSatisfy(
                        message -> assertThat(message.blocks()).singleElement().isInstanceOf(Opaque.class));
    }

    @Test
    void takesCallsItDoesNotKnowAsOpaque() {
        String calls =
                "[{\"id\":\"a\",\"type\":\"function\"},{\"id\":\"b\",\"id\":\"b\",\"function\":{\"name\":\"t\"}},"
                        + "{\"id\":\"c\",\"function\":{\"name\":\"t\",\"name\":\"u\"}},5]";

        List<ContentBlock> blocks = Bodies.openAi(
                        "{\"messages\":[{\"role\":\"assistant\",\"tool_calls\":" + calls + "}]}")
                .messages()
                .get(0)
                .blocks();

        assertThat(blocks).hasSize(4).allSatisfy(block -> assertThat(block).isInstanceOf(Opaque.class));
    }
}
