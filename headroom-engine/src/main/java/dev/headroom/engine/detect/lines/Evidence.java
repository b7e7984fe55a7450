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

/**
 * What a probe makes of a sample of lines. Immutable.
 *
 * @param share how much of the sample it explains: the part of the lines that are not blank, from 0 to 1, that belong
 *     to its kind and that plain prose or another kind would not have
 * @param words why, in a few plain words for the report; never quotes the text
 */
public record Evidence(double share, String words) {

    /** Not of this kind. */
    public static final Evidence NONE = new Evidence(0, "");

    /**
     * Checks the share.
     *
     * @throws IllegalArgumentException when the share is not from 0 to 1
     */
    public Evidence {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("share must be from 0 to 1, but is " + share);
        }
    }
}
