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
package dev.headroom.engine.internal.binary;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Tells what bytes are from how they start. Stateless. */
public final class ByteKind {

    /** How many bytes are looked at. */
    public static final int LOOKED_AT = 64;

    /**
     * A kind of data.
     *
     * @param start how its bytes start, a character a byte
     * @param offset where that stands
     * @param name what it is
     * @param open whether it may be shown in part: no key and nothing that may hold one
     */
    private record Kind(String start, int offset, String name, boolean open) {}

    private static final List<Kind> KINDS = List.of(
            new Kind("\u0089PNG\r\n", 0, "PNG image", true),
            new Kind("\u00ff\u00d8\u00ff", 0, "JPEG image", true),
            new Kind("GIF8", 0, "GIF image", true),
            new Kind("WEBP", 8, "WebP image", true),
            new Kind("BM", 0, "BMP image", true),
            new Kind("%PDF-", 0, "PDF document", true),
            new Kind("PK\u0003\u0004", 0, "ZIP archive", true),
            new Kind("\u001f\u008b", 0, "gzip data", true),
            new Kind("BZh", 0, "bzip2 data", true),
            new Kind("\u00fd7zXZ", 0, "xz data", true),
            new Kind("(\u00b5/\u00fd", 0, "Zstandard data", true),
            new Kind("7z\u00bc\u00af", 0, "7z archive", true),
            new Kind("ustar", 257, "tar archive", true),
            new Kind("wOFF", 0, "WOFF font", true),
            new Kind("wOF2", 0, "WOFF2 font", true),
            new Kind("OTTO", 0, "OpenType font", true),
            new Kind("\u0000\u0001\u0000\u0000", 0, "TrueType font", true),
            new Kind("\u0000asm", 0, "WebAssembly module", true),
            new Kind("\u007fELF", 0, "ELF program", true),
            new Kind("\u00ca\u00fe\u00ba\u00be", 0, "Java class", true),
            new Kind("MZ", 0, "Windows program", true),
            new Kind("SQLite format 3", 0, "SQLite database", false),
            new Kind("OggS", 0, "Ogg media", true),
            new Kind("fLaC", 0, "FLAC audio", true),
            new Kind("ID3", 0, "MP3 audio", true),
            new Kind("WAVE", 8, "WAV audio", true),
            new Kind("ftyp", 4, "MP4 media", true),
            new Kind("openssh-key-v1", 0, "OpenSSH private key", false),
            new Kind("-----BEGIN ", 0, "PEM", false));

    private final Optional<Kind> kind;

    private ByteKind(Optional<Kind> kind) {
        this.kind = kind;
    }

    /**
     * Looks at bytes.
     *
     * @param bytes the first ones, or all
     * @return what is known about them
     */
    public static ByteKind of(byte[] bytes) {
        return new ByteKind(KINDS.stream().filter(kind -> starts(bytes, kind)).findFirst());
    }

    private static boolean starts(byte[] bytes, Kind kind) {
        byte[] start = new byte[kind.start.length()];
        for (int i = 0; i < start.length; i++) {
            start[i] = (byte) kind.start.charAt(i);
        }
        int end = kind.offset + start.length;
        return end <= bytes.length && Arrays.equals(bytes, kind.offset, end, start, 0, start.length);
    }

    /** What it is, such as {@code PNG image}; empty when it is not known. */
    public Optional<String> name() {
        return kind.map(Kind::name);
    }

    /** Whether some of it may be shown. What is not known may be a key. */
    public boolean isOpen() {
        return kind.isPresent() && kind.get().open;
    }
}
