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

import dev.headroom.engine.BlockResult.Omitted;
import dev.headroom.engine.ccr.ContentRef;
import dev.headroom.engine.ccr.Marker;
import dev.headroom.engine.ccr.RowRange;
import dev.headroom.engine.ccr.query.ContentSize;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Says of a tool result that it is the same text as an earlier one, instead of saying it again. The earlier one is
 * in the conversation, in whatever form; the original is in the store as well, so nothing depends on it.
 */
final class Repeats {

    private static final String REPEAT = "repeat";

    private static final String SAME =
            "[headroom repeat: character for character the same text as an earlier tool result above]\n";

    private Repeats() {}

    /** The reference, if one may be made and has fewer tokens. */
    static Optional<BlockResult> refer(BlockTask task, Terms terms, int tokens) {
        if (!task.repeat() || !terms.mayOmit() || !terms.options().referToRepeats()) {
            return Optional.empty();
        }
        ContentSize size = ContentSize.of(task.text());
        if (size.count() == 0) {
            return Optional.empty();
        }
        Marker marker = new Marker(
                size.rows() ? Marker.Unit.ROWS : Marker.Unit.LINES,
                List.of(new RowRange(1, size.count())),
                size.count(),
                ContentRef.of(terms.tenant(), task.text()));
        String text = SAME + marker.text();
        OptionalInt after =
                task.sent(text).map(sent -> terms.gate().accept(sent, tokens)).orElse(OptionalInt.empty());
        return after.isEmpty()
                ? Optional.empty()
                : Optional.of(new BlockResult(
                        Optional.of(text),
                        List.of(new Omitted(marker, 0, task.text().length())),
                        REPEAT,
                        REPEAT,
                        tokens,
                        after.getAsInt(),
                        ""));
    }
}
