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
package dev.headroom.evals.fidelity;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.headroom.evals.fidelity.result.AnswerCount;
import dev.headroom.evals.fidelity.result.Breach;
import dev.headroom.evals.fidelity.result.ErrorCount;
import dev.headroom.evals.fidelity.result.FidelityReport;
import dev.headroom.evals.fidelity.result.FormResult;
import dev.headroom.evals.fidelity.result.KindSummary;
import dev.headroom.evals.fidelity.result.LiteralCount;
import dev.headroom.evals.fidelity.result.PayloadResult;
import dev.headroom.evals.fidelity.result.PeerResult;
import dev.headroom.evals.fidelity.result.PeerSummary;
import java.io.IOException;
import java.io.Writer;

/** Writes a report as JSON: every figure, without the texts. */
public final class FidelityJson {
    private final JsonGenerator json;

    private FidelityJson(JsonGenerator json) {
        this.json = json;
    }

    /**
     * Writes a report.
     *
     * @param report what to write
     * @param out    where to; not closed
     * @throws IOException if it cannot be written there
     */
    public static void write(FidelityReport report, Writer out) throws IOException {
        JsonFactory factory = JsonFactory.builder().build();
        factory.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        try (JsonGenerator generator = factory.createGenerator(out)) {
            generator.useDefaultPrettyPrinter();
            new FidelityJson(generator).report(report);
        }
    }

    private void report(FidelityReport report) throws IOException {
        json.writeStartObject();
        json.writeStringField("source", report.source());
        json.writeStringField("model", report.model());
        json.writeStringField("counter", report.counter());
        json.writeBooleanField("exact", report.exact());
        json.writeBooleanField("passed", report.passed());
        json.writeFieldName("total");
        kind(report.total());
        json.writeArrayFieldStart("kinds");
        for (KindSummary kind : report.kinds()) {
            kind(kind);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("payloads");
        for (PayloadResult payload : report.payloads()) {
            payload(payload);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void kind(KindSummary kind) throws IOException {
        json.writeStartObject();
        json.writeStringField("kind", kind.kind());
        json.writeNumberField("payloads", kind.payloads());
        json.writeNumberField("tokensBefore", kind.tokensBefore());
        json.writeNumberField("losslessTokens", kind.losslessTokens());
        json.writeNumberField("reversibleTokens", kind.reversibleTokens());
        json.writeNumberField("netTokens", kind.netTokens());
        json.writeNumberField("decoded", kind.decoded());
        counts(kind.literals(), kind.errors(), kind.answers());
        json.writeNumberField("fabricated", kind.fabricated());
        json.writeNumberField("breaches", kind.breaches());
        json.writeArrayFieldStart("peers");
        for (PeerSummary peer : kind.peers()) {
            json.writeStartObject();
            json.writeStringField("peer", peer.peer());
            json.writeNumberField("payloads", peer.payloads());
            json.writeNumberField("tokensBefore", peer.tokensBefore());
            json.writeNumberField("tokens", peer.tokens());
            json.writeNumberField("losslessTokens", peer.losslessTokens());
            json.writeNumberField("reversibleTokens", peer.reversibleTokens());
            json.writeNumberField("literalsLost", peer.literalsLost());
            json.writeNumberField("answersLost", peer.answersLost());
            json.writeNumberField("failed", peer.failed());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void payload(PayloadResult payload) throws IOException {
        json.writeStartObject();
        json.writeStringField("conversation", payload.conversation());
        json.writeStringField("name", payload.name());
        json.writeStringField("tool", payload.tool());
        json.writeStringField("kind", payload.kind());
        json.writeNumberField("tokens", payload.tokens());
        form("lossless", payload.lossless());
        form("reversible", payload.reversible());
        json.writeNumberField("netTokens", payload.netTokens());
        counts(payload.literals(), payload.errors(), payload.answers());
        json.writeNumberField("fabricated", payload.fabricated());
        json.writeArrayFieldStart("breaches");
        for (Breach breach : payload.breaches()) {
            json.writeStartObject();
            json.writeStringField("guarantee", breach.guarantee().word());
            json.writeStringField("detail", breach.detail());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("peers");
        for (PeerResult peer : payload.peers()) {
            json.writeStartObject();
            json.writeStringField("peer", peer.peer());
            json.writeNumberField("tokens", peer.tokens());
            json.writeNumberField("literalsLost", peer.literalsLost());
            json.writeNumberField("answersLost", peer.answersLost());
            if (peer.failure().isPresent()) {
                json.writeStringField("failure", peer.failure().get());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void form(String name, FormResult form) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeNumberField("tokens", form.tokens());
        json.writeStringField("outcome", form.outcome());
        json.writeStringField("compressor", form.compressor());
        json.writeNumberField("leftOut", form.leftOut());
        json.writeNumberField("of", form.total());
        json.writeEndObject();
    }

    private void counts(LiteralCount literals, ErrorCount errors, AnswerCount answers) throws IOException {
        json.writeObjectFieldStart("literals");
        json.writeNumberField("shown", literals.shown());
        json.writeNumberField("decodable", literals.decodable());
        json.writeNumberField("leftOut", literals.omitted());
        json.writeNumberField("lost", literals.lost());
        json.writeEndObject();
        json.writeObjectFieldStart("errors");
        json.writeNumberField("shown", errors.shown());
        json.writeNumberField("counted", errors.counted());
        json.writeNumberField("lost", errors.lost());
        json.writeEndObject();
        json.writeObjectFieldStart("answers");
        json.writeNumberField("inContext", answers.inContext());
        json.writeNumberField("retrieved", answers.retrieved());
        json.writeNumberField("lost", answers.lost());
        json.writeNumberField("retrievalTokens", answers.retrievalTokens());
        json.writeEndObject();
    }
}
