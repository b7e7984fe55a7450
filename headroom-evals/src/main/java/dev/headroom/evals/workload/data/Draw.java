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
package dev.headroom.evals.workload.data;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Draws values from a seed. Only {@link SplittableRandom#nextLong()} is used, because how its bounded methods derive
 * their values is not specified and the workloads must be the same on every Java version. Mutable and not
 * thread-safe.
 */
public final class Draw {
    private final SplittableRandom source;

    /**
     * Starts a sequence.
     *
     * @param seed the same seed gives the same sequence
     */
    public Draw(long seed) {
        this.source = new SplittableRandom(seed);
    }

    /**
     * A whole number from a range.
     *
     * @param low  smallest value
     * @param high largest value
     * @return a number from low to high, both included
     * @throws IllegalArgumentException if the range is empty
     */
    public int between(int low, int high) {
        if (high < low) {
            throw new IllegalArgumentException("high " + high + " must be at least low " + low);
        }
        long span = (long) high - low + 1;
        return (int) (low + (source.nextLong() >>> 1) % span);
    }

    /**
     * A decimal number from a range, rounded by construction.
     *
     * @param low    smallest value
     * @param high   largest value
     * @param places digits after the point, 0 to 6
     * @return the double next to a decimal number of that many places
     */
    public double decimal(int low, int high, int places) {
        int scale = 1;
        for (int i = 0; i < places; i++) {
            scale *= 10;
        }
        return between(Math.multiplyExact(low, scale), Math.multiplyExact(high, scale)) / (double) scale;
    }

    /**
     * One of several values, all equally likely.
     *
     * @param choices at least one value
     * @param <T>     type of the values
     * @return the drawn value
     */
    public <T> T oneOf(List<T> choices) {
        return choices.get(between(0, choices.size() - 1));
    }

    /**
     * Several different values.
     *
     * @param choices the values to draw from
     * @param count   how many, at most as many as there are choices
     * @param <T>     type of the values
     * @return the drawn values in the order of the draw
     */
    public <T> List<T> someOf(List<T> choices, int count) {
        List<T> left = new ArrayList<>(choices);
        List<T> drawn = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            drawn.add(left.remove(between(0, left.size() - 1)));
        }
        return List.copyOf(drawn);
    }

    /**
     * True in some of 100 cases.
     *
     * @param percent 0 for never, 100 for always
     * @return whether it is the case
     */
    public boolean chance(int percent) {
        return between(1, 100) <= percent;
    }

    /**
     * Random bytes.
     *
     * @param count how many
     * @return a new array
     */
    public byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        for (int i = 0; i < count; i++) {
            bytes[i] = (byte) between(0, 255);
        }
        return bytes;
    }
}
