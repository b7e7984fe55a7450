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
package dev.headroom.examples.springboot;

import java.util.List;
import java.util.Locale;

/** Something that the page shows, in the order it happened. Immutable. */
sealed interface PageEvent permits Question, PageEvent.Request, PageEvent.Reply, PageEvent.Answer, PageEvent.Failure {

    /** The name under which the page waits for it. */
    default String name() {
        return getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    /**
     * The model is asked.
     *
     * @param number counts the requests of the conversation, from 1
     * @param unchanged how many messages are the same as in the request before, byte for byte
     * @param messages those behind them
     */
    record Request(int number, int unchanged, List<SentMessage> messages) implements PageEvent {}

    /**
     * The model replies, but it wants to see the results of tools before it answers.
     *
     * @param number the number of the request
     * @param text what it says; may be empty
     * @param calls the tools it calls; empty if this is the answer
     * @param bill what the request cost
     * @param total what the conversation cost until now
     */
    record Reply(int number, String text, List<SentMessage.Call> calls, Bill bill, Bill total) implements PageEvent {}

    /**
     * The answer; the next question can be asked.
     *
     * @param text what the agent says
     */
    record Answer(String text) implements PageEvent {}

    /**
     * There is no answer; the next question can be asked.
     *
     * @param text why, for people
     */
    record Failure(String text) implements PageEvent {}
}
