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
package dev.headroom.code;

import java.util.Objects;

/**
 * What may be done with source code. Immutable and thread-safe.
 *
 * <pre>{@code
 * HeadroomEngine.builder()
 *         .compressors(CodeCompressor.with(CodeOptions.of(CodeOptions.Outlines.NEVER)).before(..))
 * }</pre>
 *
 * @param outlines when code is outlined
 */
public record CodeOptions(Outlines outlines) {

    /** When code is outlined; in any case only where the model can fetch what is left out. */
    public enum Outlines {
        /** When it is over its budget, and the question before it does not ask to edit, fix or review. */
        AUTO,
        /** Whenever that saves tokens, whatever was asked. */
        ALWAYS,
        /** Never: code goes out whole. */
        NEVER
    }

    private static final CodeOptions DEFAULTS = new CodeOptions(Outlines.AUTO);

    /**
     * Checks the choice.
     *
     * @throws NullPointerException when it is null
     */
    public CodeOptions {
        Objects.requireNonNull(outlines, "outlines must not be null");
    }

    /** Outlines where they are needed: a model that edits needs every line, one that looks around does not. */
    public static CodeOptions defaults() {
        return DEFAULTS;
    }

    /**
     * Options by their one choice.
     *
     * @param outlines when code is outlined
     * @return the options
     */
    public static CodeOptions of(Outlines outlines) {
        return new CodeOptions(outlines);
    }
}
