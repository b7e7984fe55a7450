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
package dev.headroom.spring.autoconfigure;

import dev.headroom.engine.report.OptimizationListener;
import dev.headroom.engine.report.OptimizationReport;
import dev.headroom.engine.report.PassagesReport;
import dev.headroom.engine.report.RetrievalReport;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Tells every listener, also when another one fails; the first failure is thrown at the end, for the engine to report.
 *
 * @param listeners in the order in which they hear
 */
record AllListeners(List<OptimizationListener> listeners) implements OptimizationListener {

    @Override
    public void onOptimized(OptimizationReport report) {
        tell(listener -> listener.onOptimized(report));
    }

    @Override
    public void onRetrieved(RetrievalReport report) {
        tell(listener -> listener.onRetrieved(report));
    }

    @Override
    public void onPassages(PassagesReport report) {
        tell(listener -> listener.onPassages(report));
    }

    private void tell(Consumer<OptimizationListener> news) {
        @Nullable RuntimeException failure = null;
        for (OptimizationListener listener : listeners) {
            try {
                news.accept(listener);
            } catch (RuntimeException e) {
                if (failure == null) {
                    failure = e;
                } else {
                    failure.addSuppressed(e);
                }
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}
