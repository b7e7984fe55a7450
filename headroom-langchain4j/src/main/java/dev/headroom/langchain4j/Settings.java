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
package dev.headroom.langchain4j;

import dev.headroom.engine.HeadroomEngine;
import dev.headroom.engine.HeadroomOptions;
import dev.langchain4j.model.chat.ChatRequestOptions;
import java.util.Optional;
import java.util.function.Function;

/**
 * How a model is wrapped.
 *
 * @param engine makes messages shorter and answers retrievals
 * @param options what the engine may do, if not the engine's own options
 * @param retrieval how the model gets at what was left out
 * @param maxRetrievalRounds after how many rounds of retrieval the model has to do without
 * @param tenant whose content a request is
 */
record Settings(
        HeadroomEngine engine,
        Optional<HeadroomOptions> options,
        RetrievalMode retrieval,
        int maxRetrievalRounds,
        Function<ChatRequestOptions, Optional<String>> tenant) {}
