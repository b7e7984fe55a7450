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

import dev.headroom.engine.internal.json.JsonSyntaxException;
import dev.headroom.engine.internal.json.JsonTape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class OpenedJsonTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '\0',
            value = {
                "{'p':'{`a`:1.10,`b`:[`x`]}'}                    ~ p                    ~ {'p':{'a':1.10,'b':['x']}}",
                "{'p':'{`a`: 1, `b`: [1, {}]}'}                  ~ p (spaced)           ~ {'p':{'a':1,'b':[1,{}]}}",
                "{'p':'{\\n  `a`: [\\n    1\\n  ],\\n  `b`: []\\n}'} ~ p (indent 2)         ~ {'p':{'a':[1],'b':[]}}",
                "{'p':'[\\n    `a`,\\n    {}\\n]'}               ~ p (indent 4)         ~ {'p':['a',{}]}",
                "{'k.s/x':'{`a`:1}\\n'}                          ~ 'k.s/x' (final newline) ~ {'k.s/x':{'a':1}}",
                "{'p':'{`a`:`\\u00e9`}'}                         ~ p (ASCII)            ~ {'p':{'a':'\u00e9'}}",
                "{'p':'{`a`:`\\u003cb\\u003e`}'}                 ~ p (as Go writes)     ~ {'p':{'a':'<b>'}}",
                "{'p':'{`a`:`b\\u003dc`}'}                       ~ p (as Gson writes)   ~ {'p':{'a':'b=c'}}",
                "{'p':'{`a`:`b\\/c\\u00e9`}'}                    ~ p (as PHP writes)    ~ {'p':{'a':'b/c\u00e9'}}",
                "{'p':'{\\u0022a\\u0022:\\u0022\\u00E9\\u0022}'} ~ p (as .NET writes)   ~ {'p':{'a':'\u00e9'}}",
                "{'p':'{`a`: `\\u00e9`}'}                        ~ p (spaced; ASCII)    ~ {'p':{'a':'\u00e9'}}",
                "['{`a`:1}',7,'{`a`:2}']                         ~ []                   ~ [{'a':1},7,{'a':2}]",
                "{'l':['{`a`:1}','x']}                           ~ l[]                  ~ {'l':[{'a':1},'x']}",
                "'[{`a`:1}]'                                     ~ (document)           ~ [{'a':1}]",
                "{'p':'[`{}`,`[1]`]'}                            ~ p                    ~ {'p':['{}','[1]']}"
            })
    void opensWhatWritersOfJsonWrite(String document, String marks, String opened) throws JsonSyntaxException {
        OpenedJson result = opened(json(document));

        assertThat(result.marks()).hasToString(json(marks));
        assertThat(result.tape().minified(0)).isEqualTo(json(opened));
        assertThat(result.closed(0)).contains(json(document));
    }

    @Test
    void opensTextsInTexts() throws JsonSyntaxException {
        String inner = literal("{\"c\":1,\"d\":" + literal("{\"e\":\"f\"}") + "}");
        String document = "{\"a\":" + literal("[{\"b\":" + inner + "}]") + ",\"b\":{}}";

        OpenedJson result = opened(document);

        assertThat(result.marks()).hasToString("a, a.b, a.b.d");
        assertThat(result.tape().minified(0)).isEqualTo("{\"a\":[{\"b\":{\"c\":1,\"d\":{\"e\":\"f\"}}}],\"b\":{}}");
        assertThat(result.closed(0)).contains(document);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'p':'plain'}",
                "{'p':'{}'}",
                "{'p':'[1,2]'}",
                "{'p':'[INFO] `x` [done]'}",
                "{'p':'{`a`:1} '}",
                "{'p':'{`a`:1}\\n\\n'}",
                "{'p':'{`a` :1}'}",
                "{'p':'{`a`:1, `b`:2}'}",
                "{'p':'{`a`:1}{`a`:2}'}",
                "{'p':'{`a`:`\\u0041`}'}",
                "{'p':'`{}`'}",
                "{'p':'{`a`:1}','q':{'p':{}}}",
                "{'p':['{`a`:1}',[]]}",
                "[['{`a`:1}']]",
                "'{`a`:1'"
            })
    void leavesOtherStringsAlone(String document) throws JsonSyntaxException {
        assertThat(OpenedJson.of(JsonTape.parse(json(document)), false)).isEmpty();
    }

    @Test
    void decidesForEachString() throws JsonSyntaxException {
        String document = json("[{'p':'{`a`:1,`b`:2}'},{'p':'none'},{'p':'{`a`: 1}'},{'p':null},{'p':'{`a`:3}'}]");

        OpenedJson result = opened(document);

        assertThat(result.marks()).hasToString("p");
        assertThat(result.tape().minified(0))
                .isEqualTo(json("[{'p':{'a':1,'b':2}},{'p':'none'},{'p':'{`a`: 1}'},{'p':null},{'p':{'a':3}}]"));
        assertThat(result.closed(0)).contains(document);
    }

    @Test
    void takesTheStyleOfMostCharacters() throws JsonSyntaxException {
        OpenedJson result = opened(json("[{'p':'[`a`]'},{'p':'[`a`, `b`]'},{'p':'{`a`: `b`}'}]"));

        assertThat(result.marks()).hasToString("p (spaced)");
        assertThat(result.tape().minified(0)).isEqualTo(json("[{'p':['a']},{'p':['a','b']},{'p':{'a':'b'}}]"));
    }

    @Test
    void keepsAStringWhoseTextHasAnObjectWhereOtherTextsHaveStrings() throws JsonSyntaxException {
        String text = "{\"q\":" + literal("{\"a\":1}") + "}";
        StringBuilder document = new StringBuilder("[");
        for (int i = 0; i < 40; i++) {
            document.append("{\"p\":").append(literal(text)).append("},");
        }
        document.append("{\"p\":").append(literal("{\"q\":{\"a\":1}}")).append("}]");

        OpenedJson result = opened(document.toString());

        assertThat(result.marks()).hasToString("p, p.q");
        assertThat(result.tape().minified(0)).endsWith("{\"p\":" + literal("{\"q\":{\"a\":1}}") + "}]");
        assertThat(result.closed(0)).contains(document.toString());
    }

    @Test
    void duplicateKeysAndLexemesSurvive() throws JsonSyntaxException {
        String document = json("{'p':'{`a`:1e400,`a`:-0.10,`\\\\u0061`:`\\\\/`}','p':'{`a`:9223372036854775808}'}");

        assertThat(opened(document).closed(0)).contains(document);
    }

    @Test
    void opensLines() throws JsonSyntaxException {
        String document = json("{'p':'{`a`:1}'}\n{'p': '{`a`:2}'}\n");

        OpenedJson result =
                OpenedJson.of(JsonTape.parseSequence(document), true).orElseThrow();

        assertThat(result.tape().count(0)).isEqualTo(2);
        assertThat(new String(result.tape().source()).strip()).isEqualTo(json("{'p':{'a':1}}\n{'p':{'a':2}}"));
        assertThat(result.closed(1)).contains(json("{'p':'{`a`:1}'}"));
    }

    @Test
    void givesANodeAsItWas() throws JsonSyntaxException {
        OpenedJson result = opened(json("[{'p':'{`a`:1}','q':[2]}]"));

        assertThat(result.isText(2)).isTrue();
        assertThat(result.isText(4)).isFalse();
        assertThat(result.before(2).orElseThrow().text(0)).isEqualTo("{\"a\":1}");
        assertThat(result.before(4).orElseThrow().minified(0)).isEqualTo("[2]");
    }

    @Test
    void refusesWhatWouldNestTooDeep() throws JsonSyntaxException {
        String text = "{\"a\":".repeat(300) + "0" + "}".repeat(300);
        String document = "[".repeat(250) + "{\"p\":" + literal(text) + "}" + "]".repeat(250);

        assertThat(OpenedJson.of(JsonTape.parse(document), false)).isEmpty();
    }

    @Test
    void indentedDeepTextsCostNoMoreThanTheirCharacters() throws JsonSyntaxException {
        String text = "[\"\",".repeat(400) + "1,".repeat(200_000) + "1" + "]".repeat(400);
        String document = "{\"p\":" + literal(text.replace("],", "] ,")) + ",\"q\":" + literal(text + " ") + "}";

        OpenedJson result = opened(document);

        assertThat(result.marks()).hasToString("p");
    }

    @Test
    void aForgedIndentIsNoReasonToRunOutOfMemory() throws JsonSyntaxException {
        String forged = "[".repeat(400) + "1,".repeat(500_000) + "1" + "]".repeat(400);
        TextMarks marks = TextMarks.parse("(document) (indent 4)").orElseThrow();

        assertThat(OpenedJson.of(JsonTape.parse(forged), marks).closed(0)).isEmpty();
    }

    private static OpenedJson opened(String document) throws JsonSyntaxException {
        return OpenedJson.of(JsonTape.parse(document), false).orElseThrow();
    }

    /** Single quotes stand for double ones, accents for escaped ones. */
    private static String json(String text) {
        return text.replace("'", "\"").replace("`", "\\\"");
    }

    private static String literal(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
