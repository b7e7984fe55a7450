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
package dev.headroom.accuracy.reading;

import dev.headroom.accuracy.reading.data.ReadingSet;
import dev.headroom.engine.HeadroomEngine;
import dev.headroom.engine.HeadroomOptions;
import dev.headroom.engine.TextRequest;
import dev.headroom.engine.compress.CompressionOptions;
import dev.headroom.engine.compress.Fidelity;
import dev.headroom.engine.compress.table.Encoding;
import dev.headroom.engine.compress.table.TableOptions;
import dev.headroom.evals.peer.json.JsonReader;
import dev.headroom.evals.peer.toon.ToonEncoder;
import dev.headroom.evals.workload.json.JsonStyle;
import dev.headroom.evals.workload.json.JsonText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The notations that are compared. */
public final class Notations {
    private Notations() {}

    /**
     * JSON indented by two spaces, JSON without white space, CSV, a Markdown table, TOON, our lossless form with all
     * encodings, and our form with each encoding switched off.
     *
     * @param model the model whose tokens decide what our form looks like
     * @return the notations in this order
     */
    public static List<Notation> all(String model) {
        HeadroomEngine engine = HeadroomEngine.create();
        List<Notation> notations = new ArrayList<>(List.of(
                new Notation(Notation.JSON, Optional.empty(), ReadingSet::json),
                new Notation("json-compact", Optional.empty(), set -> JsonText.write(set.rows(), JsonStyle.COMPACT)),
                new Notation(
                        "csv", Optional.empty(), set -> FlatTable.of(set.rows()).csv()),
                new Notation(
                        "markdown",
                        Optional.empty(),
                        set -> FlatTable.of(set.rows()).markdown()),
                new Notation("toon", Optional.empty(), Notations::toon),
                new Notation(
                        Notation.HEADROOM,
                        Optional.empty(),
                        set -> lossless(engine, model, TableOptions.defaults(), set))));
        for (Encoding encoding : switchable()) {
            notations.add(new Notation(
                    "headroom without " + encoding.name().toLowerCase(Locale.ROOT),
                    Optional.of(encoding),
                    set -> lossless(engine, model, TableOptions.defaults().without(encoding), set)));
        }
        return List.copyOf(notations);
    }

    /** The encodings that JSON may take; the rest is for listings alone. */
    static List<Encoding> switchable() {
        TableOptions forJson = TableOptions.defaults().notForListings();
        return Arrays.stream(Encoding.values())
                .filter(forJson.encodings()::contains)
                .toList();
    }

    private static String toon(ReadingSet set) {
        String json = set.json();
        return ToonEncoder.encode(JsonReader.document(json)
                .orElseThrow(() -> new IllegalStateException("the rows of " + set.name() + " are no JSON")));
    }

    private static String lossless(HeadroomEngine engine, String model, TableOptions table, ReadingSet set) {
        HeadroomOptions options = HeadroomOptions.builder()
                .fidelity(Fidelity.LOSSLESS)
                .compression(new CompressionOptions(table))
                .build();
        return engine.compress(TextRequest.of(set.json()).model(model).options(options))
                .text();
    }
}
