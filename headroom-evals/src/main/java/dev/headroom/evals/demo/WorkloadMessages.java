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
package dev.headroom.evals.demo;

import dev.headroom.engine.model.ContentBlock;
import dev.headroom.engine.model.Message;
import dev.headroom.engine.model.Role;
import dev.headroom.evals.workload.Workload;
import dev.headroom.evals.workload.WorkloadMessage;
import java.util.List;

/** A workload in the engine's terms. */
public final class WorkloadMessages {
    private WorkloadMessages() {}

    /**
     * The messages of a workload.
     *
     * @param workload any workload
     * @return its conversation
     */
    public static List<Message> of(Workload workload) {
        return workload.conversation().stream().map(WorkloadMessages::message).toList();
    }

    /** The texts of all tool results, in order. */
    static List<String> toolResults(List<Message> messages) {
        return messages.stream()
                .flatMap(message -> message.blocks().stream())
                .filter(ContentBlock.ToolResult.class::isInstance)
                .map(block -> ((ContentBlock.ToolResult) block).text())
                .toList();
    }

    private static Message message(WorkloadMessage message) {
        if (message instanceof WorkloadMessage.SystemPrompt system) {
            return Message.system(system.text());
        }
        if (message instanceof WorkloadMessage.User user) {
            return Message.user(user.text());
        }
        if (message instanceof WorkloadMessage.ToolCalls calls) {
            return new Message(
                    Role.ASSISTANT,
                    calls.calls().stream().map(WorkloadMessages::call).toList());
        }
        WorkloadMessage.ToolResult result = (WorkloadMessage.ToolResult) message;
        return Message.toolResult(result.callId(), result.toolName(), result.content());
    }

    private static ContentBlock call(WorkloadMessage.ToolCall call) {
        return new ContentBlock.ToolCall(call.id(), call.name(), call.arguments());
    }
}
