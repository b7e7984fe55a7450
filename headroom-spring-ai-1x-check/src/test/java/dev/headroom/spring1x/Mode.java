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
package dev.headroom.spring1x;

import java.util.Objects;
import org.springframework.ai.chat.client.ChatClient;

/** The two ways in which an application hears an answer. */
enum Mode {
    CALL,
    STREAM;

    /** Asks, and gives the text of the answer. */
    String ask(ChatClient client) {
        ChatClient.ChatClientRequestSpec spec = client.prompt("Where does the memory go?");
        return this == CALL
                ? Objects.requireNonNull(spec.call().content())
                : String.join(
                        "",
                        Objects.requireNonNull(
                                spec.stream().content().collectList().block()));
    }
}
