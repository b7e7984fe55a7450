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
package dev.headroom.accuracy.dataset;

/** A data set cannot be read. The message names the file, the line where there is one, and what to do. */
public final class DatasetException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * A data set cannot be read.
     *
     * @param message what is wrong, where, and what to do; one line
     */
    public DatasetException(String message) {
        super(message);
    }

    /**
     * A data set cannot be read because something failed.
     *
     * @param message what is wrong, where, and what to do; one line
     * @param cause   what failed
     */
    public DatasetException(String message, Throwable cause) {
        super(message, cause);
    }
}
