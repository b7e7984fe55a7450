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
package dev.headroom.engine.detect.lines;

import dev.headroom.engine.internal.listing.ListingShape;
import java.util.List;

/**
 * Recognises listings: paths, trees, columns below a header or of {@code ls -l}, and the output of {@code git log}.
 * Pure and thread-safe; linear in the sample.
 */
public final class ListingProbe {

    private ListingProbe() {}

    /**
     * Looks at a sample.
     *
     * @param sampleLines lines without line breaks
     * @return how much of it is a listing, and of which sort
     */
    public static Evidence look(List<String> sampleLines) {
        return ListingShape.of(sampleLines)
                .map(found -> new Evidence(found.share(), found.shape().words()))
                .orElse(Evidence.NONE);
    }
}
