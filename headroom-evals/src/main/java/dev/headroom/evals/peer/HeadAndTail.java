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
import dev.headroom.evals.peer.cut.TokenCut;

/** Cuts the middle out, as agents do that bound the output of a tool. */
final class HeadAndTail implements Peer {

    @Override
    public String name() {
        return "head/tail";
    }

    @Override
    public String description() {
        return "As many tokens as ours, half of them from the beginning and half from the end; what is between them is"
                + " gone.";
    }

    @Override
    public PeerOutput shorten(PeerInput input) {
        String text = input.text();
        if (input.counter().count(text) <= input.tokenBudget()) {
            return new Shortened(text);
        }
        int budget = Math.max(0, input.tokenBudget() - input.counter().count(marker(text.length())));
        TokenCut cut = new TokenCut(text, input.counter());
        String head = cut.head(budget / 2);
        String tail = cut.tail(budget - budget / 2);
        return new Shortened(head + marker(text.length() - head.length() - tail.length()) + tail);
    }

    private static String marker(int characters) {
        return "\n[... " + characters + " characters cut ...]\n";
    }
}
