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

import dev.headroom.engine.ccr.CcrStoreException;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Calling something that may be somebody else's code: a codec, a counter, a store, a listener. The one place where the
 * engine catches a {@link RuntimeException}; it becomes a value, and whoever reads it has to say what happens instead.
 *
 * @param <T> what the call gives
 */
sealed interface Attempt<T> {

    /** The call came back. */
    record Done<T>(T value) implements Attempt<T> {}

    /** The call threw; the reason says who, what and where, and nothing that might be content. */
    record Failed<T>(String reason) implements Attempt<T> {}

    static <T> Attempt<T> of(String who, Supplier<T> call) {
        try {
            return new Done<>(Objects.requireNonNull(call.get()));
        } catch (RuntimeException e) {
            return new Failed<>(who + " threw " + e.getClass().getSimpleName() + detail(e));
        }
    }

    /** What the call gave, or what is made of the reason why it gave nothing. */
    default T orElse(Function<String, T> fallback) {
        return this instanceof Failed<T> failed ? fallback.apply(failed.reason()) : ((Done<T>) this).value();
    }

    /** An exception's message may quote content, so the place is named instead; a store's message never does. */
    private static String detail(RuntimeException e) {
        if (e instanceof CcrStoreException) {
            return ": " + e.getMessage();
        }
        StackTraceElement[] trace = e.getStackTrace();
        return trace.length == 0 ? "" : " at " + trace[0].getClassName() + ":" + trace[0].getLineNumber();
    }
}
