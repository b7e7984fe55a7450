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
package dev.headroom.engine;

import dev.headroom.engine.model.Message;
import dev.headroom.engine.report.OptimizationReport;
import java.util.List;

/**
 * A conversation as it should be sent. Immutable and thread-safe.
 *
 * @param messages one message for each of the request, in order; those without a change are the same objects, and if
 *     nothing changed it is the request's list
 * @param report what was done and why
 */
public record OptimizationResult(List<Message> messages, OptimizationReport report) {

    /** Copies the messages; an immutable list stays the same object. */
    public OptimizationResult {
        messages = List.copyOf(messages);
    }
}
