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
package dev.headroom.engine.compress.rows;

import dev.headroom.engine.compress.Compression;
import dev.headroom.engine.compress.CompressionInput;
import dev.headroom.engine.compress.Omission;
import dev.headroom.engine.compress.select.Receipt;
import dev.headroom.engine.compress.select.ReceiptOptions;
import dev.headroom.engine.compress.select.RowRanking;
import dev.headroom.engine.compress.select.RowSelection;
import dev.headroom.engine.compress.select.SelectionOptions;
import dev.headroom.engine.compress.table.Encoding;
import dev.headroom.engine.compress.table.FormatException;
import dev.headroom.engine.compress.table.TableForm;
import dev.headroom.engine.compress.table.TableOptions;
import dev.headroom.engine.internal.json.Rows;
import dev.headroom.engine.token.TokenCounter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Compresses tabular data: the table form when it decodes to the original and is shorter, else the plain notation; and
 * a selection of rows with a receipt when that is still over the budget and rows may be left out. Stateless.
 */
public final class RowCompression {

    /** Fewer rows than this are never thinned out. */
    private static final int FEWEST_ROWS = 12;

    /** How often a selection is written to find the number of rows that fills the budget. */
    private static final int MOST_ATTEMPTS = 5;

    /** What the marker line takes, about, and what each range of rows in it adds. */
    private static final int TOKENS_OF_MARKER = 35;

    private static final int TOKENS_OF_RANGE = 4;

    private static final int TOKENS_OF_RECEIPT_LINE = 160;

    private final CompressionInput input;
    private final List<RowSource> readings;
    private final RowSource source;
    private final TokenCounter counter;
    private final TableOptions options;

    private RowCompression(CompressionInput input, List<RowSource> readings, RowSource source, boolean isListing) {
        this.input = input;
        this.readings = readings;
        this.source = source;
        this.counter = input.counter();
        TableOptions allowed = input.options().table();
        this.options = isListing ? allowed : allowed.notForListings();
    }

    /**
     * Compresses one block.
     *
     * @param input the block and what may influence the result
     * @param source the block as rows
     * @return the shorter text, or why there is none
     */
    public static Compression compress(CompressionInput input, RowSource source) {
        return compress(input, List.of(source));
    }

    /**
     * Compresses one block that can be read in several ways: the shortest lossless form counts, whatever it was read
     * as.
     *
     * @param input the block and what may influence the result
     * @param readings the block as rows, at least once; the first says which rows there are to leave out
     * @return the shorter text, or why there is none
     */
    public static Compression compress(CompressionInput input, List<RowSource> readings) {
        return new RowCompression(input, readings, readings.get(0), false).compress();
    }

    /**
     * Compresses a listing, whose rows stand in an order that brings likes together, so that a cell may refer to the
     * one above. If they stand in groups, it is written in groups, but rows are left out of all of them alike.
     *
     * @param input the block and what may influence the result
     * @param reading the block in its groups
     * @param source the block as rows that say themselves which group they are in; need not be restorable
     * @return the shorter text, or why there is none
     */
    public static Compression listing(CompressionInput input, RowSource reading, RowSource source) {
        return new RowCompression(input, List.of(reading), source, true).compress();
    }

    private Compression compress() {
        List<Form> forms = forms();
        if (input.mayOmit()) {
            Rows rows = Rows.of(source.tape());
            int tokens = rows.size() < FEWEST_ROWS ? 0 : counter.count(shortest(forms, false));
            if (tokens > input.budgetTokens()) {
                Optional<Compression> selection = selection(rows, tokens);
                if (selection.isPresent()) {
                    return selection.get();
                }
            }
        }
        String lossless = shortest(forms, true);
        return lossless.equals(input.text())
                ? Compression.unchanged("no shorter form")
                : Compression.lossless(lossless);
    }

    /** A form that says everything, and what it should decode to. */
    private record Form(String text, RowSource reading) {}

    private List<Form> forms() {
        List<Form> forms = new ArrayList<>();
        for (RowSource reading : readings) {
            TableForm.encode(reading.tape(), reading.format(), options)
                    .ifPresent(table -> forms.add(new Form(table, reading)));
            if (!reading.untabled().equals(source.plain())) {
                forms.add(new Form(reading.untabled(), reading));
            }
        }
        return forms;
    }

