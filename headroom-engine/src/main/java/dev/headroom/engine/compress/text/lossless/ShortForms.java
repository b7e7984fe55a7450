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

import dev.headroom.engine.internal.prose.SpeakerLabel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Short forms for what a text says again and again, each explained in a line of its own above the text: initials for
 * who speaks, only at the start of a line ({@code PM: = Project Manager:}), and a sign for a note or for the start of
 * web addresses, anywhere ({@code ~ = {laughs}}). No sign and no initials stand for themselves anywhere in the text.
 * Immutable.
 */
final class ShortForms {

    static final ShortForms NONE = new ShortForms(List.of());

    /** The highest sign, and a bit more. */
    private static final int SIGN_CODES = 0x2030;

    private static final String IS = " = ";

    /**
     * A short form.
     *
     * @param alias what is written: initials with a colon, or one sign
     * @param full what it stands for
     */
    record Form(String alias, String full) {

        boolean isLabel() {
            return alias.endsWith(":");
        }

        String line() {
            return alias + IS + full;
        }
    }

    private final List<Form> forms;
    private final Map<String, Form> labelsByName = new HashMap<>();
    private final Map<String, Form> labelsByAlias = new HashMap<>();
    private final boolean[] starts = new boolean[128];
    private final String[] bySign = new String[SIGN_CODES];
    private final List<Form> inline = new ArrayList<>();

    ShortForms(List<Form> forms) {
        this.forms = List.copyOf(forms);
        for (Form form : forms) {
            if (form.isLabel()) {
                labelsByName.put(form.full().substring(0, form.full().length() - 1), form);
                labelsByAlias.put(form.alias().substring(0, form.alias().length() - 1), form);
            } else {
                inline.add(form);
                starts[form.full().charAt(0)] = true;
                bySign[form.alias().charAt(0)] = form.full();
            }
        }
    }

    boolean isEmpty() {
        return forms.isEmpty();
    }

    int size() {
        return forms.size();
    }

    List<Form> forms() {
        return forms;
    }

    /**
     * Reads a line of an explanation.
     *
     * @return the form; empty when the line is none that {@link Form#line} writes
     */
    static Optional<Form> read(String line) {
        int is = line.indexOf(IS);
        if (is < 1) {
            return Optional.empty();
        }
        Form form = new Form(line.substring(0, is), line.substring(is + IS.length()));
        boolean label =
                form.isLabel() && form.alias().length() > 1 && form.full().endsWith(":");
        boolean sign = form.alias().length() == 1 && form.alias().charAt(0) < SIGN_CODES && !form.isLabel();
        boolean known = !form.full().isEmpty() && form.full().charAt(0) < 128;
        return label || (sign && known) ? Optional.of(form) : Optional.empty();
    }

    /** Writes a line shorter. */
    void shorten(char[] text, int from, int to, Chars out) {
        int at = from;
        if (!labelsByName.isEmpty()) {
            long label = SpeakerLabel.find(text, from, to);
            Form form = label == SpeakerLabel.NONE ? null : labelsByName.get(name(text, label));
            if (form != null) {
                out.append(text, from, SpeakerLabel.start(label)).append(form.alias());
                at = SpeakerLabel.end(label) + 1;
            }
        }
        shortenWithin(text, at, to, out);
    }

    /** Writes a part of a line that is not its start. */
    void shortenWithin(char[] text, int from, int to, Chars out) {
        if (inline.isEmpty()) {
            out.append(text, from, to);
            return;
        }
        int written = from;
        int at = from;
        while (at < to) {
            char c = text[at];
            Form form = c < starts.length && starts[c] ? at(text, at, to) : null;
            if (form == null) {
                at++;
            } else {
                out.append(text, written, at).append(form.alias());
                at += form.full().length();
                written = at;
            }
        }
        out.append(text, written, to);
    }

    /** The first form whose long form stands here; long ones come first in the list. */
    private @Nullable Form at(char[] text, int at, int to) {
        for (Form form : inline) {
            if (stands(form.full(), text, at, to)) {
                return form;
            }
        }
        return null;
    }

    private static boolean stands(String wanted, char[] text, int at, int to) {
        if (at + wanted.length() > to) {
            return false;
        }
        for (int i = 0; i < wanted.length(); i++) {
            if (text[at + i] != wanted.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static String name(char[] text, long label) {
        int start = SpeakerLabel.start(label);
        return new String(text, start, SpeakerLabel.end(label) - start);
    }

    /** Writes a line in full. */
    void expand(char[] text, int from, int to, Chars out) {
        int at = from;
        if (!labelsByAlias.isEmpty()) {
            long label = SpeakerLabel.find(text, from, to);
            Form form = label == SpeakerLabel.NONE ? null : labelsByAlias.get(name(text, label));
            if (form != null) {
                out.append(text, from, SpeakerLabel.start(label)).append(form.full());
                at = SpeakerLabel.end(label) + 1;
            }
        }
        int written = at;
        for (; at < to && !inline.isEmpty(); at++) {
            char c = text[at];
            String full = c < SIGN_CODES ? bySign[c] : null;
            if (full != null) {
                out.append(text, written, at).append(full);
                written = at + 1;
            }
        }
        out.append(text, written, to);
    }
}
