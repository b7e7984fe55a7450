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

import java.time.Instant;

/**
 * One stored original. Immutable.
 *
 * @param tenant whose content it is; may be empty where there is only one
 * @param ref the content's ref for that tenant
 * @param content the original, verbatim
 * @param tool the tool that produced it; may be empty
 * @param storedAt when it was stored
 */
public record CcrEntry(String tenant, ContentRef ref, String content, String tool, Instant storedAt) {

    /**
     * An entry whose ref is computed from its tenant and content.
     *
     * @param tenant whose content it is; may be empty
     * @param content the original
     * @param tool the tool that produced it; may be empty
     * @param storedAt when it is stored
     * @return the entry
     */
    public static CcrEntry of(String tenant, String content, String tool, Instant storedAt) {
        return new CcrEntry(tenant, ContentRef.of(tenant, content), content, tool, storedAt);
    }

    /** Says what is stored without showing the content. */
    @Override
    public String toString() {
        return "CcrEntry[ref=" + ref.value() + ", tool=" + tool + ", characters=" + content.length() + ", storedAt="
                + storedAt + "]";
    }
}
