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
package dev.headroom.engine.compress.log;

import dev.headroom.engine.internal.log.LogTokens;
import dev.headroom.engine.internal.log.Messages;
import dev.headroom.engine.token.TokenEstimate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The beginnings that messages share, as a tree of tokens. A node is only made where a second message comes by, so the
 * tree has about as many nodes as messages have tokens in common. Beginnings that pay for their line in the legend
 * become open patterns.
 */
final class PrefixTree {

    /** Longer beginnings are not looked for. */
    private static final int DEEPEST = 48;

    /** A beginning has to save about so many tokens. */
    private static final int LEAST_GAIN = 10;

    /** More beginnings than this tell nothing apart. */
    private static final int MOST = 2_000;

    private static final long MIX = 0x9E3779B97F4A7C15L;

    private final LogTokens tokens;
    private final Messages messages;
    private final Items items;
    private final IntUnaryOperator reach;

    /** Edges by node and item; open addressing. */
    private long[] keys = new long[256];

    private int[] targets = new int[256];
    private int edges;

    private int[] parents = new int[64];
    private int[] depths = new int[64];
    private int[] users = new int[64];
    private int[] mostUsersBelow = new int[64];
    private int[] models = new int[64];
    private boolean[] split = new boolean[64];
    private int size;

    /** By node. */
    private final List<@Nullable Pattern> chosen = new ArrayList<>();

    private final List<Pattern> found = new ArrayList<>();

    /**
     * Makes the tree of all messages.
     *
     * @param reach how many tokens of a message may be part of a beginning
     */
    PrefixTree(LogTokens tokens, Messages messages, Items items, IntUnaryOperator reach) {
        this.reach = reach;
        this.tokens = tokens;
        this.messages = messages;
        this.items = items;
        node(-1, 0, 0);
        split[0] = true;
        for (int message = 0; message < messages.size(); message++) {
            insert(message, messages.count(message) == 2 ? 2 : 1);
        }
        choose();
    }

    private int node(int parent, int depth, int model) {
        if (size == parents.length) {
            int length = size * 2;
            parents = Arrays.copyOf(parents, length);
            depths = Arrays.copyOf(depths, length);
            users = Arrays.copyOf(users, length);
            mostUsersBelow = Arrays.copyOf(mostUsersBelow, length);
            models = Arrays.copyOf(models, length);
            split = Arrays.copyOf(split, length);
        }
        parents[size] = parent;
        depths[size] = depth;
        models[size] = model;
        return size++;
    }

    private void insert(int message, int weight) {
        int node = 0;
        users[0] += weight;
        while (true) {
            if (!split[node]) {
                split[node] = true;
                if (users[node] > weight) {
                    step(node, models[node], users[node] - weight);
                }
            }
            int next = step(node, message, weight);
            if (next < 0 || users[next] == weight) {
                return;
            }
            node = next;
        }
    }

    /** Goes one token down, or makes the node for it; below 0 at the end of the message. */
    private int step(int node, int message, int weight) {
        int depth = depths[node];
        if (depth >= DEEPEST || depth >= reach.applyAsInt(message)) {
            return -1;
        }
        int edge = edge(node, items.hash(message, depth));
        if (targets[edge] < 0) {
            targets[edge] = node(node, depth + 1, message);
        }
        int next = targets[edge];
        users[next] += weight;
        mostUsersBelow[node] = Math.max(mostUsersBelow[node], users[next]);
        return next;
    }

    private int edge(int node, long item) {
        if (edges * 2 >= keys.length) {
            grow();
        }
        long key = Math.max(1, ((item + node) * MIX) >>> 1);
        int slot = (int) (key >>> 16) & keys.length - 1;
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = slot + 1 & keys.length - 1;
        }
        if (keys[slot] == 0) {
            keys[slot] = key;
            targets[slot] = -1;
            edges++;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldTargets = targets;
        keys = new long[oldKeys.length * 2];
        targets = new int[oldKeys.length * 2];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int slot = (int) (oldKeys[i] >>> 16) & keys.length - 1;
                while (keys[slot] != 0) {
                    slot = slot + 1 & keys.length - 1;
                }
                keys[slot] = oldKeys[i];
                targets[slot] = oldTargets[i];
            }
        }
    }

    /** A node comes behind its parent, so its nearest chosen ancestor is known. */
    private void choose() {
        List<@Nullable Pattern> nearest = new ArrayList<>();
        for (int node = 0; node < size; node++) {
            Pattern above = node == 0 ? null : nearest.get(parents[node]);
            Pattern own = node > 0 && found.size() < MOST && pays(node, above)
                    ? new Pattern(
                            models[node], depths[node], true, above, items.values(models[node], depths[node], true))
                    : null;
            chosen.add(own);
            if (own != null) {
                found.add(own);
            }
            nearest.add(own == null ? above : own);
        }
    }

    private boolean pays(int node, @Nullable Pattern above) {
        int leaving = users[node] - mostUsersBelow[node];
        if (leaving < 2 || !split[node]) {
            return false;
        }
        int line = messages.firstLine(models[node]);
        int first = tokens.firstToken(line);
        if (tokens.kind(first + depths[node] - 1) != LogTokens.SPACE) {
            return false;
        }
        int from = tokens.start(first + (above == null ? 0 : above.depth()));
        int to = tokens.end(first + depths[node] - 1, line);
        int cost = TokenEstimate.of(tokens.text(), from, to);
        return cost * leaving >= LEAST_GAIN && cost * (users[node] - 1) >= cost + LEAST_GAIN;
    }

    /** The longest chosen beginning of a message, if any. */
    @Nullable
    Pattern find(int message) {
        Pattern found = null;
        int node = 0;
        for (int depth = 0; depth < Math.min(DEEPEST, reach.applyAsInt(message)); depth++) {
            int edge = edge(node, items.hash(message, depth));
            if (targets[edge] < 0) {
                return found;
            }
            node = targets[edge];
            Pattern pattern = chosen.get(node);
            found = pattern == null ? found : pattern;
        }
        return found;
    }

    /** All chosen beginnings, each behind the one it goes on from. */
    List<Pattern> chosen() {
        return found;
    }
}
