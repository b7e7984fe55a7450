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

import java.util.Locale;

/** What the cases of a data set are about. */
public enum Category {
    /** Questions over passages that a search returned. */
    RAG,
    /** Questions over documents of many pages. */
    LONG,
    /** Calls of tools, and questions over what tools returned. */
    TOOLS,
    /** Questions over source code. */
    CODE,
    /** Questions over logs. */
    LOGS,
    /** Exact values that have to be found among many alike. */
    NEEDLE;

    /**
     * The name of the category on the command line.
     *
     * @return lower-case letters
     */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
