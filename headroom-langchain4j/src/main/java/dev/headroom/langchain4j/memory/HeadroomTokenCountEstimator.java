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
package dev.headroom.langchain4j.memory;

import dev.headroom.engine.token.TokenCounter;
import dev.headroom.engine.token.TokenCounters;
import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.Content;
import dev.langchain4j.data.message.CustomMessage;
import dev.langchain4j.data.message.ImageContent;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.TextContent;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.TokenCountEstimator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Counts the tokens of messages on this machine, for every model and every kind of message. Texts are counted by the
 * engine's counter of the model; what has no text has a fixed price:
 *
 * <ul>
 *   <li>{@value #TOKENS_PER_MESSAGE} for each message and {@value #TOKENS_PER_REQUEST} for each list of messages, as
 *       OpenAI's guide to counting says;
 *   <li>{@value #TOKENS_PER_TOOL_CALL} for each tool call, beside its name and arguments;
 *   <li>{@value #TOKENS_PER_SMALL_IMAGE} for an image of low detail (OpenAI's price), otherwise
 *       {@value #TOKENS_PER_MEDIA} for an image, audio, video or PDF, whatever its size (Anthropic's price of the
 *       largest image; long recordings and documents cost more).
 * </ul>
 *
 * <pre>{@code
 * ChatMemory memory = TokenWindowChatMemory.withMaxTokens(8_000, HeadroomTokenCountEstimator.forModel("gpt-4o"));
 * }</pre>
 *
 * <p>Never throws for a message, whatever is in it. Counts are remembered, so counting a conversation again costs a
 * look-up for each text. Tool specifications are not part of messages and not counted. Thread-safe; keep it.
 */
public final class HeadroomTokenCountEstimator implements TokenCountEstimator {

    /** Role and separators of a message. */
    public static final int TOKENS_PER_MESSAGE = 4;

    /** What a request takes beside its messages. */
    public static final int TOKENS_PER_REQUEST = 3;

    /** The structure around a tool call's name and arguments. */
    public static final int TOKENS_PER_TOOL_CALL = 8;

    /** An image of low detail. */
    public static final int TOKENS_PER_SMALL_IMAGE = 85;

    /** Any other image, audio, video or document. */
    public static final int TOKENS_PER_MEDIA = 1_600;

    private final TokenCounter counter;
    private final ShortTextCounts counts = new ShortTextCounts();

    private HeadroomTokenCountEstimator(TokenCounter counter) {
        this.counter = counter;
    }

    /**
     * The estimator of a model. Unknown models are estimated by the vocabulary of {@code gpt-4o}.
     *
     * @param model a model's name as providers write it, such as {@code gpt-4o} or {@code claude-sonnet-4-5}
     * @return its estimator
     */
    public static HeadroomTokenCountEstimator forModel(String model) {
        return of(TokenCounters.forModel(model));
    }

    /**
     * An estimator that counts texts in another way.
     *
     * @param counter counts texts
     * @return the estimator
     */
    public static HeadroomTokenCountEstimator of(TokenCounter counter) {
        return new HeadroomTokenCountEstimator(counter);
    }

    @Override
    public int estimateTokenCountInText(@Nullable String text) {
        return text == null ? 0 : counts.count(text, counter::count);
    }

    @Override
    public int estimateTokenCountInMessages(Iterable<ChatMessage> messages) {
        int tokens = TOKENS_PER_REQUEST;
        for (ChatMessage message : messages) {
            tokens += estimateTokenCountInMessage(message);
        }
        return tokens;
    }

    @Override
    public int estimateTokenCountInMessage(ChatMessage message) {
        return TOKENS_PER_MESSAGE + inside(message);
    }

    private int inside(ChatMessage message) {
        if (message instanceof SystemMessage system) {
            return estimateTokenCountInText(system.text());
        }
        if (message instanceof UserMessage user) {
            return inContents(user.contents()) + estimateTokenCountInText(user.name());
        }
        if (message instanceof AiMessage ai) {
            return inAnswer(ai);
        }
        if (message instanceof ToolExecutionResultMessage result) {
            return inContents(result.contents()) + estimateTokenCountInText(result.toolName());
        }
        return message instanceof CustomMessage custom
                ? estimateTokenCountInText(String.valueOf(custom.attributes()))
                : estimateTokenCountInText(String.valueOf(message));
    }

    private int inAnswer(AiMessage message) {
        int tokens = estimateTokenCountInText(message.text()) + estimateTokenCountInText(message.thinking());
        for (ToolExecutionRequest call : message.toolExecutionRequests()) {
            tokens += TOKENS_PER_TOOL_CALL
                    + estimateTokenCountInText(call.name())
                    + estimateTokenCountInText(call.arguments());
        }
        return tokens;
    }

    private int inContents(@Nullable List<Content> contents) {
        int tokens = 0;
        for (Content content : contents == null ? List.<Content>of() : contents) {
            if (content instanceof TextContent text) {
                tokens += estimateTokenCountInText(text.text());
            } else if (content instanceof ImageContent image && image.detailLevel() == ImageContent.DetailLevel.LOW) {
                tokens += TOKENS_PER_SMALL_IMAGE;
            } else {
                tokens += TOKENS_PER_MEDIA;
            }
        }
        return tokens;
    }
}
