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
package dev.headroom.accuracy.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessageDeserializer;
import dev.langchain4j.data.message.ChatMessageSerializer;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * Answers of models in files, so that a run that is repeated or resumed costs nothing for what was asked before. A file
 * is named by the SHA-256 of the whole request (provider, address, model, parameters, messages, tools) and holds the
 * answer, its tokens and why it ended: no request, no key. Errors are not kept. Safe for several threads and processes.
 *
 * @param folder appears with the first answer
 */
public record ResponseCache(Path folder) {
    private static final JsonMapper JSON = new JsonMapper();

    /**
     * A model whose answers are kept.
     *
     * @param model    who is asked when there is no answer yet
     * @param identity says everything about the model that its requests do not: provider, address, seed
     * @return the model
     */
    public ChatModel around(ChatModel model, String identity) {
        return new CachedChatModel(model, identity, this);
    }

    /** The answer to a request; a file that cannot be understood is as good as none and will be replaced. */
    Optional<ChatResponse> find(String key) {
        try {
            JsonNode entry = JSON.readTree(Files.readString(file(key)));
            return entry.hasNonNull("message") ? Optional.of(response(entry)) : Optional.empty();
        } catch (NoSuchFileException | JsonProcessingException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("the cache " + folder + " cannot be read", e);
        }
    }

    /** Keeps an answer; a reader sees all of it or nothing. */
    void put(String key, ChatResponse response) {
        try {
            Path file = file(key);
            Path parent = Files.createDirectories(folder.resolve(key.substring(0, 2)));
            Path draft = Files.createTempFile(parent, "draft", ".json");
            Files.writeString(draft, JSON.writeValueAsString(entry(response)));
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("the cache " + folder + " cannot be written", e);
        }
    }

    private Path file(String key) {
        return folder.resolve(key.substring(0, 2)).resolve(key + ".json");
    }

    private static ObjectNode entry(ChatResponse response) throws JsonProcessingException {
        ObjectNode entry = JSON.createObjectNode();
        entry.set("message", JSON.readTree(ChatMessageSerializer.messageToJson(response.aiMessage())));
        TokenUsage usage = response.tokenUsage();
        if (usage != null) {
            entry.put("inputTokens", usage.inputTokenCount());
            entry.put("outputTokens", usage.outputTokenCount());
        }
        if (response.finishReason() != null) {
            entry.put("finishReason", response.finishReason().name());
        }
        return entry;
    }

    private static ChatResponse response(JsonNode entry) throws JsonProcessingException {
        AiMessage message =
                (AiMessage) ChatMessageDeserializer.messageFromJson(JSON.writeValueAsString(entry.get("message")));
        ChatResponse.Builder builder = ChatResponse.builder().aiMessage(message);
        if (entry.hasNonNull("inputTokens") && entry.hasNonNull("outputTokens")) {
            builder.tokenUsage(new TokenUsage(
                    entry.get("inputTokens").asInt(), entry.get("outputTokens").asInt()));
        }
        if (entry.hasNonNull("finishReason")) {
            builder.finishReason(FinishReason.valueOf(entry.get("finishReason").asText()));
        }
        return builder.build();
    }
}
