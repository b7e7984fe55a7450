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
package dev.headroom.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.headroom.engine.OptimizedBody;
import dev.headroom.engine.TextResult;
import dev.headroom.engine.report.BlockReport;
import dev.headroom.engine.report.OptimizationReport;
import java.io.IOException;
import java.util.List;

/** What {@code compress --json} prints. Scripts rely on the names; new ones are added at the end. */
final class ReportJson {
    private ReportJson() {}

    static void write(TextResult result, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("text", result.text());
        if (result.report().blocks().size() == 1) {
            writeFields(result.block(), json);
            writeCounter(result.report(), json);
        } else {
            writeTotals(result.report(), json);
        }
        json.writeEndObject();
    }

    /** Bytes have no text and no tokens; the same fields nevertheless. */
    static void writeMalformed(String reason, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeNullField("text");
        json.writeNullField("tokensBefore");
        json.writeNullField("tokensAfter");
        json.writeStringField("kind", "unknown");
        json.writeNullField("compressor");
        json.writeStringField("fidelity", BlockReport.Outcome.UNCHANGED.word());
        json.writeNullField("ref");
        json.writeNumberField("omitted", 0);
        json.writeNumberField("micros", 0);
        json.writeStringField("reason", reason);
        json.writeEndObject();
    }

    static void write(OptimizedBody body, JsonGenerator json) throws IOException {
        json.writeStartObject();
        writeOptional("text", Input.read(body.bytes()) instanceof Input.Reading.Text text ? text.text() : "", json);
        writeTotals(body.report(), json);
        json.writeArrayFieldStart("warnings");
        for (String warning : body.report().warnings()) {
            json.writeString(warning);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void writeTotals(OptimizationReport report, JsonGenerator json) throws IOException {
        json.writeNumberField("tokensBefore", report.totals().tokensBefore());
        json.writeNumberField("tokensAfter", report.totals().tokensAfter());
        json.writeNumberField("micros", report.totals().micros());
        writeCounter(report, json);
        json.writeArrayFieldStart("blocks");
        for (BlockReport block : report.blocks()) {
            writeBlock(block, json);
        }
        json.writeEndArray();
    }

    private static void writeBlock(BlockReport block, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeNumberField("message", block.message());
        json.writeNumberField("block", block.block());
        writeOptional("tool", block.tool(), json);
        writeFields(block, json);
        json.writeEndObject();
    }

    private static void writeFields(BlockReport block, JsonGenerator json) throws IOException {
        List<BlockReport.LeftOut> leftOut = block.leftOut();
        json.writeNumberField("tokensBefore", block.tokensBefore());
        json.writeNumberField("tokensAfter", block.tokensAfter());
        json.writeStringField("kind", block.kind());
        writeOptional("compressor", block.compressor(), json);
        json.writeStringField("fidelity", block.outcome().word());
        writeOptional("ref", leftOut.isEmpty() ? "" : leftOut.get(0).ref(), json);
        if (leftOut.size() > 1) {
            writeRefs(leftOut, json);
        }
        json.writeNumberField(
                "omitted", leftOut.stream().mapToInt(BlockReport.LeftOut::count).sum());
        json.writeNumberField("micros", block.micros());
        writeOptional("reason", block.reason(), json);
    }

    /** Of a mixture: the ref of each part that has something left out. */
    private static void writeRefs(List<BlockReport.LeftOut> leftOut, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("refs");
        for (BlockReport.LeftOut part : leftOut) {
            json.writeString(part.ref());
        }
        json.writeEndArray();
    }

    private static void writeCounter(OptimizationReport report, JsonGenerator json) throws IOException {
        json.writeStringField("counter", report.counter());
        json.writeBooleanField("exact", report.exact());
    }

    private static void writeOptional(String name, String value, JsonGenerator json) throws IOException {
        if (value.isEmpty()) {
            json.writeNullField(name);
        } else {
            json.writeStringField(name, value);
        }
    }
}
