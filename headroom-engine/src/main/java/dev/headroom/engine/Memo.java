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
package dev.headroom.engine;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.headroom.engine.model.Origin;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Remembers how blocks went out, so that the next turn of a conversation costs its new content alone. It caches a pure
 * function: dropping an entry changes nothing but time. (One exception keeps what was sent stable: after a store has
 * refused an original, the lossless form is remembered in place of the one with omissions.)
 *
 * <p>Keyed by a SHA-256 over text and origin, which nobody can collide on purpose, and by the terms themselves. Safe
 * for use by many threads; no lock is held while codecs run, so two threads that meet the same new text at once both
 * compute it, to equal results.
 */
final class Memo {

    /** Key, result and the cache's own nodes, beside the texts. */
    private static final int BYTES_AN_ENTRY = 1_000;

    private static final int CHUNK = 8_192;

    private final Cache<Key, BlockResult> results;
    private final boolean remembers;

    /**
     * Everything that a result depends on.
     *
     * @param digest of text and origin
     * @param error whether the block reports a failure
     * @param repeat whether an earlier block has the same text
     * @param terms what holds for the call
     */
    record Key(String digest, boolean error, boolean repeat, Terms terms) {}

    Memo(long maxBytes) {
        remembers = maxBytes > 0;
        results = Caffeine.newBuilder()
                .maximumWeight(maxBytes)
                .weigher((Key key, BlockResult result) -> weight(result))
                .executor(Runnable::run)
                .build();
    }

    static Key key(BlockTask task, Terms terms) {
        MessageDigest digest = sha256();
        Origin origin = task.origin();
        update(digest, task.text());
        update(digest, origin.tool());
        update(digest, origin.arguments());
        update(digest, origin.question());
        task.slot().ifPresent(slot -> update(digest, slot.escaping().name()));
        return new Key(HexFormat.of().formatHex(digest.digest()), task.error(), task.repeat(), terms);
    }

    /** Whether there is any room; without, keys are not worth their hashes. */
    boolean remembers() {
        return remembers;
    }

    Optional<BlockResult> find(Key key) {
        return Optional.ofNullable(results.getIfPresent(key));
    }

    void remember(Key key, BlockResult result) {
        results.put(key, result);
    }

    private static int weight(BlockResult result) {
        long ranges = result.omitted().stream()
                .mapToLong(omitted -> 24L * omitted.marker().leftOut().size())
                .sum();
        long bytes = BYTES_AN_ENTRY + 2L * result.text().map(String::length).orElse(0) + ranges;
        return (int) Math.min(Integer.MAX_VALUE, bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /**
     * Behind its length, and in chunks that say how many bytes a character they have, so that no two lists of texts are
     * hashed alike. Most texts need one byte a character; loops this simple run many characters at once.
     */
    private static void update(MessageDigest digest, String text) {
        ByteBuffer bytes = ByteBuffer.allocate(2 * Math.min(CHUNK, text.length()) + Integer.BYTES);
        digest.update(bytes.putInt(0, text.length()).array(), 0, Integer.BYTES);
        char[] chars = new char[Math.min(CHUNK, text.length())];
        for (int from = 0; from < text.length(); from += CHUNK) {
            int length = Math.min(CHUNK, text.length() - from);
            text.getChars(from, from + length, chars, 0);
            int width = width(chars, length);
            digest.update((byte) width);
            digest.update(
                    bytes.array(), 0, width == 1 ? narrow(chars, length, bytes.array()) : wide(chars, length, bytes));
        }
    }

    private static int width(char[] chars, int length) {
        int all = 0;
        for (int i = 0; i < length; i++) {
            all |= chars[i];
        }
        return all < 256 ? 1 : 2;
    }

    private static int narrow(char[] chars, int length, byte[] bytes) {
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) chars[i];
        }
        return length;
    }

    private static int wide(char[] chars, int length, ByteBuffer bytes) {
        bytes.clear();
        bytes.asCharBuffer().put(chars, 0, length);
        return 2 * length;
    }
}
