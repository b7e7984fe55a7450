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
package dev.headroom.engine.ccr;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/**
 * The bytes of a stored entry: four header lines, then the content. Text that UTF-8 cannot carry (unpaired surrogates)
 * is written as UTF-16, so every content comes back exactly.
 *
 * <pre>
 * headroom-ccr 1
 * stored 2026-01-02T03:04:05Z
 * tool search_logs
 * UTF-8
 * ...content...
 * </pre>
 */
final class CcrFile {

    private static final String FIRST_LINE = "headroom-ccr 1";
    private static final String STORED = "stored ";
    private static final String TOOL = "tool ";
    private static final int HEADER_LINES = 4;

    private CcrFile() {}

    static byte[] encode(CcrEntry entry) {
        boolean plain = StandardCharsets.UTF_8.newEncoder().canEncode(entry.content());
        Charset charset = plain ? StandardCharsets.UTF_8 : StandardCharsets.UTF_16BE;
        String headerText = FIRST_LINE + "\n" + STORED + entry.storedAt() + "\n" + TOOL
                + URLEncoder.encode(entry.tool(), StandardCharsets.UTF_8) + "\n" + charset.name() + "\n";
        byte[] header = headerText.getBytes(StandardCharsets.UTF_8);
        byte[] content = plain ? entry.content().getBytes(StandardCharsets.UTF_8) : utf16(entry.content());
        byte[] file = new byte[Math.addExact(header.length, content.length)];
        System.arraycopy(header, 0, file, 0, header.length);
        System.arraycopy(content, 0, file, header.length, content.length);
        return file;
    }

    /** Empty when the bytes are not an entry of that tenant and ref, exactly as it was stored. */
    static Optional<CcrEntry> decode(byte[] file, String tenant, ContentRef ref) {
        int[] ends = headerEnds(file);
        if (ends.length < HEADER_LINES) {
            return Optional.empty();
        }
        String[] header = new String(file, 0, ends[HEADER_LINES - 1], StandardCharsets.UTF_8).split("\n", -1);
        if (!header[0].equals(FIRST_LINE) || !header[1].startsWith(STORED) || !header[2].startsWith(TOOL)) {
            return Optional.empty();
        }
        int start = ends[HEADER_LINES - 1] + 1;
        String content = header[3].equals(StandardCharsets.UTF_8.name())
                ? new String(file, start, file.length - start, StandardCharsets.UTF_8)
                : utf16(file, start);
        if (!ContentRef.of(tenant, content).equals(ref)) {
            return Optional.empty();
        }
        return withHeader(header, tenant, ref, content);
    }

    private static Optional<CcrEntry> withHeader(String[] header, String tenant, ContentRef ref, String content) {
        try {
            Instant storedAt = Instant.parse(header[1].substring(STORED.length()));
            String tool = URLDecoder.decode(header[2].substring(TOOL.length()), StandardCharsets.UTF_8);
            return Optional.of(new CcrEntry(tenant, ref, content, tool, storedAt));
        } catch (DateTimeException | IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }

    private static int[] headerEnds(byte[] file) {
        int[] ends = new int[HEADER_LINES];
        int found = 0;
        for (int i = 0; i < file.length && found < HEADER_LINES; i++) {
            if (file[i] == '\n') {
                ends[found++] = i;
            }
        }
        return found == HEADER_LINES ? ends : new int[0];
    }

    private static byte[] utf16(String text) {
        byte[] out = new byte[Math.multiplyExact(2, text.length())];
        for (int i = 0; i < text.length(); i++) {
            out[2 * i] = (byte) (text.charAt(i) >>> 8);
            out[2 * i + 1] = (byte) text.charAt(i);
        }
        return out;
    }

    private static String utf16(byte[] file, int start) {
        char[] out = new char[(file.length - start) / 2];
        for (int i = 0; i < out.length; i++) {
            int at = start + 2 * i;
            out[i] = (char) (((file[at] & 0xff) << 8) | (file[at + 1] & 0xff));
        }
        return new String(out);
    }
}
