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
package dev.headroom.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.engine.compress.Compression;
import dev.headroom.engine.compress.Compression.Compressed;
import dev.headroom.engine.compress.CompressionInput;
import dev.headroom.engine.compress.lines.SourceLines;
import dev.headroom.engine.detect.ContentKind;
import dev.headroom.engine.model.Origin;
import dev.headroom.engine.token.TokenCounter;
import java.util.List;
import java.util.Random;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Broken pages: none throws, nothing is invented, and what is not shown is named. */
class PageFuzzTest {

    private static final int CASES = 3_000;

    private static final String EVERY_LINE = "every line holds more that is not]";

    private static final TokenCounter QUICK = new TokenCounter() {
        @Override
        public int count(String text) {
            return (text.length() + 3) / 4;
        }

        @Override
        public String name() {
            return "quick";
        }

        @Override
        public boolean exact() {
            return true;
        }
    };

    private static final List<Pages.Golden> PAGES = Pages.all();

    private static final List<String> FRAGMENTS = List.of(
            "<",
            ">",
            "</div>",
            "<div>",
            "<table>",
            "</table>",
            "<tr><td>",
            "<nav>",
            "</nav>",
            "<script>",
            "</script>",
            "<p>",
            "<!--",
            "-->",
            "\"",
            "'",
            "&",
            "&#x0;",
            "\u0000",
            "\uD800",
            "\r",
            "\r\n",
            "<b><i>",
            "</b>",
            "<a href=x>",
            "<ul><li>",
            "<select>",
            "<svg>",
            "</svg>",
            "<template>",
            "<form>",
            "<body class=x>",
            "<h1>",
            "\u00a0");

    private static String mutated(int seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder(PAGES.get(seed % PAGES.size()).html());
        for (int i = random.nextInt(8); i > 0; i--) {
            int at = random.nextInt(text.length());
            switch (random.nextInt(4)) {
                case 0 -> text.insert(at, FRAGMENTS.get(random.nextInt(FRAGMENTS.size())));
                case 1 -> text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(200)));
                case 2 -> text.insert(at, text.substring(at, Math.min(text.length(), at + random.nextInt(400))));
                default -> text.setCharAt(at, "<>&'\"/ =\n".charAt(random.nextInt(9)));
            }
        }
        return random.nextInt(10) == 0 ? text.substring(0, random.nextInt(text.length())) : text.toString();
    }

    private static Compression compress(String html, int budget) {
        return new HtmlCompressor()
                .compress(CompressionInput.reversible(
                        html, ContentKind.HTML, Origin.asking("What does PG-5523 mean?"), budget, QUICK));
    }

    private static Document parsed(String html) {
        return Parser.htmlParser().setTrackPosition(true).setMaxDepth(250).parseInput(html, "");
    }

    @Test
    void everyWordThatIsShownIsAWordOfThePage() {
        for (int seed = 0; seed < CASES; seed++) {
            String html = mutated(seed);
            if (compress(html, 3_000) instanceof Compressed form) {
                Shortened page = new Shortened(form.text(), form.omission().orElseThrow());
                if (page.body().contains("[headroom table: ")) {
                    continue;
                }
                WordBag shown = WordBag.of(withoutOurs(page.text()));
                WordBag known = WordBag.of(allText(html));

                assertThat(shown.common(known)).as("seed %d", seed).isGreaterThanOrEqualTo(shown.size() * 97 / 100);
            }
        }
    }

    /** Without names of languages, numbers of lists, breaks in cells, and the word in front of a title. */
    private static String withoutOurs(String text) {
        return text.replaceAll("(?m)^( *> *)* *\\d+\\. ", "")
                .replaceAll("(?m)^```.*$", "")
                .replaceAll("(?m)^title: ", "")
                .replace("<br>", " ")
                .replaceAll("[\\^_]", " ");
    }

    /** Joined as it stands and with spaces, as words may be put together by tags that were broken. */
    private static String allText(String html) {
        Document document = parsed(html);
        StringBuilder out = new StringBuilder();
        document.traverse((node, depth) -> {
            if (node instanceof TextNode text) {
                out.append(text.getWholeText().replace("\u00ad", "").replace("\u200b", ""));
            }
        });
        out.append(' ');
        document.traverse((node, depth) -> {
            if (node instanceof TextNode text) {
                out.append(text.getWholeText()).append(' ');
            }
        });
        return out + document.text();
    }

    @Test
    void everyTextIsShownOrItsLineIsNamed() {
        int missing = 0;
        for (int seed = 0; seed < CASES; seed++) {
            String html = mutated(seed);
            if (html.startsWith("\uFEFF")
                    || !(compress(html, seed % 2 == 0 ? 3_000 : 150) instanceof Compressed form)) {
                continue;
            }
            Shortened page = new Shortened(form.text(), form.omission().orElseThrow());
            String shown = dense(page.text().replace("\\|", "|"));
            SourceLines lines = SourceLines.of(html);
            for (TextNode node : texts(parsed(html))) {
                String text = dense(node.getWholeText());
                if (text.length() > 12 && !shown.contains(text.substring(0, 12))) {
                    int start = start(html, node);
                    missing++;
                    assertThat(page.names(lines.lineAt(start) + 1)
                                    || page.form().contains(EVERY_LINE))
                            .as("seed %d, \"%s\" in line %d", seed, node.getWholeText(), lines.lineAt(start) + 1)
                            .isTrue();
                }
            }
        }
        assertThat(missing).isGreaterThan(CASES);
    }

    private static int start(String html, TextNode node) {
        int at = node.sourceRange().startPos();
        while (at < html.length() - 1 && html.charAt(at) <= ' ') {
            at++;
        }
        return at;
    }

    private static List<TextNode> texts(Document document) {
        List<TextNode> found = new java.util.ArrayList<>();
        document.body().traverse((node, depth) -> {
            if (node instanceof TextNode text && text.sourceRange().isTracked()) {
                found.add(text);
            }
        });
        return found;
    }

    private static String dense(String text) {
        StringBuilder out = new StringBuilder();
        text.chars().filter(Character::isLetterOrDigit).forEach(c -> out.append((char) c));
        return out.toString();
    }

    @Test
    void equalPagesGiveEqualForms() {
        for (int seed = 0; seed < 200; seed++) {
            String html = mutated(seed);

            assertThat(compress(String.valueOf(html.toCharArray()), 500)).isEqualTo(compress(html, 500));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<",
                "<div>",
                "</div>",
                "<b>",
                "<a href=x>",
                "<table>",
                "<table><tr><td>",
                "<p>",
                "<li>",
                "<ul><li>",
                "&",
                "&#",
                "<!--",
                "<script>",
                "<select>",
                "<svg>",
                "<form>",
                "<h1>x",
                "<td rowspan=999 colspan=999>x",
                " a=b",
                "\u0000",
                "(",
                "<i></b>",
                "<a>x</a>",
                "word ",
                "\n",
                "<tr><td>x</td><td>y</td></tr>",
                "<br>",
                "<pre>",
                "<code>x</code>"
            })
    @Timeout(120)
    void halfAMillionHostileCharactersAreReadSoon(String unit) {
        String hostile = unit.repeat(500_000 / unit.length());

        assertThat(compress("<!DOCTYPE html>" + hostile, 3_000)).isNotNull();
        assertThat(compress("<html><table><tr>" + hostile, 300)).isNotNull();
    }
}
