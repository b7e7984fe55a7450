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
package dev.headroom.spring;

import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one place where this module's own failures end: an application's call never fails because of Headroom. */
final class FailOpen {

    private static final Logger LOG = LoggerFactory.getLogger(FailOpen.class);

    private FailOpen() {}

    /**
     * Does something that may go wrong.
     *
     * @param step what it is, for the log; without content
     * @param work what may fail
     * @param otherwise what to use then
     * @return the outcome of the work or, if it failed, the other value
     */
    static <T> T orElse(String step, Supplier<T> work, T otherwise) {
        try {
            return work.get();
        } catch (RuntimeException e) {
            // The message and the trace may quote a conversation, so they are for those who ask for debug output.
            LOG.warn(
                    "Headroom stepped aside: {} failed with {}",
                    step,
                    e.getClass().getName());
            LOG.debug("Why Headroom stepped aside", e);
            return otherwise;
        }
    }
}
