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
package dev.headroom.evals.fidelity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.engine.model.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class PrefixReplayTest {

    private static final List<Message> CONVERSATION = List.of(
            Message.user("one"),
            Message.toolCall("1", "ls", "{}"),
            Message.toolResult("1", "ls", "a"),
            Message.toolCall("2", "ls", "{}"),
            Message.toolResult("2", "ls", "b"),
            Message.user("two"));

    @Test
    void findsNothingWhereMessagesStayAsTheyWere() {
        PrefixReplay replay = new PrefixReplay(UnaryOperator.identity());

        assertThat(replay.breaks(CONVERSATION, CONVERSATION)).isEmpty();
    }

    @Test
    void findsAMessageThatIsShortenedLater() {
        UnaryOperator<List<Message>> masking = messages -> {
            List<Message> sent = new ArrayList<>(messages);
            if (messages.size() > 3) {
                sent.set(2, Message.toolResult("1", "ls", "[masked]"));
            }
            return sent;
        };

        assertThat(new PrefixReplay(masking).breaks(CONVERSATION, masking.apply(CONVERSATION)))
                .containsOnlyKeys(2)
                .containsValue("message 3 of 3 goes out differently among 6");
    }
}
