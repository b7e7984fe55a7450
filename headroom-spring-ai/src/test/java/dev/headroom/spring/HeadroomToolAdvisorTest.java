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
package dev.headroom.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.engine.DecodeResult;
import dev.headroom.engine.HeadroomEngine;
import dev.headroom.engine.ccr.RetrievalTool;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.ai.chat.client.ChatClientRequest;
import org.springframework.ai.chat.client.advisor.ToolCallingAdvisor;
import org.springframework.ai.chat.client.advisor.api.BaseAdvisor;
import org.springframework.ai.chat.messages.Message;
import org.springframework.ai.chat.messages.ToolResponseMessage;
import org.springframework.ai.chat.messages.UserMessage;
import org.springframework.ai.chat.prompt.ChatOptions;
import org.springframework.ai.chat.prompt.Prompt;
import org.springframework.ai.model.tool.ToolCallingChatOptions;
import org.springframework.ai.openai.OpenAiChatOptions;
import org.springframework.ai.tool.ToolCallback;

/** Which requests are offered the tool. */
final class HeadroomToolAdvisorTest {

    private final HeadroomEngine engine = HeadroomEngine.create();
    private final HeadroomToolAdvisor advisor = HeadroomToolAdvisor.create(engine);
    private final ToolCallback search = Samples.searchLogs();
    private final RecordingChain loopInside =
            new RecordingChain(ToolCallingAdvisor.builder().build());

    @Test
    void theToolComesBehindThoseOfTheApplication() {
        OpenAiChatOptions options = OpenAiChatOptions.builder()
                .model("gpt-4o")
                .temperature(0.5)
                .toolCallbacks(List.of(search))
                .build();

        ChatClientRequest sent = sent(advisor, loopInside, request(options));

        assertThat(sent.prompt().getOptions()).isInstanceOfSatisfying(OpenAiChatOptions.class, given -> {
            assertThat(given.getTemperature()).isEqualTo(0.5);
            assertThat(given.getToolCallbacks()).hasSize(2).startsWith(search);
            assertThat(given.getToolCallbacks().get(1).getToolDefinition().name())
                    .isEqualTo(RetrievalTool.NAME);
        });
        assertThat(sent.context()).containsEntry("key", "value");
        assertThat(options.getToolCallbacks()).containsExactly(search);
    }

    @Test
    void aRequestThatHasTheToolStaysTheSameObject() {
        assertSame(advisor, loopInside, request(tools(search, HeadroomRetrieveToolCallback.create(engine))));
    }

    @Test
    void aRequestWithoutToolsStaysTheSameObject() {
        assertSame(advisor, loopInside, request(tools()));
        assertSame(advisor, loopInside, request(ToolCallingChatOptions.builder().build()));
        assertSame(advisor, loopInside, request(ChatOptions.builder().build()));
        assertSame(advisor, loopInside, request(null));
    }

    @Test
    void aRequestWhoseLoopIsNotInsideStaysTheSameObject() {
        ToolCallingAdvisor outside = ToolCallingAdvisor.builder()
                .advisorOrder(BaseAdvisor.HIGHEST_PRECEDENCE + 1)
                .build();

        assertSame(advisor, new RecordingChain(), request(tools(search)));
        assertSame(advisor, new RecordingChain(outside), request(tools(search)));
    }

    @Test
    void aRequestThatSwitchesHeadroomOffStaysTheSameObject() {
        ChatClientRequest request = new ChatClientRequest(
                new Prompt(List.of(new UserMessage("Hi")), tools(search)), Map.of(HeadroomAttributes.ENABLED, "false"));

        assertSame(advisor, loopInside, request);
    }

    @Test
    void theModesDecideAboutAllRequests() {
        HeadroomToolAdvisor never = HeadroomToolAdvisor.create(engine, RetrievalMode.NEVER);
        HeadroomToolAdvisor always = HeadroomToolAdvisor.create(engine, RetrievalMode.ALWAYS);

        assertSame(never, loopInside, request(tools(search)));
        assertThat(RetrieveTool.tools((ToolCallingChatOptions) sent(always, new RecordingChain(), request(tools()))
                        .prompt()
                        .getOptions()))
                .hasSize(1);
    }

    @Test
    void anotherToolOfTheSameNameIsLeftAloneAndNothingIsLeftOut() {
        ToolCallback namesake = Samples.returning(RetrievalTool.NAME, "mine");
        ChatClientRequest request = request(
                tools(search, namesake),
                ToolResponseMessage.builder()
                        .responses(List.of(new ToolResponseMessage.ToolResponse(
                                "call-1", "search_logs", Samples.json(Samples.MANY))))
                        .build());

        assertSame(advisor, loopInside, request);
        RecordingChain chain = new RecordingChain();
        HeadroomAdvisor.create(engine).adviseCall(request, chain);
        ToolResponseMessage sent = (ToolResponseMessage)
                chain.requests.get(0).prompt().getInstructions().get(0);
        assertThat(engine.decode(sent.getResponses().get(0).responseData()))
                .isEqualTo(new DecodeResult.Original(Samples.json(Samples.MANY)));
    }

    @Test
    void aSearchOfToolsThatTookTheToolAwayGetsItBackWhereItIsAlwaysOffered() {
        ChatClientRequest request = request(tools(search), new UserMessage("Hi"));
        RecordingChain chain = new RecordingChain();

        HeadroomAdvisor.builder(engine).retrieval(RetrievalMode.ALWAYS).build().adviseCall(request, chain);

        ToolCallingChatOptions options =
                (ToolCallingChatOptions) chain.requests.get(0).prompt().getOptions();
        assertThat(RetrieveTool.among(RetrieveTool.tools(options))).isPresent();
        assertThat(chain.requests.get(0).prompt().getInstructions())
                .isSameAs(request.prompt().getInstructions());
    }

    private static void assertSame(HeadroomToolAdvisor advisor, RecordingChain chain, ChatClientRequest request) {
        assertThat(sent(advisor, chain, request)).isSameAs(request);
        advisor.adviseStream(request, chain).blockLast();
        assertThat(chain.requests.get(chain.requests.size() - 1)).isSameAs(request);
    }

    private static ChatClientRequest sent(
            HeadroomToolAdvisor advisor, RecordingChain chain, ChatClientRequest request) {
        advisor.adviseCall(request, chain);
        return chain.requests.get(chain.requests.size() - 1);
    }

    private static ToolCallingChatOptions tools(ToolCallback... tools) {
        return ToolCallingChatOptions.builder().toolCallbacks(tools).build();
    }

    private static ChatClientRequest request(@Nullable ChatOptions options, Message... messages) {
        List<Message> all = messages.length == 0 ? List.of(new UserMessage("Hi")) : List.of(messages);
        return new ChatClientRequest(new Prompt(all, options), Map.of("key", "value"));
    }
}
