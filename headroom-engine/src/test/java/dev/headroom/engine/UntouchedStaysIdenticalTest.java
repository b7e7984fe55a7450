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
package dev.headroom.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.engine.model.ContentBlock;
import dev.headroom.engine.model.ContentBlock.ToolResult;
import dev.headroom.engine.model.Message;
import dev.headroom.engine.model.Role;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Guarantees 2 to 4: what is not compressed is the same object, in the same place. */
class UntouchedStaysIdenticalTest {

    private final HeadroomEngine engine = HeadroomEngine.builder()
            .compressors(List.of(new LineCodec()))
            .tokenCounter(new CharacterCounter())
            .build();

    @Test
    void aConversationWithoutToolResultsComesBackAsTheSameList() {
        OptimizationRequest request = OptimizationRequest.of(List.of(
                Message.system(LineCodec.rows(50)), Message.user(LineCodec.rows(50)), Message.assistant("Yes.")));

        OptimizationResult result = engine.optimize(request);

        assertThat(result.messages()).isSameAs(request.messages());
        assertThat(result.report().blocks()).isEmpty();
    }

    @Test
    void onlyTheShortenedBlocksAreNewObjects() {
        List<Message> messages = Conversations.odd();

        List<Message> sent = engine.optimize(OptimizationRequest.of(messages)).messages();

        assertThat(sent).hasSameSizeAs(messages);
        for (int i = 0; i < messages.size(); i++) {
            if (i != 3 && i != 7) {
                assertThat(sent.get(i)).isSameAs(messages.get(i));
            }
        }
        List<ContentBlock> before = messages.get(3).blocks();
        List<ContentBlock> after = sent.get(3).blocks();
        assertThat(after.get(2)).isSameAs(before.get(2));
        assertThat(after.get(3)).isSameAs(before.get(3));
        assertThat(after.get(0)).isNotEqualTo(before.get(0));
    }

    @Test
    void aShortenedResultDiffersInItsTextAlone() {
        Message call = new Message(Role.TOOL, List.of(new ToolResult("id", "tool", LineCodec.rows(50), false)));

        Message sent = engine.optimize(OptimizationRequest.of(List.of(call)))
                .messages()
                .get(0);

        assertThat(sent.role()).isEqualTo(Role.TOOL);
        ToolResult result = (ToolResult) sent.blocks().get(0);
        assertThat(result.withText("")).isEqualTo(new ToolResult("id", "tool", "", false));
        assertThat(result.text()).startsWith("lines\nrow 1~\n");
    }

    @Test
    void errorResultsStayAsTheyAre() {
        Message failed = new Message(Role.TOOL, List.of(new ToolResult("id", "tool", LineCodec.rows(50), true)));

        OptimizationResult result = engine.optimize(OptimizationRequest.of(List.of(failed)));

        assertThat(result.messages().get(0)).isSameAs(failed);
        assertThat(result.report().blocks().get(0).reason()).isEqualTo("result of a failed call");
    }

    @Test
    void answersOfTheRetrievalToolStayAsTheyAreWhateverTheirPrefix() {
        List<Message> messages = List.of(
                Message.toolResult("1", "headroom_retrieve", LineCodec.rows(50)),
                Message.toolCall("2", "mcp__headroom__headroom_retrieve", "{}"),
                Message.toolResult("2", "", LineCodec.rows(50)));

        OptimizationResult result = engine.optimize(OptimizationRequest.of(messages));

        assertThat(result.messages()).isSameAs(messages);
        assertThat(result.report().blocks())
                .extracting(block -> block.reason())
                .containsOnly("answer of headroom_retrieve");
    }

    @Test
    void aTextWithoutAShorterFormIsTheSameString() {
        String text = "nothing that the codec knows, but long enough to be looked at: ".repeat(10);

        TextResult result = engine.compress(text);

        assertThat(result.text()).isSameAs(text);
        assertThat(result.block().reason()).isEqualTo("no padding");
    }
}
