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
package dev.headroom.examples.scripted;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.MissingNode;
import dev.headroom.testkit.Dialect;
import dev.headroom.testkit.ModelMessage;
import dev.headroom.testkit.ModelMessage.Role;
import dev.headroom.testkit.ModelReply;
import dev.headroom.testkit.ModelRequest;
import dev.headroom.testkit.ModelRequest.ToolChoice;
import dev.headroom.testkit.Script;
import dev.headroom.testkit.ToolDefinition;
import dev.headroom.testkit.ToolResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** The scripted models know nothing by heart: what is not in the request is not in their answer. */
class LostRowsTest {

    private static final String MARKER =
            "[headroom: rows 2-9 of 10 left out; nothing is lost: headroom_retrieve(ref=\"abcdefghij0123456789\")]";

    @Test
    void theOrderDeskDoesNotKnowAnOrderThatIsNotThere() {
        ModelReply reply = answer(new OrderDesk(), "Which orders failed?", List.of(), result("listOrders", "[]"));

        assertThat(reply).isEqualTo(ModelReply.text("I see no order that failed."));
    }

    @Test
    void theInvestigatorDoesNotKnowFindingsThatAreNotThere() {
        ModelReply reply = answer(new LeakInvestigator(), "What is the cause?", List.of(), toolResults("[]"));

        assertThat(reply).isEqualTo(ModelReply.text("Cause: unknown (unknown). Fix: unknown. Literature: unknown."));
    }

    @Test
    void theInvestigatorFetchesARowOnlyWhereTheToolIsOffered() {
        String question = "How many threads at 16:16?";

        ModelReply offered =
                answer(new LeakInvestigator(), question, List.of("headroom_retrieve"), toolResults(MARKER));
        ModelReply notOffered = answer(new LeakInvestigator(), question, List.of(), toolResults(MARKER));

        assertThat(offered)
                .isEqualTo(ModelReply.call(
                        "headroom_retrieve",
                        "{\"ref\":\"abcdefghij0123456789\",\"where\":\"timestamp like '%T16:16%'\"}"));
        assertThat(notOffered).isEqualTo(ModelReply.text("I do not know how many threads were running at 16:16."));
    }

    @Test
    void theHandbookReaderDoesNotKnowWhatNoPassageSays() {
        ModelReply reply = answer(new HandbookReader(), "How far may I raise max_connections?", List.of());

        assertThat(reply).isEqualTo(ModelReply.text("The handbook does not say."));
    }

    @Test
    void theColleagueDoesNotKnowWhatIsNeitherThereNorFetched() {
        ModelReply reply = answer(new Colleague(), "On which port is the staging database?", List.of());

        assertThat(reply).isEqualTo(ModelReply.text("I do not know."));
    }

    @Test
    void theLogReaderCountsNothingWhereNothingIs() {
        ModelReply reply = answer(new LogReader(), "How many timeouts?", List.of(), result("searchLogs", "[]"));

        assertThat(reply).isEqualTo(ModelReply.text("Timeouts of ledger-db: ."));
    }

    private static ToolResult[] toolResults(String logs) {
        return new ToolResult[] {
            result("searchIssues", "[]"),
            result("searchCode", "[]"),
            result("queryLogs", logs),
            result("searchPapers", "[]")
        };
    }

    private static ToolResult result(String tool, String text) {
        return new ToolResult("call_" + tool, tool, text, false);
    }

    private static ModelReply answer(Script script, String question, List<String> tools, ToolResult... results) {
        List<ModelMessage> messages = new ArrayList<>();
        messages.add(new ModelMessage(Role.USER, question, List.of(), Optional.empty(), 0));
        for (ToolResult result : results) {
            messages.add(new ModelMessage(Role.TOOL, result.text(), List.of(), Optional.of(result), 0));
        }
        return script.reply(new ModelRequest(
                Dialect.OPENAI,
                "gpt-4o",
                false,
                messages,
                tools.stream()
                        .map(name -> new ToolDefinition(name, "", MissingNode.getInstance()))
                        .toList(),
                ToolChoice.AUTO,
                Optional.empty(),
                false,
                Optional.empty(),
                List.of(),
                OptionalInt.empty(),
                MissingNode.getInstance()));
    }
}
