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
package dev.headroom.examples;

/**
 * What a conversation sent to a model.
 *
 * @param requests how many requests
 * @param tokens the input tokens of all of them, as the provider counted
 */
public record Traffic(int requests, long tokens) {

    /** Nothing yet. */
    public static final Traffic NONE = new Traffic(0, 0);

    /**
     * The same with one more request.
     *
     * @param inputTokens its tokens
     * @return the sums
     */
    public Traffic plus(long inputTokens) {
        return new Traffic(requests + 1, tokens + inputTokens);
    }
}
