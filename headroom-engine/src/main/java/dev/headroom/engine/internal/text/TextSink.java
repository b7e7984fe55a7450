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

/** Takes a text piece by piece. Whoever writes need not know whether it is kept or only compared. */
public interface TextSink {

    /**
     * Takes a part of a text.
     *
     * @param text a text
     * @param from where the part starts
     * @param to the offset behind it
     */
    void add(String text, int from, int to);

    /**
     * Takes a whole text.
     *
     * @param text the text
     */
    default void add(String text) {
        add(text, 0, text.length());
    }

    /**
     * Takes a character.
     *
     * @param c the character
     */
    void add(char c);
}
