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
package dev.headroom.accuracy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.headroom.accuracy.dataset.EvalCase;
import dev.headroom.accuracy.dataset.EvalCase.Expected;
import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A case as an agent would have it: instructions, a first request that does not give the question away, the calls, what
 * they returned, and then the question. So Headroom shortens the results before it can know what will be asked, which is
 * the harder way. Nothing of what is expected is in it.
 */
final class Conversation {
    /** What the model is told before questions. */
    static final String ANSWER = """
            You answer questions about what tools returned. Answer with what is asked for and nothing else: the \
            shortest text that is complete, with values exactly as the tools wrote them. If what the tools returned \
            does not say it, answer with the one word: unanswerable""";

    /** What the model is told where calls are expected. */
    static final String CALL = """
            You fulfil requests by calling tools. Call every tool that the request needs, all at once, with the \
            arguments that the request states, and do not ask back.""";

    private static final String FIRST = "Fetch what the tools have. Then I will ask about it.";
    private static final String SHOWN = "Returns what is shown in this conversation.";
    private static final JsonMapper JSON = new JsonMapper();

    private final EvalCase evalCase;

    Conversation(EvalCase evalCase) {
        this.evalCase = evalCase;
    }

    ChatRequest request() {
        ChatRequest.Builder request = ChatRequest.builder().messages(messages());
        List<ToolSpecification> tools = tools();
        return tools.isEmpty()
                ? request.build()
                : request.toolSpecifications(tools).build();
    }

    private List<ChatMessage> messages() {
        List<ChatMessage> messages = new ArrayList<>();
        messages.add(SystemMessage.from(evalCase.expected() instanceof Expected.Calls ? CALL : ANSWER));
        if (!evalCase.results().isEmpty()) {
            messages.add(UserMessage.from(FIRST));
            List<ToolExecutionRequest> calls = calls();
            messages.add(AiMessage.from(calls));
            for (int i = 0; i < calls.size(); i++) {
                messages.add(ToolExecutionResultMessage.from(
                        calls.get(i), evalCase.results().get(i).text()));
            }
        }
        messages.add(UserMessage.from(evalCase.question()));
        return messages;
    }

    private List<ToolExecutionRequest> calls() {
        List<ToolExecutionRequest> calls = new ArrayList<>();
        for (EvalCase.Result result : evalCase.results()) {
            calls.add(ToolExecutionRequest.builder()
                    .id("call_" + (calls.size() + 1))
                    .name(toolName(result.tool()))
                    .arguments(result.arguments().isBlank() ? "{}" : result.arguments())
                    .build());
        }
        return calls;
    }

    /** The tools of the case, and those whose results are there. */
    private List<ToolSpecification> tools() {
        Map<String, ToolSpecification> tools = new LinkedHashMap<>();
        for (EvalCase.Tool tool : evalCase.tools()) {
            tools.put(toolName(tool.name()), specification(tool.name(), tool.description(), tree(tool.parameters())));
        }
        for (EvalCase.Result result : evalCase.results()) {
            tools.computeIfAbsent(
                    toolName(result.tool()), name -> specification(name, SHOWN, schemaOf(tree(result.arguments()))));
        }
        return List.copyOf(tools.values());
    }

    /** Providers allow letters, digits, underscore and hyphen, at most 64. */
    static String toolName(String name) {
        StringBuilder fit = new StringBuilder();
        for (int i = 0; i < Math.min(name.length(), 64); i++) {
            char c = name.charAt(i);
            boolean allowed = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
            fit.append(allowed ? c : '_');
        }
        return fit.length() == 0 ? "tool" : fit.toString();
    }

    private static ToolSpecification specification(String name, String description, JsonNode schema) {
        ObjectNode tool = JSON.createObjectNode();
        tool.put("name", toolName(name));
        tool.put("description", description.isBlank() ? name : description);
        tool.set("parameters", schema);
        return ToolSpecification.fromJson(tool.toString());
    }

    private static ObjectNode schemaOf(JsonNode arguments) {
        ObjectNode schema = JSON.createObjectNode().put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        for (Map.Entry<String, JsonNode> argument : arguments.properties()) {
            properties.putObject(argument.getKey()).put("type", typeOf(argument.getValue()));
        }
        if (properties.isEmpty()) {
            properties.putObject("query").put("type", "string");
        }
        return schema;
    }

    private static String typeOf(JsonNode value) {
        return switch (value.getNodeType()) {
            case BOOLEAN -> "boolean";
            case NUMBER -> value.isIntegralNumber() ? "integer" : "number";
            default -> "string";
        };
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json.isBlank() ? "{}" : json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("arguments and parameters must be JSON, but are " + json, e);
        }
    }
}
