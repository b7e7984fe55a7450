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
package dev.headroom.evals.fidelity.source;

import dev.headroom.engine.model.ContentBlock;
import dev.headroom.engine.model.Message;
import dev.headroom.engine.wire.WireBody;
import dev.headroom.engine.wire.WireFormat;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Takes conversations of the OpenAI and Anthropic forms apart. */
final class RequestBody {
    private RequestBody() {}

    /** The messages of a request body, or of a file of one message a line; none if a file is neither. */
    static List<Message> messages(String name, String text) {
        String body = name.endsWith(".jsonl")
                ? "{\"messages\":["
                        + text.lines().filter(line -> !line.isBlank()).collect(Collectors.joining(",")) + "]}"
                : text;
        if (!body.contains("\"messages\"") || !body.contains("\"role\"")) {
            return List.of();
        }
        for (WireFormat format : WireFormat.values()) {
            if (WireBody.parse(body.getBytes(StandardCharsets.UTF_8), format) instanceof WireBody read
                    && read.messages().stream().anyMatch(RequestBody::hasResult)) {
                return read.messages();
            }
        }
        return List.of();
    }

    private static boolean hasResult(Message message) {
        return message.blocks().stream().anyMatch(ContentBlock.ToolResult.class::isInstance);
    }
}
