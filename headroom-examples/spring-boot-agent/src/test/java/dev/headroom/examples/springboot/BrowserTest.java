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
package dev.headroom.examples.springboot;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.Optional;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The page as people use it. Skipped where no browser is installed. */
@Timeout(value = 300, unit = SECONDS)
class BrowserTest {

    private static final String CAUSE = "#suggestions button:nth-child(1)";
    private static final String LOOK_BACK = "#suggestions button:nth-child(2)";
    private static final String FOUND = "Cause: Worker threads are not being released after task completion"
            + " (WorkerPool.java:234). Fix: cleanup_worker. Literature: reduce memory usage by 40%.";

    private static RunningAgent agent;
    private static Browser browser;

    @BeforeAll
    static void start() {
        Optional<Browser> found = Browser.open();
        if (found.isEmpty()) {
            System.out.println("BrowserTest is skipped: " + Browser.WHAT_TO_INSTALL);
        }
        assumeTrue(found.isPresent(), Browser.WHAT_TO_INSTALL);
        browser = found.get();
        agent = RunningAgent.demo();
    }

    @AfterAll
    static void stop() {
        if (agent != null) {
            agent.close();
        }
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void openANewConversation() {
        browser.go(agent.url("/"));
        browser.run("sessionStorage.clear()");
        browser.go(agent.url("/"));
        patiently().until(() -> browser.text("#model"), "scripted model, offline"::equals);
        browser.complaints();
    }

    @Test
    void asksSeesTheAnswerAndSeesTheSavings() {
        browser.typeAndEnter("#question", "What is the cause of the leak?");
        awaitAnswers(FOUND);

        assertThat(browser.texts(".bubble.question")).containsExactly("What is the cause of the leak?");
        assertThat(browser.texts(".tool .name"))
                .containsExactly("searchIssues", "searchCode", "queryLogs", "searchPapers");
        assertThat(number("#total-without")).isGreaterThan(8 * number("#total-sent"));
        assertThat(browser.text("#saved")).matches("8[78]\\.\\d %");
        assertThat(browser.texts("#requests tr td:nth-child(4)"))
                .hasSize(4)
                .first()
                .asString()
                .startsWith("+");
        assertThat(browser.texts("#requests tr td:nth-child(4)").get(3)).matches("8\\d\\.\\d %");
        assertThat(number("#requests tr:nth-child(4) td:nth-child(2)")).isGreaterThan(20_000);
        assertThat(number("#requests tr:nth-child(4) td:nth-child(3)")).isLessThan(3_000);
        assertThat(browser.text("#total-requests")).isEqualTo("4 requests");
        assertThat(browser.run("return document.getElementById('announcer').textContent")
                        .asString())
                .isEqualTo("Answer: " + FOUND);
        assertThat(browser.run("return document.activeElement.id").asString()).isEqualTo("question");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void showsWhatTheToolReturnedAndWhatTheModelWasSent() {
        browser.click(CAUSE);
        awaitAnswers(FOUND);

        browser.click(".tool:nth-of-type(3) summary");
        assertThat(browser.texts(".tool:nth-of-type(3) pre").get(0)).contains("\"id\": \"rec_000016\"");
        assertThat(browser.texts(".tool:nth-of-type(3) pre").get(1))
                .contains("OutOfMemoryError", "headroom_retrieve(ref=")
                .doesNotContain("rec_000016");
        assertThat(browser.texts(".tool:nth-of-type(3) h3").get(1)).contains("of 60 rows left out");

        browser.click("#requests tr:nth-child(3) button");
        assertThat(browser.text("#detail-words"))
                .startsWith("6 messages. The first 4 are byte for byte those of request 2");
        assertThat(browser.texts("#detail-messages > li > .role")).containsExactly("assistant", "tool");
        assertThat(browser.text("#detail-messages")).contains("WorkerPool.java:234");
        browser.click("#detail button");
        assertThat(browser.run("return document.getElementById('detail').open").asBoolean())
                .isFalse();
    }

    @Test
    void showsThatTheModelFetchesWhatWasLeftOut() {
        browser.click(CAUSE);
        awaitAnswers(FOUND);
        browser.click(LOOK_BACK);
        awaitAnswers(FOUND, "66 threads were running at 16:16.");

        assertThat(browser.texts(".tool.retrieval .tag")).containsExactly("fetched what was left out");
        assertThat(browser.texts("#requests tr:nth-child(5) td")).contains("none", "fetches");
        assertThat(browser.text("#total-retrievals")).isEqualTo("1 retrieval");
    }

    @Test
    void sendsAQuestionWithoutHeadroomIfItIsSwitchedOff() {
        browser.click("#headroom");
        browser.click(CAUSE);
        awaitAnswers(FOUND);

        assertThat(number("#total-sent")).isEqualTo(number("#total-without")).isGreaterThan(50_000);
        assertThat(browser.text("#saved")).isEqualTo("0.0 %");
        assertThat(browser.texts("#log > p.aside")).containsExactly("sent without Headroom");
    }

    @Test
    void showsMarkupOfAnyoneAsText() {
        String attack = "<img src=x onerror=\"document.title='taken'\"><script>document.title='taken'</script>";

        browser.typeAndEnter("#question", attack);
        patiently().until(() -> browser.texts(".bubble.answer").size() == 1);

        assertThat(browser.texts(".bubble.question")).containsExactly(attack);
        assertThat(browser.text(".bubble.answer")).contains("<img src=x onerror=");
        assertThat(browser.run("return document.querySelectorAll('#log img, #log script').length")
                        .asInt())
                .isZero();
        assertThat(browser.run("return document.title").asString()).isEqualTo("Leak investigator");
    }

    @Test
    void saysWhatIsWrongWithAQuestionAndKeepsIt() {
        browser.typeAndEnter("#question", "   ");
        patiently().until(() -> browser.text("#status"), "Write a question first."::equals);

        browser.run("document.getElementById('question').value = 'leak '.repeat(1000)");
        browser.click("#send");
        patiently()
                .until(
                        () -> browser.text("#status"),
                        "A question has at most 4000 characters; this one has 5000."::equals);

        assertThat(browser.run("return document.getElementById('question').value.length")
                        .asInt())
                .isEqualTo(5_000);
        assertThat(browser.texts(".bubble")).isEmpty();
    }

    @Test
    void goesOnWhenThePageIsLoadedAgain() {
        browser.click(CAUSE);
        awaitAnswers(FOUND);
        String sent = browser.text("#total-sent");

        browser.reload();
        awaitAnswers(FOUND);

        assertThat(browser.text("#total-sent")).isEqualTo(sent);
        assertThat(browser.texts("#requests tr")).hasSize(4);
    }

    @Test
    void keepsTwoWindowsApart() {
        browser.click(CAUSE);
        String first = browser.newWindow();
        browser.go(agent.url("/"));
        patiently().until(() -> browser.text("#model"), "scripted model, offline"::equals);
        browser.click(LOOK_BACK);
        awaitAnswers("66 threads were running at 16:16.");

        browser.switchTo(first);

        awaitAnswers(FOUND);
    }

    @Test
    void showsTheMeters() {
        browser.click(CAUSE);
        awaitAnswers(FOUND);

        browser.go(agent.url("/metrics.html"));
        patiently().until(() -> browser.texts("#meters tr").size(), size -> size == 7);

        assertThat(browser.texts("#meters tr td:nth-child(1)")).contains("headroom.tokens", "headroom.retrievals");
        assertThat(browser.texts("#tools tr td:nth-child(1)"))
                .contains("queryLogs", "searchCode", "searchIssues", "searchPapers");
        assertThat(number("#total-before")).isGreaterThan(20_000);
        assertThat(number("#meters tr:nth-child(1) td:nth-child(3)")).isEqualTo(number("#total-before"));
        assertThat(browser.texts("#calls tr")).isNotEmpty();
        assertThat(browser.complaints()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void hasEnoughContrastInLightAndDark(String scheme) {
        browser.prefer(scheme);
        try {
            browser.click(CAUSE);
            awaitAnswers(FOUND);
            browser.click(".tool:nth-of-type(1) summary");

            JsonNode faint = browser.run(CONTRAST);

            assertThat(faint.valueStream().map(JsonNode::asString)).isEmpty();
        } finally {
            browser.prefer("");
        }
    }

    /** Texts whose contrast is less than WCAG 2.1 asks for (success criterion 1.4.3, level AA: 4.5). */
    private static final String CONTRAST = """
            const parts = color => (color.match(/[\\d.]+/g) ?? []).map(Number);
            const light = ([r, g, b]) => [r, g, b].map(c => c / 255)
                .map(c => c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
                .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
            const ground = element => {
              for (let e = element; e !== null; e = e.parentElement) {
                const color = parts(getComputedStyle(e).backgroundColor);
                if (color.length === 3 || color[3] === 1) return color;
              }
              return [255, 255, 255];
            };
            return [...document.querySelectorAll('body *')]
                .filter(e => [...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim() !== ''))
                .filter(e => e.checkVisibility() && !e.disabled)
                .map(e => {
                  const [a, b] = [light(parts(getComputedStyle(e).color)), light(ground(e))].sort((x, y) => y - x);
                  return [(a + 0.05) / (b + 0.05), e];
                })
                .filter(([contrast]) => contrast < 4.5)
                .map(([contrast, e]) => contrast.toFixed(2) + ' ' + e.outerHTML.slice(0, 100));
            """;

    /** Two cores may have much else to do. */
    private static ConditionFactory patiently() {
        return await().atMost(60, SECONDS);
    }

    private static void awaitAnswers(String... answers) {
        patiently().until(() -> browser.texts(".bubble.answer"), List.of(answers)::equals);
    }

    private static long number(String selector) {
        return Long.parseLong(browser.text(selector).replace(",", ""));
    }
}
