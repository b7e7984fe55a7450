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
package dev.headroom.benchmarks.report;

import dev.headroom.engine.DecodeResult;
import dev.headroom.engine.HeadroomEngine;
import dev.headroom.engine.TextRequest;
import dev.headroom.engine.TextResult;
import dev.headroom.engine.model.Origin;
import dev.headroom.engine.token.TokenCounter;
import dev.headroom.engine.token.TokenCounters;
import dev.headroom.evals.peer.Peer;
import dev.headroom.evals.peer.PeerInput;
import dev.headroom.evals.peer.PeerOutput.Shortened;
import dev.headroom.evals.peer.Peers;
import java.util.ArrayList;
import java.util.List;

/**
 * A payload as somebody writes it: its size and whether the way back was gone and led to the original.
 *
 * @param name   what the form is
 * @param method the benchmark that measures how long it takes; empty where none does
 * @param tokens exact, of gpt-4o
 * @param wayBack what came of decoding it: one of the constants
 */
record Form(String name, String method, int tokens, String wayBack) {

    static final String SAME = "decoded: the same";
    static final String FROM_STORE = "decoded with the store: the same";
    static final String NOT_TRIED = "not tried";
    static final String UNCHANGED = "as it was";
    static final String DIFFERENT = "DIFFERENT";

    /** The peers that keep all or most of the content; those that leave out are compared by the evaluation of fidelity. */
    private static final List<String> PEERS = List.of("minified JSON", "CSV", "TOON", "gzip+base64");

    private static final TokenCounter COUNTER = TokenCounters.forModel("gpt-4o");

    static List<Form> ofJson(String text) {
        List<Form> forms = new ArrayList<>();
        forms.add(new Form("as returned", "", COUNTER.count(text), UNCHANGED));
        for (Peer peer : Peers.all()) {
            if (PEERS.contains(peer.name())
                    && peer.shorten(PeerInput.of(text, "json", 0, COUNTER)) instanceof Shortened shortened) {
                forms.add(ofPeer(peer.name(), shortened.text(), text));
            }
        }
        forms.addAll(ours(text, Json.minified(text)));
        return forms;
    }

    static List<Form> ofText(String text) {
        List<Form> forms = new ArrayList<>();
        forms.add(new Form("as returned", "", COUNTER.count(text), UNCHANGED));
        forms.addAll(ours(text, text));
        return forms;
    }

    private static Form ofPeer(String name, String form, String text) {
        int tokens = COUNTER.count(form);
        return switch (name) {
            case "minified JSON" ->
                new Form(name, "minified", tokens, form.equals(Json.minified(text)) ? SAME : DIFFERENT);
            case "TOON" -> new Form(name, "toon", tokens, NOT_TRIED);
            case "CSV" -> new Form(name, "csv", tokens, NOT_TRIED);
            default -> new Form(name, "gzip", tokens, NOT_TRIED);
        };
    }

    private static List<Form> ours(String text, String original) {
        HeadroomEngine engine = HeadroomEngine.create();
        TextResult lossless = engine.compress(text);
        TextResult reversible = engine.compress(
                TextRequest.of(text).retrievalAvailable(true).origin(Origin.asking("Which of them is the largest?")));
        return List.of(
                new Form(
                        "Headroom, lossless",
                        "lossless",
                        COUNTER.count(lossless.text()),
                        wayBack(engine, lossless, original, SAME)),
                new Form(
                        "Headroom, reversible",
                        "reversible",
                        COUNTER.count(reversible.text()),
                        wayBack(engine, reversible, original, FROM_STORE)));
    }

    private static String wayBack(HeadroomEngine engine, TextResult result, String original, String word) {
        return switch (result.block().outcome()) {
            case UNCHANGED -> UNCHANGED;
            case LOSSLESS -> sameAs(original, engine.decode(result.text())) ? SAME : DIFFERENT;
            case REVERSIBLE -> sameAs(original, engine.decode(result.text())) ? word : DIFFERENT;
        };
    }

    /** JSON comes back without the white space between its tokens from a lossless form, and as it was from the store. */
    private static boolean sameAs(String original, DecodeResult decoded) {
        return decoded instanceof DecodeResult.Original way
                && (way.text().equals(original) || Json.minified(way.text()).equals(original));
    }
}
