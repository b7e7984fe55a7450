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

import dev.headroom.engine.model.ContentBlock;
import dev.headroom.engine.model.ContentBlock.Text;
import dev.headroom.engine.model.ContentBlock.ToolCall;
import dev.headroom.engine.model.ContentBlock.ToolResult;
import dev.headroom.engine.model.Message;
import dev.headroom.engine.model.Role;
import java.util.ArrayList;
import java.util.List;

/** Conversations for tests, in the shapes that providers use. */
final class Conversations {

    private Conversations() {}

    /** A question, a call and its result, so many times; every result is another text. */
    static List<Message> growing(int turns) {
        List<Message> messages = new ArrayList<>();
        messages.add(Message.system("Be brief."));
        for (int turn = 0; turn < turns; turn++) {
            messages.add(Message.user("word" + turn % 3));
            messages.add(Message.toolCall("call_" + turn, "search", "{\"turn\":" + turn + "}"));
            messages.add(Message.toolResult("call_" + turn, "", LineCodec.rows("word" + turn % 5, 30 + turn)));
            messages.add(Message.assistant("Found it."));
        }
        return messages;
    }

    /** Ids that come again, parallel calls, results in a user message beside text, an error, an opaque block. */
    static List<Message> odd() {
        Object image = new Object();
        return List.of(
                Message.system("Be brief."),
                Message.user("row 7"),
                new Message(
                        Role.ASSISTANT,
                        List.of(
                                new Text("I look."),
                                new ToolCall("a", "search", "{\"q\":1}"),
                                new ToolCall("b", "read_file", "{\"path\":\"x\"}"))),
                new Message(
                        Role.USER,
                        List.of(
                                new ToolResult("a", "", LineCodec.rows(50), false),
                                new ToolResult("b", "", LineCodec.rows("file", 50), false),
                                new ContentBlock.Opaque("image", image),
                                new Text("row 9"))),
                Message.toolCall("a", "fail", "{}"),
                new Message(Role.TOOL, List.of(new ToolResult("a", "fail", LineCodec.rows(60), true))),
                Message.toolCall("a", "search", "{\"q\":2}"),
                Message.toolResult("a", "", LineCodec.rows(50)),
                Message.user("Thank you."));
    }

    static String textOf(Message message) {
        ContentBlock block = message.blocks().get(0);
        return block instanceof ToolResult result ? result.text() : ((Text) block).text();
    }
}
