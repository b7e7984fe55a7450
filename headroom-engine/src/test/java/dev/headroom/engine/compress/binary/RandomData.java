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

import java.util.Base64;
import java.util.HexFormat;
import java.util.Random;

/** Seeded texts with data that nobody reads, among some lines that people do. */
final class RandomData {

    private static final String[] LABELS = {"CERTIFICATE", "PUBLIC KEY", "RSA PRIVATE KEY", "OPENSSH PRIVATE KEY", "CRL"
    };
    private static final String[] NOTES = {
        "Here it is:", "", "Content-Transfer-Encoding: base64", "sha256  done", "$ cat x"
    };

    private final Random random;
    private final StringBuilder out = new StringBuilder();

    private RandomData(long seed) {
        random = new Random(seed);
    }

    static String of(long seed) {
        RandomData data = new RandomData(seed);
        for (int i = data.random.nextInt(3); i >= 0; i--) {
            data.part((int) (seed % 6));
        }
        String text = data.out.toString();
        text = data.random.nextInt(4) == 0 ? text.stripTrailing() : text;
        return data.random.nextInt(6) == 0 ? text.replace("\n", "\r\n") : text;
    }

    private void part(int sort) {
        if (random.nextInt(3) == 0) {
            out.append(NOTES[random.nextInt(NOTES.length)]).append('\n');
        }
        byte[] bytes = new byte[600 + random.nextInt(4_000)];
        random.nextBytes(bytes);
        switch (sort) {
            case 0 -> pem(bytes);
            case 1 -> out.append(wrapped(Base64.getEncoder().encodeToString(bytes), 76));
            case 2 -> out.append(Base64.getUrlEncoder().encodeToString(bytes)).append('\n');
            case 3 -> out.append(wrapped(HexFormat.of().formatHex(bytes), 60 + random.nextInt(60)));
            case 4 -> minified();
            default -> control(bytes);
        }
    }

    private void pem(byte[] bytes) {
        String label = LABELS[random.nextInt(LABELS.length)];
        out.append("-----BEGIN ").append(label).append("-----\n");
        out.append(wrapped(Base64.getEncoder().encodeToString(bytes), 64));
        out.append("-----END ").append(label).append("-----\n");
    }

    private void minified() {
        for (int i = 60 + random.nextInt(90); i > 0; i--) {
            int name = random.nextInt(400);
            out.append("function f")
                    .append(name)
                    .append("(a,b){var c=a[")
                    .append(name)
                    .append("];return c&&b(c)||{};}");
        }
        out.append('\n');
    }

    private void control(byte[] bytes) {
        for (byte b : bytes) {
            char c = (char) (b & 0x3f);
            out.append(c == 0x3f ? '\uFFFD' : c);
        }
        out.append('\n');
    }

    private static String wrapped(String text, int width) {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < text.length(); i += width) {
            lines.append(text, i, Math.min(text.length(), i + width)).append('\n');
        }
        return lines.toString();
    }
}
