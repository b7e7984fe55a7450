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
package dev.headroom.evals.fidelity.shown;

import dev.headroom.engine.DecodeResult;
import dev.headroom.engine.HeadroomEngine;
import dev.headroom.evals.fidelity.form.FormReader;
import dev.headroom.evals.fidelity.form.FormReaders;
import dev.headroom.evals.fidelity.form.Reading;
import dev.headroom.evals.fidelity.literal.LiteralIndex;
import dev.headroom.evals.fidelity.literal.Literals;
import dev.headroom.evals.fidelity.result.Guarantee;
import dev.headroom.evals.fidelity.result.LiteralCount;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Gives an account of one text that goes out: what it shows, what it names as left out, and whether both together are
 * the original. Immutable once made. Costs some passes over the original and one retrieval for each page of what is left
 * out.
 */
public final class Account {
    private static final int MOST_EXAMPLES = 3;

    private final String original;
    private final String sent;
    private final List<Reading> readings = new ArrayList<>();
    private final List<String> plain;
    private final List<MarkerLine> markers;
    private final List<Map<Integer, String>> fetched = new ArrayList<>();
    private final Findings findings = new Findings();
    private final Optional<Located> located;
    private final boolean tagsNamed;
    private LiteralCount literals = LiteralCount.NONE;
    private int fabricated;

    /** Broken guarantees by kind, with examples. */
    private static final class Findings {
        private final Map<Guarantee, List<String>> texts = new TreeMap<>();

        void add(Guarantee guarantee, String detail) {
            texts.computeIfAbsent(guarantee, key -> new ArrayList<>()).add(detail);
        }
    }

    private Account(HeadroomEngine engine, HeadroomEngine reader, String original, String sent) {
        this.original = original;
        this.sent = sent;
        Parts parts = Parts.of(sent);
        this.plain = new ArrayList<>();
        if (sent.equals(Minified.of(original))) {
            readings.add(Reading.of(Map.of(), List.of(original), List.of()));
        } else {
            plain.addAll(parts.plain());
        }
        this.tagsNamed =
                sent.startsWith("[headroom html") || parts.forms().stream().anyMatch(Account::isPage);
        List<FormReader> readers = FormReaders.all(reader);
        this.markers = new ArrayList<>();
        for (List<String> form : parts.forms()) {
            List<String> lines = new ArrayList<>();
            for (String line : form) {
                MarkerLine.read(line).ifPresentOrElse(markers::add, () -> lines.add(line));
            }
            read(lines, readers, reader);
        }
        for (MarkerLine marker : markers) {
            Fetched found = Fetched.of(engine, marker);
            fetched.add(found.texts());
            found.problems().forEach(problem -> findings.add(Guarantee.RETRIEVAL, problem));
        }
        this.located = locate();
    }

    /**
     * Gives an account of a text.
     *
     * @param engine   made the text and has what it leaves out
     * @param reader   an engine without originals, which reads forms that say everything
     * @param original what the tool returned
     * @param sent     what goes out
     * @return the account
     */
    public static Account of(HeadroomEngine engine, HeadroomEngine reader, String original, String sent) {
        Account account = new Account(engine, reader, original, sent);
        if (!sent.equals(original)) {
            account.checkLines();
            account.checkWhole();
        }
        account.countLiterals();
        return account;
    }

    private static boolean isPage(List<String> form) {
        return form.get(0).startsWith("[headroom html");
    }

    /** A form that says everything is decoded; others are read as far as they go. */
    private void read(List<String> lines, List<FormReader> readers, HeadroomEngine reader) {
        String text = String.join("\n", lines);
        if (reader.decode(text) instanceof DecodeResult.Original decoded
                && !decoded.text().equals(text)) {
            readings.add(Reading.of(Map.of(), List.of(decoded.text()), List.of()));
            return;
        }
        for (FormReader candidate : readers) {
            Optional<Reading> reading = candidate.read(lines);
            if (reading.isPresent()) {
                readings.add(reading.get());
                return;
            }
        }
        plain.addAll(lines.subList(1, lines.size()));
        unreadable(lines.get(0), readers);
    }

    /** A table or log that does not read as one shows other rows or lines than it says. */
    private void unreadable(String header, List<FormReader> readers) {
        if (readers.stream().anyMatch(candidate -> candidate.reads(header))) {
            findings.add(Guarantee.LITERALS, "this form cannot be read: " + Fetched.shortened(header));
        }
    }

    /** The rows and lines that came back, in the original or in strings within it. */
    private Optional<Located> locate() {
        if (markers.isEmpty()) {
            return Optional.empty();
        }
        Optional<Located> found = Located.of(original, markers, fetched);
        if (found.isEmpty()) {
            found = Located.of(String.join("\n", Parts.strings(original)), markers, fetched);
        }
        if (found.isEmpty()) {
            findings.add(Guarantee.RETRIEVAL, "what comes back is not the original's, or not in its order");
        }
        return found;
    }

