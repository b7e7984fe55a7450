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
package dev.headroom.langchain4j.transparency;

import dev.headroom.langchain4j.HeadroomChatModel;
import dev.headroom.langchain4j.HeadroomStreamingChatModel;
import dev.headroom.langchain4j.RetrievalMode;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;

/** What a suite looks at: the provider's model, or the same model inside Headroom. */
enum Wrapping {
    BARE {
        @Override
        ChatModel apply(ChatModel model) {
            return model;
        }

        @Override
        StreamingChatModel apply(StreamingChatModel model) {
            return model;
        }
    },
    WRAPPED {
        @Override
        ChatModel apply(ChatModel model) {
            return HeadroomChatModel.wrap(model);
        }

        @Override
        StreamingChatModel apply(StreamingChatModel model) {
            return HeadroomStreamingChatModel.wrap(model);
        }
    },
    /** For suites in which a listener of the inner model requires the application's tools and no other. */
    WRAPPED_WITHOUT_RETRIEVAL {
        @Override
        ChatModel apply(ChatModel model) {
            return HeadroomChatModel.builder(model)
                    .retrieval(RetrievalMode.NEVER)
                    .build();
        }

        @Override
        StreamingChatModel apply(StreamingChatModel model) {
            return HeadroomStreamingChatModel.builder(model)
                    .retrieval(RetrievalMode.NEVER)
                    .build();
        }
    };

    abstract ChatModel apply(ChatModel model);

    abstract StreamingChatModel apply(StreamingChatModel model);
}
