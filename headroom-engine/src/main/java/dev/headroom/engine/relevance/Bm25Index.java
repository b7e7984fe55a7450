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
package dev.headroom.engine.relevance;

import java.util.BitSet;
import java.util.List;

/**
 * Ranks texts by the words they share with a query: BM25 over {@link WordScanner words}, where an identifier counts as
 * a whole and by its parts, English stop words do not count, and letter case and a plural's {@code s} make no
 * difference.
 *
 * <pre>{@code
 * Bm25Index index = Bm25Index.of(List.of("disk full on db-7", "request served", "request served"));
 * index.scores("which db is full?"); // [1.9, 0.0, 0.0]
 * }</pre>
 *
 * <p>Immutable and thread-safe. Indexing is linear in the characters and takes four bytes a word; a query costs as much
 * as its words occur.
 */
public final class Bm25Index {

    private final TermTable terms = new TermTable();
    private final int[] lengths;
    private final int[] postingStarts;
    private final int[] postings;
    private final double averageLength;

    private Bm25Index(List<String> documents) {
        lengths = new int[documents.size()];
        IntArray words = new IntArray();
        for (int i = 0; i < lengths.length; i++) {
            int before = words.size();
            read(documents.get(i), words);
            lengths[i] = words.size() - before;
        }
        averageLength = lengths.length == 0 ? 0 : (double) words.size() / lengths.length;
        postingStarts = starts(words);
        postings = postings(words);
    }

    /**
     * Indexes texts.
     *
     * @param documents the texts
     * @return their index
     */
    public static Bm25Index of(List<String> documents) {
        return new Bm25Index(documents);
    }

    private void read(String document, IntArray words) {
        char[] text = document.toCharArray();
        WordScanner scanner = new WordScanner().read(text, 0, text.length);
        while (scanner.next()) {
            add(terms.add(text, scanner.start(), scanner.end()), words);
            while (scanner.nextPart()) {
                add(terms.add(text, scanner.partStart(), scanner.partEnd()), words);
            }
        }
    }

    private static void add(int term, IntArray words) {
        if (term != TermTable.ABSENT) {
            words.add(term);
        }
    }

    private int[] starts(IntArray words) {
        int[] starts = new int[terms.size() + 1];
        for (int i = 0; i < words.size(); i++) {
            starts[words.get(i) + 1]++;
        }
        for (int i = 1; i < starts.length; i++) {
            starts[i] += starts[i - 1];
        }
        return starts;
    }

    /** For each word the texts it occurs in, in order, one entry an occurrence. */
    private int[] postings(IntArray words) {
        int[] next = postingStarts.clone();
        int[] filled = new int[words.size()];
        int i = 0;
        for (int document = 0; document < lengths.length; document++) {
            for (int end = i + lengths[document]; i < end; i++) {
                filled[next[words.get(i)]++] = document;
            }
        }
        return filled;
    }

    /** {@return how many texts there are} */
    public int size() {
        return lengths.length;
    }

    /**
     * Scores all texts.
     *
     * @param query a question or some words
     * @return a score for each text, higher is better, 0 when it shares no word with the query
     */
    public double[] scores(String query) {
        double[] scores = new double[lengths.length];
        BitSet asked = new BitSet();
        char[] text = query.toCharArray();
        WordScanner scanner = new WordScanner().read(text, 0, text.length);
        while (scanner.next()) {
            ask(terms.find(text, scanner.start(), scanner.end()), asked);
            while (scanner.nextPart()) {
                ask(terms.find(text, scanner.partStart(), scanner.partEnd()), asked);
            }
        }
        asked.stream().forEach(term -> addScores(term, scores));
        return scores;
    }

    private static void ask(int term, BitSet asked) {
        if (term != TermTable.ABSENT) {
            asked.set(term);
        }
    }

    private void addScores(int term, double[] scores) {
        int from = postingStarts[term];
        int to = postingStarts[term + 1];
        double inverseFrequency = Bm25.inverseFrequency(lengths.length, holding(from, to));
        for (int i = from; i < to; ) {
            int document = postings[i];
            int first = i;
            while (i < to && postings[i] == document) {
                i++;
            }
            scores[document] += Bm25.weight(inverseFrequency, i - first, lengths[document], averageLength);
        }
    }

    private int holding(int from, int to) {
        int documents = 0;
        for (int i = from; i < to; i++) {
            documents += i == from || postings[i] != postings[i - 1] ? 1 : 0;
        }
        return documents;
    }
}
