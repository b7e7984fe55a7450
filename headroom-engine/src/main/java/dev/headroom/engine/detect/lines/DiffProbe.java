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

import dev.headroom.engine.internal.diff.DiffLook;
import java.util.List;

/** Finds diffs: unified, combined and git diffs, also with the commits they belong to. */
public final class DiffProbe {

    private DiffProbe() {}

    /**
     * Looks at a sample.
     *
     * @param lines lines without line breaks
     * @return how much of it is a diff; linear in the sample
     */
    public static Evidence look(List<String> lines) {
        double share = DiffLook.share(lines);
        return share == 0 ? Evidence.NONE : new Evidence(share, "files and hunks of a diff");
    }
}
