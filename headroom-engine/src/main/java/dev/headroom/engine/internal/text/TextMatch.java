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
package dev.headroom.engine.internal.text;

/**
 * Compares what it is given with a text, so that a decoded form need not be built to be checked. Not thread-safe.
 */
public final class TextMatch implements TextSink {

    private final String wanted;
    private int length;
    private boolean same = true;

    /**
     * A comparison that has seen nothing yet.
     *
     * @param wanted what should come
     */
    public TextMatch(String wanted) {
        this.wanted = wanted;
    }

    @Override
    public void add(String text, int from, int to) {
        same = same && wanted.regionMatches(length, text, from, to - from);
        length += to - from;
    }

    @Override
    public void add(char c) {
        same = same && length < wanted.length() && wanted.charAt(length) == c;
        length++;
    }

    /** Whether exactly the wanted text came. */
    public boolean isSame() {
        return same && length == wanted.length();
    }
}
