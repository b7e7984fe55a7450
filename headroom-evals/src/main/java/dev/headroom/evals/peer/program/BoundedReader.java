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
package dev.headroom.evals.peer.program;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Reads what a program writes in a thread of its own, so that the program never waits for a full pipe. */
final class BoundedReader {
    private final FutureTask<Optional<byte[]>> task;

    private BoundedReader(FutureTask<Optional<byte[]>> task) {
        this.task = task;
    }

    /** Begins to read; what comes after the limit ends the reading, and the program at its next write. */
    static BoundedReader start(InputStream stream, long limit) {
        FutureTask<Optional<byte[]>> task = new FutureTask<>(() -> {
            try (stream) {
                byte[] bytes = stream.readNBytes((int) Math.min(limit, Integer.MAX_VALUE - 8));
                return stream.read() < 0 ? Optional.of(bytes) : Optional.empty();
            }
        });
        Thread thread = new Thread(task, "headroom-peer-output");
        thread.setDaemon(true);
        thread.start();
        return new BoundedReader(task);
    }

    /** All that was written; empty if it was too much or does not end in time. */
    Optional<byte[]> await(Duration timeout) throws IOException, InterruptedException {
        try {
            return task.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        }
    }
}
