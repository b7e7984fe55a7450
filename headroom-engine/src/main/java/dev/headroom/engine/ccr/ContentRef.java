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

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The name under which a content is stored for one tenant: the first 20 characters (100 bits) of the lower-case base32
 * form (RFC 4648, alphabet {@code a-z2-7}) of a SHA-256 over tenant and content. The same content of the same tenant
 * always has the same ref; another tenant's ref for it is another one and cannot be guessed from it.
 *
 * <p>Immutable.
 *
 * @param value the 20 characters
 */
public record ContentRef(String value) {

    /** How many characters a ref has. */
    public static final int LENGTH = 20;

    private static final int TENANT_LENGTH = 32;

    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int SHOWN = 40;
    private static final int CHUNK = 4096;

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException when the value is not 20 characters of {@code a-z2-7}
     */
    public ContentRef {
        if (!isWellFormed(value)) {
            throw new IllegalArgumentException("ref must be the " + LENGTH
                    + " characters (a-z, 2-7) that a [headroom: ...] line names, but it is \"" + shown(value) + "\"");
        }
    }

    /**
     * The ref of a content. Tenant and content are hashed as UTF-16 code units, each behind its length as a 64-bit
     * number, so no two pairs are hashed alike and unpaired surrogates keep their difference.
     *
     * @param tenant whose content it is; may be empty
     * @param content the content
     * @return its ref
     */
    public static ContentRef of(String tenant, String content) {
        MessageDigest digest = sha256();
        update(digest, tenant);
        update(digest, content);
        return new ContentRef(base32(digest.digest(), LENGTH));
    }

    /**
     * Reads a ref as a marker writes it.
     *
     * @param text exactly 20 characters
     * @return the ref
     * @throws IllegalArgumentException when it has another form; the message says which form is meant
     */
    public static ContentRef parse(String text) {
        return new ContentRef(text);
    }

    /** A name for a tenant that is safe as a folder name: 32 base32 characters of its hash. */
    static String tenantFolder(String tenant) {
        MessageDigest digest = sha256();
        digest.update("tenant".getBytes(StandardCharsets.US_ASCII));
        update(digest, tenant);
        return base32(digest.digest(), TENANT_LENGTH);
    }

    /** Whether a folder can be a {@link #tenantFolder}; other folders beside it are not ours. */
    static boolean isTenantFolder(String name) {
        return isBase32(name, TENANT_LENGTH);
    }

    static boolean isWellFormed(String value) {
        return isBase32(value, LENGTH);
    }

    private static boolean isBase32(String value, int length) {
        if (value.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (ALPHABET.indexOf(value.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    private static String shown(String value) {
        String start = value.length() > SHOWN ? value.substring(0, SHOWN) + "..." : value;
        return start.replaceAll("\\p{Cntrl}", "?");
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static void update(MessageDigest digest, String text) {
        long length = text.length();
        for (int shift = 56; shift >= 0; shift -= 8) {
            digest.update((byte) (length >>> shift));
        }
        char[] chars = new char[Math.min(CHUNK, text.length())];
        ByteBuffer bytes = ByteBuffer.allocate(2 * chars.length);
        for (int from = 0; from < text.length(); from += CHUNK) {
            int count = Math.min(CHUNK, text.length() - from);
            text.getChars(from, from + count, chars, 0);
            bytes.asCharBuffer().put(chars, 0, count);
            digest.update(bytes.array(), 0, 2 * count);
        }
    }

    private static String base32(byte[] bytes, int characters) {
        StringBuilder out = new StringBuilder(characters);
        for (int i = 0; i < characters; i++) {
            int bit = 5 * i;
            int pair = ((bytes[bit / 8] & 0xff) << 8) | (bytes[bit / 8 + 1] & 0xff);
            out.append(ALPHABET.charAt((pair >>> (11 - bit % 8)) & 31));
        }
        return out.toString();
    }
}
