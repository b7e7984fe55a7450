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
package dev.headroom.spring;

import dev.headroom.engine.model.ContentBlock;
import dev.headroom.engine.model.ContentBlock.Opaque;
import dev.headroom.engine.model.ContentBlock.Text;
import dev.headroom.engine.model.ContentBlock.ToolCall;
import dev.headroom.engine.model.ContentBlock.ToolResult;
import dev.headroom.engine.model.Role;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.ai.chat.messages.AssistantMessage;
import org.springframework.ai.chat.messages.Message;
import org.springframework.ai.chat.messages.SystemMessage;
import org.springframework.ai.chat.messages.ToolResponseMessage;
import org.springframework.ai.chat.messages.ToolResponseMessage.ToolResponse;
import org.springframework.ai.chat.messages.UserMessage;

/**
 * A conversation of Spring AI, translated for the engine and back. One message becomes one message, in order; what the
 * engine need not understand (media, metadata, messages of other types) stays with the host's own object. Linear in the
 * number of messages; texts are not copied unless they are wrapped.
 */
final class Messages {

    private final List<Message> originals;
    private final List<List<Envelope>> results;
    private final List<dev.headroom.engine.model.Message> given;

    private Messages(
            List<Message> originals, List<List<Envelope>> results, List<dev.headroom.engine.model.Message> given) {
        this.originals = originals;
        this.results = results;
        this.given = given;
    }

    /**
     * Translates a conversation.
     *
     * @param originals the host's messages
     * @return the conversation
     */
    static Messages of(List<Message> originals) {
        List<List<Envelope>> results = new ArrayList<>(originals.size());
        List<dev.headroom.engine.model.Message> given = new ArrayList<>(originals.size());
        for (Message message : originals) {
            List<Envelope> opened = opened(message);
            results.add(opened);
            given.add(translated(message, opened));
        }
        return new Messages(originals, results, List.copyOf(given));
    }

    private static List<Envelope> opened(Message message) {
        return message instanceof ToolResponseMessage results
                ? results.getResponses().stream()
                        .map(response -> Envelope.of(orEmpty(response.responseData())))
                        .toList()
                : List.of();
    }

    /** The conversation in the engine's words; an immutable list. */
    List<dev.headroom.engine.model.Message> inEngineWords() {
        return given;
    }

    private static dev.headroom.engine.model.Message translated(Message message, List<Envelope> opened) {
        if (message instanceof ToolResponseMessage results) {
            return new dev.headroom.engine.model.Message(Role.TOOL, results(results, opened));
        }
        if (message instanceof AssistantMessage said) {
            return new dev.headroom.engine.model.Message(Role.ASSISTANT, said(said));
        }
        if (message instanceof UserMessage user) {
            return dev.headroom.engine.model.Message.user(orEmpty(user.getText()));
        }
        if (message instanceof SystemMessage system) {
            return dev.headroom.engine.model.Message.system(orEmpty(system.getText()));
        }
        Opaque other = new Opaque(message.getMessageType().name(), message);
        return new dev.headroom.engine.model.Message(Role.USER, List.of(other));
    }

    private static List<ContentBlock> results(ToolResponseMessage message, List<Envelope> opened) {
        List<ContentBlock> blocks = new ArrayList<>(opened.size());
        for (int i = 0; i < opened.size(); i++) {
            ToolResponse response = message.getResponses().get(i);
            for (String text : opened.get(i).texts()) {
                blocks.add(new ToolResult(orEmpty(response.id()), orEmpty(response.name()), text, false));
            }
        }
        return blocks;
    }

    private static List<ContentBlock> said(AssistantMessage message) {
        List<ContentBlock> blocks = new ArrayList<>(1 + message.getToolCalls().size());
        blocks.add(new Text(orEmpty(message.getText())));
        for (AssistantMessage.ToolCall call : message.getToolCalls()) {
            blocks.add(new ToolCall(orEmpty(call.id()), orEmpty(call.name()), orEmpty(call.arguments())));
        }
        return blocks;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /**
     * The conversation with the texts that the engine changed.
     *
     * @param changed what the engine made of {@link #inEngineWords()}
     * @return the host's own list if nothing changed; otherwise one in which unchanged messages are the same objects,
     *     and changed ones keep ids, names and metadata
     */
    List<Message> with(List<dev.headroom.engine.model.Message> changed) {
        List<Message> messages = originals;
        for (int i = 0; i < given.size(); i++) {
            if (!given.get(i).equals(changed.get(i))) {
                messages = messages == originals ? new ArrayList<>(originals) : messages;
                messages.set(i, rebuilt(originals.get(i), results.get(i), changed.get(i)));
            }
        }
        return messages;
    }

    private static Message rebuilt(Message original, List<Envelope> opened, dev.headroom.engine.model.Message changed) {
        if (original instanceof ToolResponseMessage results) {
            return rebuilt(
                    results,
                    opened,
                    changed.blocks().stream().map(Messages::text).iterator());
        }
        String text = text(changed.blocks().get(0));
        if (original instanceof AssistantMessage said) {
            return said.mutate().content(text).build();
        }
        if (original instanceof UserMessage user) {
            return user.mutate().text(text).build();
        }
        return original instanceof SystemMessage system
                ? system.mutate().text(text).build()
                : original;
    }

    private static Message rebuilt(ToolResponseMessage message, List<Envelope> opened, Iterator<String> texts) {
        List<ToolResponse> responses = new ArrayList<>(opened.size());
        for (int i = 0; i < opened.size(); i++) {
            ToolResponse response = message.getResponses().get(i);
            String before = opened.get(i).data();
            String after = opened.get(i).with(texts);
            responses.add(after.equals(before) ? response : new ToolResponse(response.id(), response.name(), after));
        }
        return ToolResponseMessage.builder()
                .responses(responses)
                .metadata(message.getMetadata())
                .build();
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
