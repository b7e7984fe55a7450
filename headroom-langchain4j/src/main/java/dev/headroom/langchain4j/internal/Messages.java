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
import dev.langchain4j.data.message.Content;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.TextContent;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.data.message.UserMessage;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Translates conversations between LangChain4j and the engine. One message becomes one message, in order; what the
 * engine need not understand (images, thinking, attributes, custom messages) stays with the host's own object. Linear
 * in the number of messages; texts are not copied.
 */
public final class Messages {

    private Messages() {}

    /**
     * A conversation in the engine's words.
     *
     * @param messages the host's messages
     * @return one message for each, in order; an immutable list
     */
    public static List<Message> toEngine(List<ChatMessage> messages) {
        Message[] translated = new Message[messages.size()];
        for (int i = 0; i < translated.length; i++) {
            translated[i] = toEngine(messages.get(i));
        }
        return List.of(translated);
    }

    /**
     * One message in the engine's words.
     *
     * @param message the host's message
     * @return the engine's
     */
    public static Message toEngine(ChatMessage message) {
        if (message instanceof ToolExecutionResultMessage result) {
            return new Message(Role.TOOL, results(result));
        }
        if (message instanceof AiMessage ai) {
            return new Message(Role.ASSISTANT, said(ai));
        }
        if (message instanceof UserMessage user) {
            return new Message(
                    Role.USER, user.contents().stream().map(Messages::block).toList());
        }
        if (message instanceof SystemMessage system) {
            return Message.system(system.text());
        }
        return new Message(Role.USER, List.of(new Opaque(message.type().name(), message)));
    }

    private static List<ContentBlock> results(ToolExecutionResultMessage message) {
        List<ContentBlock> blocks = new ArrayList<>(message.contents().size());
        for (Content content : message.contents()) {
            blocks.add(content instanceof TextContent text ? result(message, text.text()) : block(content));
        }
        return blocks;
    }

    private static ToolResult result(ToolExecutionResultMessage message, String text) {
        return new ToolResult(
                orEmpty(message.id()), orEmpty(message.toolName()), text, Boolean.TRUE.equals(message.isError()));
    }

    private static List<ContentBlock> said(AiMessage message) {
        List<ContentBlock> blocks =
                new ArrayList<>(1 + message.toolExecutionRequests().size());
        if (message.text() != null) {
            blocks.add(new Text(message.text()));
        }
        for (ToolExecutionRequest call : message.toolExecutionRequests()) {
            blocks.add(new ToolCall(orEmpty(call.id()), orEmpty(call.name()), orEmpty(call.arguments())));
        }
        return blocks;
    }

    private static ContentBlock block(Content content) {
        return content instanceof TextContent text
                ? new Text(text.text())
                : new Opaque(content.type().name(), content);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /**
     * The conversation with the texts that the engine changed.
     *
     * @param originals the host's messages
     * @param given what {@link #toEngine(List)} made of them
     * @param changed what the engine made of that
     * @return the same list if nothing changed; otherwise one in which unchanged messages are the same objects, and
     *     changed ones keep id, name, error flag and attributes
     */
    public static List<ChatMessage> toHost(List<ChatMessage> originals, List<Message> given, List<Message> changed) {
        List<ChatMessage> messages = originals;
        for (int i = 0; i < originals.size(); i++) {
            if (!given.get(i).equals(changed.get(i))) {
                messages = messages == originals ? new ArrayList<>(originals) : messages;
                messages.set(i, rebuilt(originals.get(i), changed.get(i)));
            }
        }
        return messages;
    }

    private static ChatMessage rebuilt(ChatMessage original, Message changed) {
        if (original instanceof ToolExecutionResultMessage result) {
            return result.toBuilder()
                    .contents(contents(result.contents(), changed))
                    .build();
        }
        if (original instanceof UserMessage user) {
            return user.toBuilder().contents(contents(user.contents(), changed)).build();
        }
        if (original instanceof AiMessage ai && ai.text() != null) {
            return ai.toBuilder().text(text(changed.blocks().get(0))).build();
        }
        return original instanceof SystemMessage
                ? SystemMessage.from(text(changed.blocks().get(0)))
                : original;
    }

    private static List<Content> contents(List<Content> originals, Message changed) {
        List<Content> contents = new ArrayList<>(originals);
        for (int i = 0; i < contents.size(); i++) {
            if (contents.get(i) instanceof TextContent before) {
                String after = text(changed.blocks().get(i));
                contents.set(i, after.equals(before.text()) ? before : TextContent.from(after));
            }
        }
        return contents;
    }

    private static String text(ContentBlock block) {
        if (block instanceof ToolResult result) {
            return result.text();
        }
        if (block instanceof Text text) {
            return text.text();
        }
        throw new IllegalArgumentException("block must be a text or a tool result, but is a "
                + block.getClass().getSimpleName());
    }
}
