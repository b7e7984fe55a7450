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

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * What happens between one page and the agent. Events are kept, so a page that is loaded again, or whose connection
 * broke, gets what it missed. Thread-safe; a reader that does not read holds up the conversation until the server gives
 * up writing to it.
 */
final class Conversation {

    /** How many questions are answered; events hold all that tools returned, so there is a bound. */
    static final int MOST_QUESTIONS = 30;

    private static final long ONE_HOUR_MILLIS = 3_600_000;

    /** Sent at once, because a response has no beginning before its first bytes. */
    private static final long RECONNECT_MILLIS = 1_000;

    private final String id;
    private final List<PageEvent> events = new ArrayList<>();
    private final Set<SseEmitter> readers = new LinkedHashSet<>();
    private List<SentMessage> lastSent = List.of();
    private Bill total = Bill.NONE;
    private int questions;
    private boolean answering;

    Conversation(String id) {
        this.id = id;
    }

    String id() {
        return id;
    }

    /**
     * Begins with a question, if there is nothing against it.
     *
     * @return what is against it, in words for its author; empty if it has begun
     */
    synchronized String begin(Question question) {
        if (answering) {
            return "Wait for the answer to your last question.";
        }
        if (questions == MOST_QUESTIONS) {
            return "A conversation has at most " + MOST_QUESTIONS + " questions. Start a new one.";
        }
        answering = true;
        questions++;
        publish(question);
        return "";
    }

    /** The model is sent these messages; the outcome is the number of the request. */
    synchronized int asks(List<SentMessage> messages) {
        int unchanged = 0;
        while (unchanged < Math.min(messages.size(), lastSent.size())
                && messages.get(unchanged).equals(lastSent.get(unchanged))) {
            unchanged++;
        }
        lastSent = messages;
        int number = total.requests() + 1;
        publish(new PageEvent.Request(number, unchanged, List.copyOf(messages.subList(unchanged, messages.size()))));
        return number;
    }

    /** The model said something, for this price. */
    synchronized void isTold(int number, SentMessage said, Bill bill) {
        total = total.plus(bill);
        publish(new PageEvent.Reply(number, said.text(), said.calls(), bill, total));
    }

    /** Ends a question with an answer, or with the reason why there is none. */
    synchronized void end(PageEvent last) {
        answering = false;
        publish(last);
    }

    /**
     * A stream of events, beginning with those that a page has not seen.
     *
     * @param seen how many it has seen
     */
    synchronized SseEmitter follow(int seen) {
        SseEmitter reader = new SseEmitter(ONE_HOUR_MILLIS);
        reader.onCompletion(() -> leave(reader));
        reader.onTimeout(reader::complete);
        readers.add(reader);
        send(SseEmitter.event().reconnectTime(RECONNECT_MILLIS), reader);
        for (int i = Math.max(0, seen); i < events.size() && readers.contains(reader); i++) {
            send(numbered(i), reader);
        }
        return reader;
    }

    private synchronized void leave(SseEmitter reader) {
        readers.remove(reader);
    }

    /** Tells its readers that there is nothing more. */
    synchronized void close() {
        List.copyOf(readers).forEach(SseEmitter::complete);
    }

    private void publish(PageEvent event) {
        events.add(event);
        List.copyOf(readers).forEach(reader -> send(numbered(events.size() - 1), reader));
    }

    private SseEmitter.SseEventBuilder numbered(int index) {
        PageEvent event = events.get(index);
        return SseEmitter.event()
                .id(String.valueOf(index + 1))
                .name(event.name())
                .data(event, MediaType.APPLICATION_JSON);
    }

    private void send(SseEmitter.SseEventBuilder event, SseEmitter reader) {
        try {
            reader.send(event);
        } catch (IOException | IllegalStateException e) {
            // The page was closed, or this very moment is: it asks again with the number it has seen.
            readers.remove(reader);
        }
    }
}
