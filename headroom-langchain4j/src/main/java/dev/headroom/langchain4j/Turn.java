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
package dev.headroom.langchain4j;

import dev.headroom.engine.ccr.RetrievalAnswer;
import dev.headroom.langchain4j.internal.RetrieveTool;
import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import java.util.Optional;

/**
 * One call of the application, from its request to the response it gets.
 *
 * @param turns makes the requests
 * @param request the application's
 * @param effective its parameters, completed by the model's defaults
 * @param access whether the model can fetch what was left out
 * @param tenant whose content it is, if not the engine's tenant's
 */
record Turn(
        Turns turns,
        ChatRequest request,
        ChatRequestParameters effective,
        RetrievalAccess access,
        Optional<String> tenant) {

    /** Whether responses may have calls that the application is not to see. */
    boolean hides() {
        return access == RetrievalAccess.HIDDEN;
    }

    int maxRounds() {
        return turns.settings().maxRetrievalRounds();
    }

    /** Whether a text of several parts is still what was asked for; JSON after a remark is not. */
    boolean joinsTexts() {
        ResponseFormat format = effective.responseFormat();
        return format == null || format.type() != ResponseFormatType.JSON;
    }

    /** The request without our tool and so with nothing left out; the application's own if that fails. */
    Outgoing withoutTool() {
        return FailOpen.orElse(
                "making a request without retrieval",
                () -> turns.outgoing(this, RetrievalAccess.NONE),
                new Outgoing(request, Optional.empty()));
    }

    /** The answer to a call of our tool; a mistake of the model is answered by how to do better. */
    ToolExecutionResultMessage answer(ToolExecutionRequest call) {
        RetrievalAnswer answer = RetrieveTool.answer(turns.settings().engine(), tenant, call.arguments());
        return ToolExecutionResultMessage.builder()
                .id(call.id())
                .toolName(call.name())
                .text(answer.text())
                .isError(answer.isError() ? Boolean.TRUE : null)
                .build();
    }
}
