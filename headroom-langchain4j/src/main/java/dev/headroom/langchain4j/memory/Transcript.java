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
package dev.headroom.langchain4j.memory;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.Content;
import dev.langchain4j.data.message.TextContent;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.data.message.UserMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Messages as rows that a model can query: one JSON object a line.
 *
 * <pre>
 * {"role":"user","content":"Which service leaks?"}
 * {"role":"assistant","calls":[{"name":"search","arguments":"{\"q\":\"oom\"}"}]}
 * {"role":"tool","tool":"search","content":"[{\"level\":\"ERROR\"}]"}
 * </pre>
 *
 * Texts are the originals; what has no text is named by its type under {@code media}. Linear.
 */
final class Transcript {

    private final StringBuilder out = new StringBuilder();

    private Transcript() {}

    static String of(List<ChatMessage> messages) {
        Transcript transcript = new Transcript();
        for (ChatMessage message : messages) {
            transcript.write(message);
        }
        return transcript.out.toString();
    }

    private void write(ChatMessage message) {
        if (message instanceof UserMessage user) {
            row("user", user.name(), user.contents());
        } else if (message instanceof ToolExecutionResultMessage result) {
            row("tool", result.toolName(), result.contents());
        } else if (message instanceof AiMessage ai) {
            open("assistant");
            member("content", ai.text());
            calls(ai.toolExecutionRequests());
        } else {
            open(message.type().name().toLowerCase(Locale.ROOT));
            member("content", message.toString());
        }
        out.append("}\n");
    }

    private void row(String role, @Nullable String name, List<Content> contents) {
        open(role);
        member(role.equals("tool") ? "tool" : "name", name);
        List<String> texts = new ArrayList<>();
        List<String> media = new ArrayList<>();
        for (Content content : contents) {
            if (content instanceof TextContent text) {
                texts.add(text.text());
            } else {
                media.add(content.type().name().toLowerCase(Locale.ROOT));
            }
        }
        member("content", texts.isEmpty() ? null : String.join("\n", texts));
        member("media", media.isEmpty() ? null : String.join(",", media));
    }

    private void calls(List<ToolExecutionRequest> calls) {
        for (int i = 0; i < calls.size(); i++) {
            out.append(i == 0 ? ",\"calls\":[" : ",").append("{\"name\":");
            string(String.valueOf(calls.get(i).name()));
            member("arguments", calls.get(i).arguments());
            out.append(i + 1 == calls.size() ? "}]" : "}");
        }
    }

    private void open(String role) {
        out.append("{\"role\":");
        string(role);
    }

    private void member(String name, @Nullable String value) {
        if (value != null) {
            out.append(",\"").append(name).append("\":");
            string(value);
        }
    }

    /** A JSON string (RFC 8259, section 7). */
    private void string(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"', '\\' -> out.append('\\').append(c);
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < ' ') {
                        out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }
}
