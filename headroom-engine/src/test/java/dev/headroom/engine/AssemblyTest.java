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

import dev.headroom.engine.model.ContentBlock.Text;
import dev.headroom.engine.model.ContentBlock.ToolCall;
import dev.headroom.engine.model.ContentBlock.ToolResult;
import dev.headroom.engine.model.Message;
import dev.headroom.engine.model.Origin;
import dev.headroom.engine.model.Role;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AssemblyTest {

    private static final Set<Role> TOOL = EnumSet.of(Role.TOOL);

    @Test
    void aResultKnowsItsCallAndTheQuestionBeforeIt() {
        List<Message> messages = List.of(
                Message.user("Which service failed?"),
                Message.toolCall("1", "search", "{\"level\":\"ERROR\"}"),
                Message.toolResult("1", "", "text"),
                Message.user("And why?"));

        assertThat(Assembly.takeApart(messages, TOOL))
                .containsExactly(new BlockTask(
                        2, 0, "text", new Origin("search", "{\"level\":\"ERROR\"}", "Which service failed?"), false));
    }

    @Test
    void theLatestCallBeforeAResultCountsWhenIdsComeAgain() {
        List<Origin> origins = origins(
                Message.toolCall("1", "first", "{}"),
                Message.toolResult("1", "", "a"),
                Message.toolCall("1", "second", "[]"),
                Message.toolResult("1", "", "b"),
                Message.toolCall("1", "third", ""));

        assertThat(origins).containsExactly(new Origin("first", "{}", ""), new Origin("second", "[]", ""));
    }

    @Test
    void aCallWithoutAnIdBelongsToNoResult() {
        List<Origin> origins = origins(Message.toolCall("", "search", "{}"), Message.toolResult("", "", "a"));

        assertThat(origins).containsExactly(Origin.UNKNOWN);
    }

    @Test
    void theNameInTheResultWins() {
        List<Origin> origins = origins(Message.toolCall("1", "call", "{}"), Message.toolResult("1", "result", "a"));

        assertThat(origins).containsExactly(new Origin("result", "{}", ""));
    }

    @Test
    void userMessagesWithoutTextDoNotHideTheQuestion() {
        List<Origin> origins = origins(
                Message.user("Why?"),
                new Message(Role.USER, List.of(new ToolResult("1", "t", "a", false), new Text("  "))),
                new Message(Role.USER, List.of(new ToolResult("2", "t", "b", false), new Text("How?"))),
                Message.assistant("So."),
                new Message(Role.USER, List.of(new ToolResult("3", "t", "c", false))));

        assertThat(origins).extracting(Origin::question).containsExactly("Why?", "Why?", "How?");
    }

    @Test
    void severalTextsOfOneMessageAreOneQuestion() {
        List<Origin> origins = origins(
                Message.user("Old."),
                new Message(Role.USER, List.of(new Text("Read this."), new Text("Then that."))),
                Message.toolResult("1", "t", "a"));

        assertThat(origins).extracting(Origin::question).containsExactly("Read this.\nThen that.");
    }

    @Test
    void longQuestionsKeepTheirStartAndTheirEnd() {
        String question = "first " + "x".repeat(1_000_000) + " last";

        String heard = origins(Message.user(question), Message.toolResult("1", "t", "a"))
                .get(0)
                .question();

        assertThat(heard).hasSize(Assembly.MAX_QUESTION).startsWith("first xxx").endsWith("xxx last");
    }

    @Test
    void manyTextsStayWithinTheBound() {
        List<Origin> origins = origins(
                new Message(Role.USER, Collections.nCopies(1_000, new Text("word ".repeat(100)))),
                Message.toolResult("1", "t", "a"));

        assertThat(origins.get(0).question()).hasSize(Assembly.MAX_QUESTION);
    }

    @Test
    void rolesChooseTheBlocks() {
        List<Message> messages = List.of(
                Message.system("s"),
                Message.user("u"),
                new Message(Role.ASSISTANT, List.of(new Text("a"), new ToolCall("1", "t", "{}"))),
                Message.toolResult("1", "t", "r"),
                new Message(Role.TOOL, List.of(new Text("t"))));

        assertThat(texts(messages, EnumSet.of(Role.SYSTEM))).containsExactly("s");
        assertThat(texts(messages, EnumSet.of(Role.USER))).containsExactly("u");
        assertThat(texts(messages, EnumSet.of(Role.ASSISTANT))).containsExactly("a");
        assertThat(texts(messages, TOOL)).containsExactly("r");
        assertThat(texts(messages, EnumSet.noneOf(Role.class))).isEmpty();
    }

    @Test
    void aUserTextIsNotItsOwnQuestion() {
        List<Message> messages = List.of(Message.user("one"), Message.user("two"));

        assertThat(Assembly.takeApart(messages, EnumSet.of(Role.USER)))
                .extracting(task -> task.origin().question())
                .containsExactly("", "one");
    }

    private static List<Origin> origins(Message... messages) {
        return Assembly.takeApart(List.of(messages), TOOL).stream()
                .map(BlockTask::origin)
                .toList();
    }

    private static List<String> texts(List<Message> messages, Set<Role> roles) {
        return Assembly.takeApart(messages, roles).stream().map(BlockTask::text).toList();
    }
}
