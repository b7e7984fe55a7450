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
package dev.headroom.engine.report;

/**
 * Hears of every call of an engine, for metrics and logs. Called once a call, on the caller's thread, after the work is
 * done; what it takes, the caller waits for. Many threads may call at once.
 */
@FunctionalInterface
public interface OptimizationListener {

    /** Hears nothing. */
    OptimizationListener NONE = report -> {};

    /**
     * A call is done. What is thrown here does not fail the call; it becomes a warning of the report that the caller
     * gets.
     *
     * @param report what was done
     */
    void onOptimized(OptimizationReport report);

    /**
     * A retrieval is answered. What is thrown here is dropped, because the model waits for its answer.
     *
     * @param report how it went
     */
    default void onRetrieved(RetrievalReport report) {}

    /**
     * Retrieved texts are shortened. Only those who shorten texts and are given this listener tell it; what is thrown
     * here is thrown to their caller.
     *
     * @param report what was done
     */
    default void onPassages(PassagesReport report) {}
}
