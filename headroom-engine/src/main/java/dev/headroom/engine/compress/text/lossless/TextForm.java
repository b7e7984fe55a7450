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
package dev.headroom.engine.compress.text.lossless;

import java.util.Optional;

/**
 * The form in which a text says once what it repeats. Its first line explains the marks that are in use:
 *
 * <pre>
 * [headroom text: 2 short forms come first; [A] = the lines between [A: and :A] again]
 * PM: = Project Manager:
 * ~ = {laughs}
 * PM: Shall we start? ~
 * </pre>
 *
 * <ul>
 *   <li>Who speaks in a transcript gets initials, notes and the starts of web addresses a sign.
 *   <li>Lines that come again stand once, also where a mail quotes them; equal lines in a row are counted.
 *   <li>Paragraphs that an editor broke at a width stand on one line, lines lose blanks that pad them to a width.
 *   <li>Subtitles stand on one line each.
 * </ul>
 *
 * <p>Stateless, thread-safe; linear in text and form.
 */
public final class TextForm {

    private TextForm() {}

    /**
     * Writes the form of a text.
     *
     * @param text any text
     * @return a form that was read back and compared; empty when nothing repeats. It need not be shorter.
     */
    public static Optional<String> write(String text) {
        return FormWriter.write(text)
                .filter(form -> FormReader.read(form).filter(text::equals).isPresent());
    }

    /**
     * Reads a form.
     *
     * @param form any text
     * @return the original; empty when the text is no form, or one that would unfold beyond 64 Mi characters
     */
    public static Optional<String> read(String form) {
        return FormReader.read(form);
    }
}
