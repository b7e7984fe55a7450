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

import dev.headroom.engine.report.OptimizationReport;

/** A request body as it should be sent. Immutable as long as nobody writes into its bytes. */
public final class OptimizedBody {

    private final byte[] bytes;
    private final OptimizationReport report;

    OptimizedBody(byte[] bytes, OptimizationReport report) {
        this.bytes = bytes;
        this.report = report;
    }

    /** The body; not a copy, and the array of the request if nothing changed. To be read only. */
    public byte[] bytes() {
        return bytes;
    }

    /** What was done and why; a body that could not be read has a warning and no blocks. */
    public OptimizationReport report() {
        return report;
    }
}
