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
package dev.headroom.engine.compress.binary;

import dev.headroom.engine.internal.binary.ByteKind;
import dev.headroom.engine.internal.text.TextLines;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * Says in a line what a run of data is: its kind, its size, a digest, and how it starts and ends where that cannot be a
 * secret: of images, archives and such by their first bytes, of certificates, and of minified code. Of keys, and of
 * bytes of unknown kind, nothing is shown. Linear.
 */
final class DataDescription {

    private static final byte[] NOTHING = {};
    private static final int SHOWN = 24;
    private static final int SHOWN_OF_CODE = 120;

    private final DataRun run;
    private final String text;

    private DataDescription(TextLines lines, DataRun run) {
        this.run = run;
        this.text = lines.text().substring(lines.start(run.from()), lines.end(run.to() - 1));
    }

    static String of(TextLines lines, DataRun run) {
        return new DataDescription(lines, run).describe();
    }

    private String describe() {
        return switch (run.shape()) {
            case BASE64 -> describeBytes("base64", decodedBase64());
            case HEX -> describeBytes("hexadecimal", decodedHex());
            case MINIFIED -> describe("minified code", digest(text.getBytes(StandardCharsets.UTF_8)), SHOWN_OF_CODE);
            default -> describe("data that is no text", digest(text.getBytes(StandardCharsets.UTF_8)), 0);
        };
    }

    private String describeBytes(String notation, byte[] bytes) {
        if (bytes.length == 0) {
            String what = run.label().isEmpty() ? "data" : run.label();
            return describe(what, digest(text.getBytes(StandardCharsets.UTF_8)), 0);
        }
        ByteKind kind = ByteKind.of(bytes);
        boolean certificate = run.label().contains("CERTIFICATE") || run.label().contains("PUBLIC");
        boolean shown = !run.isSecret() && (certificate || (run.label().isEmpty() && kind.isOpen()));
        String what = run.label().isEmpty() ? kind.name().orElse("bytes") : run.label();
        return describe(
                what + " in " + notation + ", " + grouped(bytes.length) + " bytes", digest(bytes), shown ? SHOWN : 0);
    }

    private String describe(String what, String digest, int shown) {
        StringBuilder out = new StringBuilder("[headroom: ").append(what).append(", ");
        out.append(grouped(text.length())).append(" characters");
        int count = physicalLines();
        out.append(count == 1 ? "" : " in " + grouped(count) + " lines");
        out.append(", SHA-256 ").append(digest);
        if (shown > 0 && text.length() > 2 * shown) {
            out.append(", starts ").append(oneLine(text.substring(0, shown)));
            out.append(" and ends ").append(oneLine(text.substring(text.length() - shown)));
        }
        return out.append("]\n").toString();
    }

    private static String oneLine(String part) {
        return part.replace("\r", "").replace("\n", " ").strip();
    }

    private int physicalLines() {
        int count = 1;
        for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
            count++;
        }
        return count;
    }

    /** The bytes; none when the characters are not those of one piece of base64. */
    private byte[] decodedBase64() {
        byte[] digits = new byte[text.length()];
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > ' ') {
                digits[count++] = (byte) (c == '-' ? '+' : c == '_' ? '/' : c >= 128 ? '?' : c);
            }
        }
        try {
            return Base64.getDecoder().decode(Arrays.copyOf(digits, count));
        } catch (IllegalArgumentException e) {
            return NOTHING;
        }
    }

    private byte[] decodedHex() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length() / 2);
        int high = -1;
        for (int i = 0; i < text.length(); i++) {
            int digit = Character.digit(text.charAt(i), 16);
            if (digit >= 0 && high >= 0) {
                bytes.write(high << 4 | digit);
                high = -1;
            } else if (digit >= 0) {
                high = digit;
            }
        }
        return bytes.toByteArray();
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static String grouped(int number) {
        StringBuilder out = new StringBuilder(Integer.toString(number));
        for (int i = out.length() - 3; i > 0; i -= 3) {
            out.insert(i, ',');
        }
        return out.toString();
    }
}
