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
package dev.headroom.langchain4j.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.engine.model.ContentBlock;
import dev.headroom.engine.model.ContentBlock.Opaque;
import dev.headroom.engine.model.ContentBlock.Text;
import dev.headroom.engine.model.ContentBlock.ToolCall;
import dev.headroom.engine.model.ContentBlock.ToolResult;
import dev.headroom.engine.model.Message;
import dev.headroom.engine.model.Role;
import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.CustomMessage;
import dev.langchain4j.data.message.ImageContent;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.TextContent;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.data.message.UserMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class MessagesTest {

    private static final ImageContent IMAGE = ImageContent.from("https://example.com/a.png");

    @Test
    void everyKindOfMessageHasItsCounterpart() {
        ToolExecutionRequest call = ToolExecutionRequest.builder()
                .id("c1")
                .name("search")
                .arguments("{}")
                .build();
        CustomMessage custom = CustomMessage.from(Map.of("a", 1));

        List<Message> messages = Messages.toEngine(List.of(
                SystemMessage.from("be brief"),
                UserMessage.from(TextContent.from("look"), IMAGE),
                AiMessage.from("looking", List.of(call)),
                ToolExecutionResultMessage.builder()
                        .id("c1")
                        .toolName("search")
                        .contents(TextContent.from("one"), IMAGE, TextContent.from("two"))
                        .isError(true)
                        .build(),
                custom));

        assertThat(messages)
                .containsExactly(
                        Message.system("be brief"),
                        new Message(Role.USER, List.of(new Text("look"), new Opaque("IMAGE", IMAGE))),
                        new Message(Role.ASSISTANT, List.of(new Text("looking"), new ToolCall("c1", "search", "{}"))),
                        new Message(
                                Role.TOOL,
                                List.of(
                                        new ToolResult("c1", "search", "one", true),
                                        new Opaque("IMAGE", IMAGE),
                                        new ToolResult("c1", "search", "two", true))),
                        new Message(Role.USER, List.of(new Opaque("CUSTOM", custom))));
    }

    @Test
    void whatAProviderDoesNotSayIsEmpty() {
        AiMessage call = AiMessage.from(ToolExecutionRequest.builder().build());
        ToolExecutionResultMessage result = ToolExecutionResultMessage.from(null, null, "done");

        List<Message> messages = Messages.toEngine(List.of(call, result));

        assertThat(messages).containsExactly(Message.toolCall("", "", ""), Message.toolResult("", "", "done"));
    }

    @Test
    void aConversationWithoutChangesIsTheSameList() {
        List<ChatMessage> messages = List.of(UserMessage.from("hello"), AiMessage.from("hi"));
        List<Message> given = Messages.toEngine(messages);

        List<ChatMessage> back = Messages.toHost(messages, given, new ArrayList<>(given));

        assertThat(back).isSameAs(messages);
    }

    @Test
    void onlyTheTextOfAToolResultChanges() {
        ToolExecutionResultMessage result = ToolExecutionResultMessage.builder()
                .id("c1")
                .toolName("search")
                .contents(IMAGE, TextContent.from("long"))
                .isError(false)
                .attributes(Map.of("cache_control", "ephemeral"))
                .build();
        List<ChatMessage> messages = List.of(UserMessage.from("hello"), result);

        List<ChatMessage> back = replaced(messages, 1, 1, new ToolResult("c1", "search", "short", false));

        assertThat(back.get(0)).isSameAs(messages.get(0));
        assertThat(back.get(1))
                .isEqualTo(result.toBuilder()
                        .contents(IMAGE, TextContent.from("short"))
                        .build());
    }

    @Test
    void textOfPeopleChangesWhereTheOptionsAllowItAndKeepsWhatBelongsToIt() {
        UserMessage user = UserMessage.builder()
                .name("ada")
                .contents(List.of(TextContent.from("long"), IMAGE))
                .attributes(Map.of("a", "b"))
                .build();
        AiMessage ai = AiMessage.builder()
                .text("long")
                .thinking("hm")
                .attributes(Map.of("thinking_signature", "s"))
                .build();
        List<ChatMessage> messages = List.of(SystemMessage.from("long"), user, ai);

        assertThat(replaced(messages, 0, 0, new Text("short")).get(0)).isEqualTo(SystemMessage.from("short"));
        assertThat(replaced(messages, 1, 0, new Text("short")).get(1))
                .isEqualTo(user.toBuilder()
                        .contents(List.of(TextContent.from("short"), IMAGE))
                        .build());
        assertThat(replaced(messages, 2, 0, new Text("short")).get(2))
                .isEqualTo(ai.toBuilder().text("short").build());
    }

    private static List<ChatMessage> replaced(List<ChatMessage> messages, int message, int block, ContentBlock with) {
        List<Message> given = Messages.toEngine(messages);
        List<ContentBlock> blocks = new ArrayList<>(given.get(message).blocks());
        blocks.set(block, with);
        List<Message> changed = new ArrayList<>(given);
        changed.set(message, new Message(given.get(message).role(), blocks));
        return Messages.toHost(messages, given, changed);
    }
}
