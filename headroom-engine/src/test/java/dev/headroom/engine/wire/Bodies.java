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

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Request bodies as clients write them, odd but valid ones included. */
final class Bodies {

    /** White space in odd places, unknown fields, escapes that nobody needs, two parallel calls. */
    static final String OPENAI_PRETTY = """
        {
          "model" : "gpt-4o",
            "temperature": 0.70, "seed":1E+2,
          "x_unknown": {"nested": [1.10, -0, 9007199254740993, {"messages": []}]},
          "messages": [
            {"role": "developer", "content": "Be brief.\\u0020\\/ caf\\u00e9"},
            { "content" : [ {"type":"text","text":"Look at \\ud83d\\ude00"}
                         , {"type":"image_url","image_url":{"url":"data:image/png;base64,AAAA"}} ], "role":"user" },
            {"role": "assistant", "content": null, "refusal": null,
             "tool_calls": [
               {"id": "call_1", "type": "function",
                 "function": {"name": "list_files", "arguments": "{\\"path\\": \\"/tmp\\"}"}},
               {"id": "call_2", "type": "function", "function": {"name": "read_log", "arguments": "{}"}},
               {"id": "call_3", "type": "custom", "custom": {"name": "shell", "input": "ls -l"}}
             ]},
            {"role": "tool", "tool_call_id": "call_2", "content": "caf\\u00e9 \\/ line\\n\\ud83d\\ude00"},
            {"role": "tool", "tool_call_id": "call_1", "content":
                [ {"type": "text", "text": "first part"} , {"type": "text", "text": "second\\tpart", "x": null} ] },
            {"role": "tool", "tool_call_id": "call_3", "content": "third", "cache_control": {"type": "ephemeral"}},
            {"role": "assistant", "content": "Done.", "annotations": []}
          ],
          "tools": [
            {"type": "function", "function": {"name": "list_files", "parameters": {"type":"object"}}},
            {"type": "function", "function": {"description": "d", "name": "headroom_retrieve"}},
            {"type": "custom", "custom": {"name": "shell"}}
          ]
        }

        """;

    static final String OPENAI_MINIFIED = "{\"messages\":[{\"role\":\"system\",\"content\":\"s\"},"
            + "{\"role\":\"user\",\"content\":\"u\",\"name\":\"ann\"},"
            + "{\"role\":\"assistant\",\"function_call\":{\"name\":\"f\",\"arguments\":\"{}\"},"
            + "\"content\":null},"
            + "{\"role\":\"function\",\"name\":\"f\",\"content\":\"{\\\"rows\\\":[1,2]}\"}],\"stream\":true}";

    static final String ANTHROPIC_PRETTY = """
        {
          "max_tokens": 1024,
          "messages": [
            {"role": "user", "content": "What is in \\u0062oth?"},
            {"role": "assistant", "content": [
              {"type": "thinking", "thinking": "Hm.", "signature": "c2ln/bmF0dXJl=="},
              {"type": "redacted_thinking", "data": "ZGF0YQ=="},
              {"type": "text", "text": "I look."},
              {"type": "tool_use", "id": "toolu_1", "name": "read_log", "input": { "path" : "a b", "n": 1.0 }},
              {"type": "tool_use", "id": "toolu_2", "name": "snap", "input": {}},
              {"type": "tool_use", "id": "toolu_3", "name": "touch"}
            ]},
            {"content": [
              {"tool_use_id": "toolu_1", "type": "tool_result", "is_error": false,
               "content": "l\\u00edne \\/ \\ud83d\\ude00",
               "cache_control": {"type": "ephemeral"}},
              {"type": "tool_result", "tool_use_id": "toolu_2", "is_error": true, "content": [
                  {"type": "text", "text": "a shot"},
                  {"type": "image", "source": {"type": "base64", "media_type": "image/png", "data": "iVBORw0="}},
                  {"type": "text", "text": "and a note"}
              ]},
              {"type": "tool_result", "tool_use_id": "toolu_3"},
              {"type": "text", "text": "Go on."}
            ], "role": "user"}
          ],
          "system": [ {"type": "text", "text": "Be kind.", "cache_control": {"type": "ephemeral"}} ],
          "model": "claude-sonnet-4-5",
          "tools": [{"name": "read_log", "input_schema": {"type": "object"}},
                    {"type": "custom", "name": "headroom_retrieve"},
                    {"type": "web_search_20250305", "name": "web_search"}]
        }
        """;

    static final String ANTHROPIC_MINIFIED = "{\"system\":\"sys\",\"messages\":[{\"role\":\"user\",\"content\":["
            + "{\"type\":\"tool_result\",\"tool_use_id\":\"gone\",\"content\":\"orphan\"}]}],"
            + "\"model\":\"claude-3-5-haiku-latest\"}";

    private Bodies() {}

    static List<String> openAi() {
        return List.of(OPENAI_PRETTY, OPENAI_MINIFIED, "\uFEFF" + OPENAI_PRETTY, OPENAI_PRETTY.replace("\n", "\r\n"));
    }

    static List<String> anthropic() {
        return List.of(
                ANTHROPIC_PRETTY,
                ANTHROPIC_MINIFIED,
                "\uFEFF" + ANTHROPIC_MINIFIED,
                ANTHROPIC_PRETTY.replace("\n", "\t\r\n"));
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static WireBody openAi(String text) {
        return body(text, WireFormat.OPENAI_CHAT);
    }

    static WireBody anthropic(String text) {
        return body(text, WireFormat.ANTHROPIC_MESSAGES);
    }

    static WireBody body(String text, WireFormat format) {
        WireResult result = WireBody.parse(bytes(text), format);
        assertThat(result).isInstanceOf(WireBody.class);
        return (WireBody) result;
    }
}
