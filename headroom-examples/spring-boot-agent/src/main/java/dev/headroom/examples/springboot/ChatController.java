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

import dev.headroom.examples.springboot.demo.DemoModel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** What the page talks to: opens a conversation, follows it, and asks. Mistakes are answered as problem details. */
@RestController
@RequestMapping("/api/conversations")
final class ChatController {

    private static final Logger LOG = LoggerFactory.getLogger(ChatController.class);
    private static final int LONGEST_REASON = 300;

    private final Agent agent;
    private final Conversations conversations;
    private final AsyncTaskExecutor executor;
    private final Opened.Model model;

    ChatController(
            Agent agent,
            Conversations conversations,
            AsyncTaskExecutor executor,
            Environment environment,
            @Value("${spring.ai.openai.chat.model}") String model) {
        this.agent = agent;
        this.conversations = conversations;
        this.executor = executor;
        this.model = new Opened.Model(model, environment.matchesProfiles(DemoModel.PROFILE));
    }

    /**
     * A new conversation.
     *
     * @param id its id
     * @param model who answers
     */
    record Opened(String id, Model model) {

        /**
         * Who answers.
         *
         * @param name the model's name
         * @param scripted whether it is a script on this machine
         */
        record Model(String name, boolean scripted) {}
    }

    @PostMapping
    Opened open() {
        return new Opened(conversations.open().id(), model);
    }

    @GetMapping(path = "/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter follow(@PathVariable String id, @RequestHeader(name = "Last-Event-ID", defaultValue = "0") int seen) {
        return find(id).follow(seen);
    }

    @PostMapping(path = "/{id}/questions", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    void ask(@PathVariable String id, @RequestBody Question question) {
        Conversation conversation = find(id);
        refuse(HttpStatus.BAD_REQUEST, question.mistake());
        refuse(HttpStatus.CONFLICT, conversation.begin(question));
        executor.execute(() -> conversation.end(answer(question, conversation)));
    }

    private Conversation find(String id) {
        return conversations
                .find(id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such conversation."));
    }

    private static void refuse(HttpStatus status, String why) {
        if (!why.isEmpty()) {
            throw new ResponseStatusException(status, why);
        }
    }

    private PageEvent answer(Question question, Conversation conversation) {
        try {
            return new PageEvent.Answer(agent.answer(question, conversation));
        } catch (RuntimeException e) {
            LOG.warn("A question could not be answered: {}", e.getClass().getName());
            return new PageEvent.Failure(reason(e));
        }
    }

    /** Providers say what is wrong, with a key for example, in the message. */
    private static String reason(RuntimeException e) {
        String reason = String.valueOf(e.getMessage());
        return reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON) + "...";
    }
}
