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
package dev.headroom.engine.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.headroom.engine.model.ContentBlock;
import dev.headroom.engine.model.ContentBlock.Text;
import dev.headroom.engine.model.ContentBlock.ToolResult;
import dev.headroom.engine.model.Message;
import dev.headroom.engine.model.Role;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WireBodyTest {

    @ParameterizedTest
    @MethodSource("dev.headroom.engine.wire.Bodies#openAi")
    void anUnchangedOpenAiBodyHasTheSameHash(String text) {
        WireBody body = Bodies.openAi(text);

        assertThat(sha256(body.with(body.messages()))).isEqualTo(sha256(Bodies.bytes(text)));
    }

    @ParameterizedTest
    @MethodSource("dev.headroom.engine.wire.Bodies#anthropic")
    void anUnchangedAnthropicBodyHasTheSameHash(String text) {
        WireBody body = Bodies.anthropic(text);

        assertThat(sha256(body.with(body.messages()))).isEqualTo(sha256(Bodies.bytes(text)));
    }

    @ParameterizedTest
    @MethodSource("dev.headroom.engine.wire.Bodies#openAi")
    void equalButOtherMessagesChangeNothing(String text) {
        WireBody body = Bodies.openAi(text);

        byte[] written = body.with(changed(body.messages(), UnaryOperator.identity()));

        assertThat(written).isEqualTo(Bodies.bytes(text));
    }

    @Test
    void replacesOneResultAndLeavesItsNeighbours() {
        WireBody body = Bodies.openAi(Bodies.OPENAI_PRETTY);

        byte[] written =
                body.with(changed(body.messages(), text -> text.equals("second\tpart") ? "\"2\" \u00fc\n" : text));

        assertThat(text(written))
                .isEqualTo(Bodies.OPENAI_PRETTY.replace("\"second\\tpart\"", "\"\\\"2\\\" \u00fc\\n\""));
    }

    @Test
    void replacesAllResultsOfAnOpenAiBody() {
        WireBody body = Bodies.openAi("\uFEFF" + Bodies.OPENAI_PRETTY);

        byte[] written = body.with(changed(body.messages(), text -> "<" + text.length() + ">"));

        assertThat(text(written))
                .isEqualTo("\uFEFF"
                        + Bodies.OPENAI_PRETTY
                                .replace("\"caf\\u00e9 \\/ line\\n\\ud83d\\ude00\"", "\"<14>\"")
                                .replace("\"first part\"", "\"<10>\"")
                                .replace("\"second\\tpart\"", "\"<11>\"")
                                .replace("\"third\"", "\"<5>\""));
    }

    @Test
    void replacesAllResultsOfAnAnthropicBody() {
        WireBody body = Bodies.anthropic(Bodies.ANTHROPIC_PRETTY);

        byte[] written = body.with(changed(body.messages(), text -> text.isEmpty() ? text : "<" + text.length() + ">"));

        assertThat(text(written))
                .isEqualTo(Bodies.ANTHROPIC_PRETTY
                        .replace("\"l\\u00edne \\/ \\ud83d\\ude00\"", "\"<9>\"")
                        .replace("\"a shot\"", "\"<6>\"")
                        .replace("\"and a note\"", "\"<10>\""));
    }

    @Test
    void replacesTextsOfOtherRolesWhenAsked() {
        WireBody body = Bodies.anthropic(Bodies.ANTHROPIC_PRETTY);
        List<Message> messages = new ArrayList<>(body.messages());
        messages.set(0, Message.system("Kind."));
        messages.set(1, Message.user("Both?"));

        assertThat(text(body.with(messages)))
                .isEqualTo(Bodies.ANTHROPIC_PRETTY
                        .replace("\"Be kind.\"", "\"Kind.\"")
                        .replace("\"What is in \\u0062oth?\"", "\"Both?\""));
    }

    @Test
    void writesHalfSurrogatesAsEscapes() {
        String text = "{\"messages\":[{\"role\":\"tool\",\"content\":\"\\ud800 \\udc00 \\ud83d\\ude00\"}]}";
        WireBody body = Bodies.openAi(text);

        byte[] written = body.with(changed(body.messages(), old -> old + "!"));

        assertThat(text(body.with(body.messages()))).isEqualTo(text);
        assertThat(text(written))
                .isEqualTo("{\"messages\":[{\"role\":\"tool\",\"content\":\"\\ud800 \\udc00 \ud83d\ude00!\"}]}");
    }

    @Test
    void readsItsOwnOutputWithTheNewTexts() {
        WireBody body = Bodies.openAi(Bodies.OPENAI_PRETTY);
        List<Message> shorter = changed(body.messages(), text -> "\u0000\u001f\\\"/\u2028 " + text.length());

        WireBody again = Bodies.openAi(text(body.with(shorter)));

        assertThat(results(again.messages())).isEqualTo(results(shorter));
    }

    @Test
    void rejectsMessagesOfAnotherShape() {
        WireBody body = Bodies.anthropic(Bodies.ANTHROPIC_PRETTY);
        List<Message> messages = body.messages();

        assertRejected(body, messages.subList(0, 3), "3 messages instead of 4");
        assertRejected(
                body,
                swapped(messages, 0, new Message(Role.USER, messages.get(0).blocks())),
                "message 0");
        assertRejected(body, swapped(messages, 3, Message.user("x")), "message 3");
        assertRejected(body, withBlock(messages, 3, 0, new ToolResult("other", "read_log", "x", false)), "block 0");
        assertRejected(body, withBlock(messages, 3, 0, new ToolResult("toolu_1", "read_log", "x", true)), "block 0");
        assertRejected(body, withBlock(messages, 3, 0, new Text("x")), "block 0");
        assertRejected(body, withBlock(messages, 3, 2, new ContentBlock.Opaque("image", "x")), "block 2");
        assertRejected(
                body, withBlock(messages, 2, 3, new ContentBlock.ToolCall("toolu_1", "read_log", "")), "block 3");
        assertRejected(
                body, withBlock(messages, 3, 4, new ToolResult("toolu_3", "touch", "made up", false)), "block 4");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '@',
            value = {
                "''@empty",
                "nothing@not valid JSON",
                "[]@not a JSON object",
                "{}@not exactly one array of messages",
                "{\"messages\":{}}@not exactly one array of messages",
                "{\"messages\":null}@not exactly one array of messages",
                "{\"messages\":[],\"messages\":[]}@not exactly one array of messages",
                "{\"messages\":[]@not valid JSON",
                "{\"messages\":[]}{}@more than one JSON value",
                "{\"messages\":[NaN]}@not valid JSON"
            })
    void refusesWhatIsNoBody(String text, String reason) {
        for (WireFormat format : WireFormat.values()) {
            assertThat(WireBody.parse(Bodies.bytes(text), format)).isEqualTo(new WireResult.Refused(reason));
        }
    }

    @Test
    void refusesBytesThatAreNotUtf8() {
        byte[] latin =
                "{\"messages\":[{\"role\":\"tool\",\"content\":\"\u00e9\"}]}".getBytes(StandardCharsets.ISO_8859_1);
        byte[] wide = "{\"messages\":[]}".getBytes(StandardCharsets.UTF_16);

        assertThat(WireBody.parse(latin, WireFormat.OPENAI_CHAT)).isEqualTo(new WireResult.Refused("not valid UTF-8"));
        assertThat(WireBody.parse(wide, WireFormat.OPENAI_CHAT)).isEqualTo(new WireResult.Refused("not valid UTF-8"));
    }

    @ParameterizedTest
    @ValueSource(ints = {501, 10_000, 1_000_000})
    void refusesNestingBeyondTheLimit(int depth) {
        String text = "{\"messages\":" + "[".repeat(depth) + "]".repeat(depth) + "}";

        assertThat(WireBody.parse(Bodies.bytes(text), WireFormat.ANTHROPIC_MESSAGES))
                .isEqualTo(new WireResult.Refused("nested deeper than 500 levels"));
    }

    @ParameterizedTest
    @EnumSource(WireFormat.class)
    void survivesMutatedBodies(WireFormat format) {
        Random random = new Random(11);
        List<String> texts = format == WireFormat.OPENAI_CHAT ? Bodies.openAi() : Bodies.anthropic();
        int parsed = 0;
        for (int i = 0; i < 6_000; i++) {
            byte[] bytes = Bodies.bytes(texts.get(i % texts.size()));
            for (int edits = random.nextInt(3); edits >= 0; edits--) {
                bytes[random.nextInt(bytes.length)] = random.nextInt(8) == 0
                        ? (byte) random.nextInt(256)
                        : (byte) "{}[]\",:\\ 0an".charAt(random.nextInt(12));
            }

            if (WireBody.parse(bytes, format) instanceof WireBody body) {
                parsed++;
                assertThat(body.with(body.messages())).as("seed 11, case %s", i).isEqualTo(bytes);
                WireBody.parse(body.with(changed(body.messages(), text -> text.isEmpty() ? text : "new")), format);
            }
        }
        assertThat(parsed).isGreaterThan(1_000);
    }

    @Test
    @Timeout(120)
    void writesTwentyMegabytesAndAHundredThousandMessages() {
        String large = "x".repeat(20_000_000);
        String message = "{\"role\":\"tool\",\"tool_call_id\":\"a\",\"content\":\"row\"},";
        String text =
                "{\"messages\":[" + message.repeat(100_000) + "{\"role\":\"tool\",\"content\":\"" + large + "\"}]}";
        WireBody body = Bodies.openAi(text);

        byte[] written = body.with(changed(body.messages(), old -> old.length() > 3 ? "short" : "r"));

        assertThat(text(written)).isEqualTo(text.replace(large, "short").replace("\"row\"", "\"r\""));
    }

    private static void assertRejected(WireBody body, List<Message> messages, String reason) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> body.with(messages))
                .withMessageStartingWith("optimized: ")
                .withMessageContaining(reason);
    }

    private static List<Message> swapped(List<Message> messages, int index, Message other) {
        List<Message> changed = new ArrayList<>(messages);
        changed.set(index, other);
        return changed;
    }

    private static List<Message> withBlock(List<Message> messages, int message, int block, ContentBlock other) {
        List<ContentBlock> blocks = new ArrayList<>(messages.get(message).blocks());
        blocks.set(block, other);
        return swapped(messages, message, new Message(messages.get(message).role(), blocks));
    }

    private static List<Message> changed(List<Message> messages, UnaryOperator<String> change) {
        return messages.stream()
                .map(message -> new Message(
                        message.role(),
                        message.blocks().stream()
                                .map(block -> changed(block, change))
                                .toList()))
                .toList();
    }

    private static ContentBlock changed(ContentBlock block, UnaryOperator<String> change) {
        return block instanceof ToolResult result ? result.withText(change.apply(result.text())) : block;
    }

    private static List<ContentBlock> results(List<Message> messages) {
        return messages.stream()
                .flatMap(message -> message.blocks().stream())
                .filter(ToolResult.class::isInstance)
                .toList();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