    /** What has to be in the text itself. */
    private String kept() {
        String kept = located.map(Located::kept).orElse(original);
        String seen = sent.contains("colour codes and overwritten text are not shown")
                ? kept.lines().map(Completeness::visible).collect(Collectors.joining("\n"))
                : kept;
        return tagsNamed ? Page.outsideOfTags(seen) : seen;
    }

    /** What is not named as left out must be shown, row by row and line by line where the form says which is which. */
    private void checkWhole() {
        if (located.isEmpty()) {
            return;
        }
        Completeness completeness = new Completeness(original, located.get());
        if (markers.size() == 1 && readings.size() == 1 && plain.isEmpty()) {
            completeness
                    .missing(readings.get(0), markers.get(0))
                    .forEach(missing -> findings.add(Guarantee.LITERALS, missing));
        }
        if (!tagsNamed && !sent.startsWith("[headroom repeat: ")) {
            Completeness.missingWords(kept(), says()).stream()
                    .filter(word -> !isLabel(word))
                    .forEach(word -> findings.add(Guarantee.LITERALS, "the word " + Fetched.shortened(word)));
        }
    }

    /** Every line shown must be one of the original, and every line that is not named as left out must be shown. */
    private void checkLines() {
        List<String> texts = new ArrayList<>(List.of(original));
        texts.addAll(Parts.strings(original));
        Explanation explanation = new Explanation(texts);
        Set<String> odd = new LinkedHashSet<>();
        for (Reading reading : readings) {
            reading.lines().values().stream()
                    .filter(line -> !explanation.isLine(line) && !explanation.explains(line))
                    .forEach(odd::add);
            reading.rest().stream().filter(line -> !explanation.explains(line)).forEach(odd::add);
        }
        plain.stream().filter(line -> !explanation.explains(line)).forEach(odd::add);
        fabricated = odd.size();
        odd.forEach(line -> findings.add(Guarantee.FABRICATION, Fetched.shortened(line)));
    }

    /** The first line of a log of commits says in words what stands for these. */
    private boolean isLabel(String word) {
        return sent.startsWith("[headroom git log") && (word.equals("Author") || word.equals("Date"));
    }

    private void countLiterals() {
        LiteralIndex shown = LiteralIndex.of(List.of(sent));
        LiteralIndex read = LiteralIndex.of(readTexts());
        Set<String> inKept = Literals.of(kept());
        int[] places = new int[4];
        for (String literal : Literals.of(original)) {
            int place = shown.holds(literal) ? 0 : read.holds(literal) ? 1 : inKept.contains(literal) ? 3 : 2;
            places[place]++;
            if (place == 3) {
                findings.add(Guarantee.LITERALS, Fetched.shortened(literal));
            }
        }
        literals = new LiteralCount(places[0], places[1], places[2], places[3]);
    }

    private List<String> readTexts() {
        List<String> texts = new ArrayList<>();
        for (Reading reading : readings) {
            texts.addAll(reading.data());
            texts.addAll(reading.lines().values());
            texts.addAll(reading.meanings());
        }
        return texts;
    }

    /**
     * Where the literals are.
     *
     * @return every distinct literal of the original once
     */
    public LiteralCount literals() {
        return literals;
    }

    /**
     * How many lines are neither the original's nor clearly ours.
     *
     * @return distinct lines
     */
    public int fabricated() {
        return fabricated;
    }

    /**
     * What the text says, spelled in full.
     *
     * @return the text and what its forms stand for
     */
    public List<String> says() {
        List<String> texts = readTexts();
        texts.add(sent);
        return texts;
    }

    /**
     * What the text says to ask {@code headroom_retrieve} for.
     *
     * @return refs in the order in which they stand; none when nothing is left out
     */
    public List<String> refs() {
        return markers.stream().map(MarkerLine::ref).toList();
    }

    /**
     * A text, or the texts that a host wrapped in JSON strings.
     *
     * @param text what a tool returned, or what goes out for it
     * @return the lines of the text itself
     */
    public static List<String> lines(String text) {
        boolean wrapped = text.startsWith("\"") || text.startsWith("[{");
        List<String> strings = wrapped ? Parts.strings(text) : List.of();
        return strings.isEmpty()
                ? text.lines().toList()
                : strings.stream().flatMap(String::lines).toList();
    }

    /**
     * What is left out, as it came back.
     *
     * @return lines or rows in their order
     */
    public List<String> leftOut() {
        return fetched.stream().flatMap(part -> part.values().stream()).toList();
    }

    /**
     * What is broken.
     *
     * @return of each guarantee how often and some examples; empty when all is well
     */
    public Map<Guarantee, String> findings() {
        Map<Guarantee, String> all = new TreeMap<>();
        findings.texts.forEach((guarantee, details) -> {
            String examples = String.join(" | ", details.subList(0, Math.min(MOST_EXAMPLES, details.size())));
            all.put(guarantee, details.size() + ": " + examples);
        });
        return all;
    }
}
