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
package dev.headroom.evals.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;

final class HtmlTest {
    private final StringBuilder out = new StringBuilder();
    private final Html html = new Html(out);

    @Test
    void closesElementsInTheRightOrder() {
        html.open("p", "class", "a").open("b").text("x").close().close();

        assertThat(out).hasToString("<p class=\"a\"><b>x</b>\n</p>\n");
    }

    @Test
    void escapesTextAndAttributes() {
        html.element("p", "</script>&amp;\"'<!--", "title", "\"><img onerror='x'>\u0000");

        assertThat(out)
                .hasToString("<p title=\"&quot;&gt;&lt;img onerror=&#39;x&#39;&gt;?\">"
                        + "&lt;/script&gt;&amp;amp;&quot;&#39;&lt;!--</p>\n");
    }

    @Test
    void showsWhatCannotBeSeenByItsNumber() {
        html.text("a\u0000b\u001b[31m\r\u202ec\ud83d\ude80\ud83d");

        assertThat(out)
                .hasToString("a" + code("0000") + "b" + code("001B") + "[31m" + code("000D") + code("202E")
                        + "c\ud83d\ude80" + code("D83D"));
    }

    @Test
    void leavesLineBreaksAndTabsAlone() {
        html.text("a\n\tb");

        assertThat(out).hasToString("a\n\tb");
    }

    @Test
    void handsErrorsOfTheOutputOn() {
        Html broken = new Html(new Appendable() {
            @Override
            public Appendable append(CharSequence text) throws IOException {
                throw new IOException("full");
            }

            @Override
            public Appendable append(CharSequence text, int start, int end) throws IOException {
                throw new IOException("full");
            }

            @Override
            public Appendable append(char c) throws IOException {
                throw new IOException("full");
            }
        });

        assertThatThrownBy(() -> broken.text("a"))
                .isInstanceOf(UncheckedIOException.class)
                .hasRootCauseMessage("full");
    }

    private static String code(String number) {
        return "<span class=\"code\">\\u" + number + "</span>";
    }
}
