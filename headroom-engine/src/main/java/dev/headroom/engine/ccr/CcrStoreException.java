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
package dev.headroom.engine.ccr;

import org.jspecify.annotations.Nullable;

/**
 * A store cannot keep or read an entry. Who compresses catches it and sends the original; the message never holds
 * content.
 */
public final class CcrStoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * A refusal.
     *
     * @param message what was refused and why
     */
    public CcrStoreException(String message) {
        this(message, null);
    }

    /**
     * A failure with a cause.
     *
     * @param message what failed
     * @param cause why, or null
     */
    public CcrStoreException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
