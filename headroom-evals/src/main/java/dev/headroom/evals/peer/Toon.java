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

import dev.headroom.evals.peer.PeerOutput.NotApplicable;
import dev.headroom.evals.peer.PeerOutput.Shortened;
import dev.headroom.evals.peer.json.JsonReader;
import dev.headroom.evals.peer.json.JsonValue;
import dev.headroom.evals.peer.json.JsonValue.Items;
import dev.headroom.evals.peer.toon.ToonEncoder;
import java.util.Optional;

/** JSON in Token-Oriented Object Notation. */
final class Toon implements Peer {

    @Override
    public String name() {
        return "TOON";
    }

    @Override
    public String description() {
        return "JSON in Token-Oriented Object Notation (specification 4.4, number lexemes kept), NDJSON as an array;"
                + " of duplicate keys the last one stays.";
    }

    @Override
    public PeerOutput shorten(PeerInput input) {
        Optional<JsonValue> value = JsonReader.document(input.text())
                .or(() -> JsonReader.sequence(input.text()).map(Items::new));
        return value.isPresent() ? new Shortened(ToonEncoder.encode(value.get())) : new NotApplicable("not JSON");
    }
}
