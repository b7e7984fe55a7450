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
package dev.headroom.engine.internal.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.engine.compress.Compression;
import dev.headroom.engine.compress.Compression.Compressed;
import dev.headroom.engine.compress.CompressionInput;
import dev.headroom.engine.compress.json.JsonCompressor;
import dev.headroom.engine.detect.ContentKind;
import dev.headroom.engine.guarantees.RandomJson;
import dev.headroom.engine.internal.json.JsonSyntaxException;
import dev.headroom.engine.internal.json.JsonTape;
import dev.headroom.engine.token.TokenCounter;
import dev.headroom.engine.token.TokenCounters;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Documents of which parts are JSON in strings, in many styles: whatever is opened comes back. */
final class OpenedJsonFuzzTest {

    private static final int DOCUMENTS = 4_000;
    private static final TokenCounter COUNTER = TokenCounters.forModel("gpt-4o");
    private static final List<TextStyle> STYLES = TextStyle.all().toList();

    @Test
    void whatIsOpenedIsClosedAgain() throws JsonSyntaxException {
        int opened = 0;
        for (long seed = 0; seed < DOCUMENTS; seed++) {
            JsonTape document = JsonTape.parse(document(seed));

            Optional<OpenedJson> result = OpenedJson.of(document, false);

            if (result.isPresent()) {
                opened++;
                TextMarks marks =
                        TextMarks.parse(result.get().marks().toString()).orElseThrow();
                OpenedJson again = OpenedJson.of(result.get().tape(), marks);
                assertThat(again.closed(0)).as("seed %d", seed).contains(document.minified(0));
            }
        }
        assertThat(opened).isGreaterThan(DOCUMENTS / 4);
    }

    @Test
    void formsDecodeToTheDocument() throws JsonSyntaxException {
        int shown = 0;
        for (long seed = 0; seed < DOCUMENTS; seed++) {
            String document = document(seed);

            Compression result =
                    new JsonCompressor().compress(CompressionInput.lossless(document, ContentKind.JSON, COUNTER));

            if (result instanceof Compressed form) {
                shown += form.text().contains("shown parsed") ? 1 : 0;
                Optional<String> decoded = new JsonCompressor().decode(form.text());
                assertThat(decoded.orElse(form.text()))
                        .as("seed %d\n%s", seed, form.text())
                        .isEqualTo(JsonTape.parse(document).minified(0));
            }
        }
        assertThat(shown).isGreaterThan(DOCUMENTS / 20);
    }

    @Test
    void formsOfLinesDecodeToTheLines() throws JsonSyntaxException {
        int shown = 0;
        for (long seed = 0; seed < DOCUMENTS / 4; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            JsonTape table = JsonTape.parse(readable(RandomJson.table(seed, 2 + random.nextInt(12))));
            StringBuilder lines = new StringBuilder();
            for (int row = 1; row < table.size(); row = table.next(row)) {
                lines.append("{\"v\":").append(new Stringifier(random, 2).write(table, row));
                lines.append("}\n");
            }
            String original = lines.toString();

            Compression result =
                    new JsonCompressor().compress(CompressionInput.lossless(original, ContentKind.NDJSON, COUNTER));

            if (result instanceof Compressed form) {
                shown += form.text().contains("shown parsed") ? 1 : 0;
                Optional<String> decoded = new JsonCompressor().decode(form.text());
                assertThat(decoded.orElse(form.text())).as("seed %d", seed).isEqualTo(original);
            }
        }
        assertThat(shown).isGreaterThan(DOCUMENTS / 80);
    }

    /** The parser refuses half a surrogate pair in a name. */
    private static String readable(String document) {
        return document.replaceAll("\\\\ud800(?=[^\"]*\":)", "u");
    }

    private static String document(long seed) throws JsonSyntaxException {
        SplittableRandom random = new SplittableRandom(seed);
        String document = readable(RandomJson.document(seed));
        for (int level = random.nextInt(3); level >= 0; level--) {
            JsonTape tape = JsonTape.parse(document);
            document = new Stringifier(random, 1 + random.nextInt(6)).write(tape, 0);
            boolean wrap = random.nextInt(4) == 0 && !document.startsWith("\"");
            document = wrap ? "[{\"type\":\"text\",\"text\":" + document + "}]" : document;
        }
        return document;
    }

    /** Writes a document anew with some objects and arrays as strings, mostly in one style. */
    private record Stringifier(SplittableRandom random, int oneIn, TextStyle style) {

        Stringifier(SplittableRandom random, int oneIn) {
            this(random, oneIn, STYLES.get(random.nextInt(STYLES.size())));
        }

        String write(JsonTape tape, int node) {
            if (!tape.kind(node).isContainer()) {
                return tape.lexeme(node);
            }
            String json = container(tape, node);
            boolean often = !tape.name(node).isEmpty() && tape.name(node).length() % 2 == 0;
            if (random.nextInt(often ? oneIn : oneIn * 4) > 0) {
                return json;
            }
            StringBuilder out = new StringBuilder();
            TextStyle used = random.nextInt(10) == 0 ? STYLES.get(random.nextInt(STYLES.size())) : style;
            used.append(json, out, Integer.MAX_VALUE);
            return out.toString();
        }

        private String container(JsonTape tape, int node) {
            boolean object = tape.lexeme(node).startsWith("{");
            StringBuilder out = new StringBuilder(object ? "{" : "[");
            for (int child = node + 1; child < tape.next(node); child = tape.next(child)) {
                out.append(out.length() > 1 ? "," : "");
                out.append(object ? "\"" + tape.name(child) + "\":" : "").append(write(tape, child));
            }
            return out.append(object ? "}" : "]").toString();
        }
    }
}
