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

import dev.langchain4j.model.chat.response.CompleteToolCall;
import dev.langchain4j.model.chat.response.PartialToolCall;
import java.util.BitSet;

/** Numbers the tool calls of a stream as if the hidden ones did not exist. Thread-safe. */
final class VisibleCalls {

    private final BitSet hidden = new BitSet();

    /** Notes that the call of this index is not seen by the application. */
    synchronized void hide(int index) {
        hidden.set(index);
    }

    private synchronized int numberOf(int index) {
        return index - hidden.get(0, index).cardinality();
    }

    PartialToolCall renumbered(PartialToolCall call) {
        int number = numberOf(call.index());
        return number == call.index()
                ? call
                : PartialToolCall.builder()
                        .index(number)
                        .id(call.id())
                        .name(call.name())
                        .partialArguments(call.partialArguments())
                        .build();
    }

    CompleteToolCall renumbered(CompleteToolCall call) {
        int number = numberOf(call.index());
        return number == call.index() ? call : new CompleteToolCall(number, call.toolExecutionRequest());
    }
}
