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

import dev.langchain4j.model.chat.response.StreamingHandle;
import java.util.Optional;

/**
 * The handle that an application gets for a stream of several rounds. It cancels the round that is under way, and so
 * any that would follow. Thread-safe.
 */
final class RelayedHandle implements StreamingHandle {

    private volatile Optional<StreamingHandle> current = Optional.empty();
    private volatile boolean cancelled;

    /**
     * Takes over the handle of the round under way.
     *
     * @param handle the model's
     * @return whether the application still wants to hear of it
     */
    boolean follows(StreamingHandle handle) {
        current = Optional.of(handle);
        if (cancelled && !handle.isCancelled()) {
            handle.cancel();
        }
        return !cancelled;
    }

    /** Asks the model first: where it cannot cancel it throws, and then nothing was cancelled. */
    @Override
    public void cancel() {
        current.ifPresent(StreamingHandle::cancel);
        cancelled = true;
    }

    @Override
    public boolean isCancelled() {
        return cancelled || current.map(StreamingHandle::isCancelled).orElse(false);
    }
}