    /** Where a selection goes out in its place, a form is only measured, and need not be decoded for that. */
    private String shortest(List<Form> forms, boolean checked) {
        String best = source.plain();
        for (Form form : forms) {
            if (isShorter(form.text, best) && (!checked || decodes(form))) {
                best = form.text;
            }
        }
        return best;
    }

    private boolean isShorter(String form, String other) {
        if (form.length() * 2L < other.length() || other.length() * 2L < form.length()) {
            return form.length() < other.length();
        }
        return counter.count(form) < counter.count(other);
    }

    private static boolean decodes(Form form) {
        RowSource reading = form.reading;
        if (!TableForm.formatOf(form.text).equals(Optional.of(reading.format()))) {
            return false;
        }
        if (reading.proven().isPresent()) {
            return TableForm.decodesTo(form.text, reading.proven().get());
        }
        try {
            return reading.restore().apply(TableForm.decode(form.text)).equals(Optional.of(reading.plain()));
        } catch (FormatException e) {
            return false;
        }
    }

    private Optional<Compression> selection(Rows rows, int losslessTokens) {
        RowRanking ranking = RowSelection.rank(source.tape(), rows, input.origin(), SelectionOptions.defaults());
        ReceiptOptions options = new ReceiptOptions(input.budgetTokens() / 3, TOKENS_OF_RECEIPT_LINE);
        List<String> receipt = Receipt.lines(source.tape(), rows, ranking, options);
        String below = String.join("\n", receipt);
        int room = input.budgetTokens() - counter.count(below);
        Optional<Attempt> best = fill(rows, ranking, room, losslessTokens);
        if (best.isEmpty()) {
            return Optional.empty();
        }
        String text = below.isEmpty() ? best.get().text : best.get().text + "\n" + below;
        if (counter.count(text) + tokensOfMarker(best.get().choice) >= losslessTokens) {
            return Optional.empty();
        }
        Omission omission =
                Omission.allBut(Omission.Unit.ROWS, best.get().choice.kept(), rows.size());
        return Optional.of(Compression.reversible(text, omission));
    }

    private record Attempt(KeptRows choice, String text, int tokens) {}

    /** Keeps as many rows as fit, but always the required ones. */
    private Optional<Attempt> fill(Rows rows, RowRanking ranking, int room, int losslessTokens) {
        int count = Math.max(ranking.required(), (int) ((long) rows.size() * room / Math.max(1, losslessTokens)));
        Optional<Attempt> best = Optional.empty();
        for (int i = 0; i < MOST_ATTEMPTS && count < rows.size(); i++) {
            Optional<Attempt> attempt = attempt(rows, ranking, count);
            if (attempt.isEmpty()) {
                return best;
            }
            int tokens = attempt.get().tokens;
            boolean fits = tokens <= room || count == ranking.required();
            if (fits && (best.isEmpty() || best.get().tokens < tokens)) {
                best = attempt;
            }
            int next = next(count, tokens, room, ranking.required());
            if (next == count || (fits && tokens * 10L >= room * 9L)) {
                return best;
            }
            count = next;
        }
        return best.isPresent() || ranking.required() >= rows.size()
                ? best
                : attempt(rows, ranking, Math.max(1, ranking.required()));
    }

    private static int tokensOfMarker(KeptRows choice) {
        return TOKENS_OF_MARKER + TOKENS_OF_RANGE * choice.runs();
    }

    private static int next(int count, int tokens, int room, int required) {
        long scaled = (long) count * Math.max(0, room) / Math.max(1, tokens);
        int next = (int) (tokens > room ? scaled * 9 / 10 : scaled);
        return Math.max(Math.max(1, required), next);
    }

    /** A selection shows the values of counters: its rows are looked at one by one, by id rather than by number. */
    private TableOptions shown() {
        return options.without(Encoding.SEQUENCE);
    }

    private Optional<Attempt> attempt(Rows rows, RowRanking ranking, int count) {
        KeptRows choice = KeptRows.of(source.tape(), rows, ranking.order(), count);
        return choice.kept().cardinality() == rows.size()
                ? Optional.empty()
                : TableForm.encodeSelection(source.tape(), source.format(), shown(), choice)
                        .map(text -> new Attempt(choice, text, counter.count(text) + tokensOfMarker(choice)));
    }
}
