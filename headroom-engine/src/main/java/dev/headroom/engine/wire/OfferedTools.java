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

import dev.headroom.engine.internal.json.JsonTape;
import java.util.HashSet;
import java.util.Set;

/** Reads the names of the tools that a body declares. A declaration that is not surely one is passed over. */
final class OfferedTools {

    private OfferedTools() {}

    static Set<String> of(BodyText body, Fields root, WireFormat format) {
        Set<String> names = new HashSet<>();
        for (String list : new String[] {"tools", "functions"}) {
            boolean older = list.equals("functions");
            int node = root.node(list);
            if (root.ambiguous(list) || !body.isArray(node) || (older && format != WireFormat.OPENAI_CHAT)) {
                continue;
            }
            for (int tool = node + 1;
                    tool < body.tape().next(node);
                    tool = body.tape().next(tool)) {
                names.add(name(body.tape(), tool, format, older));
            }
        }
        names.remove("");
        return Set.copyOf(names);
    }

    private static String name(JsonTape tape, int tool, WireFormat format, boolean older) {
        Fields fields = Fields.of(tape, tool, "type", "name", "function", "custom");
        if (fields.ambiguous()) {
            return "";
        }
        boolean plain = older || format == WireFormat.ANTHROPIC_MESSAGES;
        return plain ? fields.text("name") : nestedName(tape, fields);
    }

    private static String nestedName(JsonTape tape, Fields tool) {
        String type = tool.text("type");
        if (!type.equals("function") && !type.equals("custom")) {
            return "";
        }
        Fields nested = Fields.of(tape, tool.node(type), "name");
        return nested.ambiguous() ? "" : nested.text("name");
    }
}
