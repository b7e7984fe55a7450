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
package dev.headroom.evals.peer;

import dev.headroom.evals.peer.PeerOutput.Shortened;

/** Replaces every tool result but the newest (Lindenbauer et al., The Complexity Trap, arXiv 2508.21433). */
final class MaskedObservation implements Peer {

    @Override
    public String name() {
        return "observation masking";
    }

    @Override
    public String description() {
        return "Every result but the newest of a conversation becomes a placeholder; a payload alone counts as an older"
                + " one.";
    }

    @Override
    public PeerOutput shorten(PeerInput input) {
        if (input.newest()) {
            return new Shortened(input.text());
        }
        return new Shortened("[" + input.text().lines().count() + " lines of an older tool result omitted]");
    }
}
