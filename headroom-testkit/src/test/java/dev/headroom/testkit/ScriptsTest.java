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
package dev.headroom.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.testkit.ModelReply.Answer;
import org.junit.jupiter.api.Test;

class ScriptsTest {

    private static final Answer SEARCH = ModelReply.call("search", "{}");
    private static final Answer DONE = ModelReply.text("done");
    private static final Answer OTHER = ModelReply.text("other");

    @Test
    void firstRuleThatFitsAnswers() {
        Script script = Scripts.rules()
                .afterTool("search", DONE)
                .whenUserSays("LEAK", SEARCH)
                .whenUserSays("leak", OTHER)
                .otherwise(OTHER);

        assertThat(script.reply(request("{'role':'user','content':'a memory leak'}")))
                .isSameAs(SEARCH);
        assertThat(script.reply(request("{'role':'user','content':'a leak'},"
                        + "{'role':'assistant','tool_calls':[{'id':'1','function':{'name':'search'}}]},"
                        + "{'role':'tool','tool_call_id':'1','content':'rows'}")))
                .isSameAs(DONE);
        assertThat(script.reply(request("{'role':'user','content':'hello'}"))).isSameAs(OTHER);
    }

    @Test
    void failsWhenNoRuleFits() {
        Script script = Scripts.rules().whenUserSays("x", DONE).orFail();

        assertThatThrownBy(() -> script.reply(request("{'role':'user','content':'hello'}")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("hello");
    }

    @Test
    void sequenceEnds() {
        Script script = Scripts.sequence(SEARCH, DONE);
        ModelRequest request = request("{'role':'user','content':'hello'}");

        assertThat(script.reply(request)).isSameAs(SEARCH);
        assertThat(script.reply(request)).isSameAs(DONE);
        assertThatThrownBy(() -> script.reply(request)).hasMessage("the script has 2 replies, and this is request 3");
    }

    @Test
    void refusesCountsAndStatusesThatCannotBe() {
        assertThatThrownBy(() -> ModelReply.failure(200, "fine")).hasMessage("status must be 400 to 599, not 200");
        assertThatThrownBy(() -> ModelReply.brokenOff(DONE, -1)).hasMessage("events must not be negative, not -1");
        assertThatThrownBy(() -> new Usage(1, 1, 2)).isInstanceOf(IllegalArgumentException.class);
    }

    private static ModelRequest request(String messages) {
        return new OpenAiProtocol().read(Json.parse("{\"messages\":[" + messages.replace('\'', '"') + "]}"));
    }
}
