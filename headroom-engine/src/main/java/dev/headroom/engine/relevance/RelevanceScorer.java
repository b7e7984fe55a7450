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

import java.util.Arrays;

/**
 * Ranks texts for one question in one pass, without an index of the texts: the same scores as {@link Bm25Index}, but
 * only the question's words are remembered. Texts are given piece by piece; {@link #endDocument} ends one.
 *
 * <p>Not thread-safe. Linear in the characters read, and four bytes for each occurrence of a word of the question.
 */
public final class RelevanceScorer {

    private final TermTable terms = new TermTable();
    private final WordScanner scanner = new WordScanner();
    private final IntArray lengths = new IntArray();
    private final IntArray[] postings;
    private long words;
    private int length;

    private RelevanceScorer(String question) {
        char[] text = question.toCharArray();
        scanner.read(text, 0, text.length);
        while (scanner.next()) {
            terms.add(text, scanner.start(), scanner.end());
            while (scanner.nextPart()) {
                terms.add(text, scanner.partStart(), scanner.partEnd());
            }
        }
        postings = new IntArray[terms.size()];
        Arrays.setAll(postings, i -> new IntArray());
    }

    /**
     * A scorer that has seen no text yet.
     *
     * @param question a question or some words
     * @return the scorer
     */
    public static RelevanceScorer of(String question) {
        return new RelevanceScorer(question);
    }

    /** {@return whether the question holds no word that could be found} */
    public boolean isEmpty() {
        return postings.length == 0;
    }

    /**
     * Reads a piece of the current text.
     *
     * @param text characters
     * @param from where the piece starts
     * @param to the offset behind it
     */
    public void read(char[] text, int from, int to) {
        scanner.read(text, from, to);
        while (scanner.next()) {
            count(terms.find(text, scanner.start(), scanner.end()));
            while (scanner.nextPart()) {
                count(terms.find(text, scanner.partStart(), scanner.partEnd()));
            }
        }
    }

    /**
     * What a piece of text adds to the texts that it stands in, so that one that comes often need be read only once.
     *
     * @param words how many words it has, the parts of identifiers included
     * @param terms the words of the question among them, by their numbers; not to be changed
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Piece(int words, int[] terms) {}

    /**
     * Looks at a piece of text without reading it.
     *
     * @param text characters
     * @param from where the piece starts
     * @param to the offset behind it
     * @return what {@link #add} takes
     */
    public Piece piece(char[] text, int from, int to) {
        int count = 0;
        IntArray found = new IntArray();
        scanner.read(text, from, to);
        while (scanner.next()) {
            count++;
            addTo(found, terms.find(text, scanner.start(), scanner.end()));
            while (scanner.nextPart()) {
                count++;
                addTo(found, terms.find(text, scanner.partStart(), scanner.partEnd()));
            }
        }
        return new Piece(count, found.toArray());
    }

    private static void addTo(IntArray found, int term) {
        if (term != TermTable.ABSENT) {
            found.add(term);
        }
    }

    /**
     * Reads a piece of the current text that was looked at before.
     *
     * @param piece of this scorer
     */
    public void add(Piece piece) {
        length += piece.words();
        for (int term : piece.terms()) {
            postings[term].add(lengths.size());
        }
    }

    private void count(int term) {
        length++;
        if (term != TermTable.ABSENT) {
            postings[term].add(lengths.size());
        }
    }

    /** Ends the current text; what is read next belongs to another one. */
    public void endDocument() {
        lengths.add(length);
        words += length;
        length = 0;
    }

    /**
     * Scores the texts read so far by those words of the question that few of them hold, so that a word that is
     * everywhere in them makes none stand out.
     *
     * @param most a word counts only when at most this many texts hold it
     * @return a score for each text in the order they were read, 0 when it holds no such word
     */
    public double[] scores(int most) {
        double[] scores = new double[lengths.size()];
        double averageLength = scores.length == 0 ? 0 : (double) words / scores.length;
        for (IntArray posting : postings) {
            int holding = holding(posting);
            if (holding <= most) {
                addScores(posting, Bm25.inverseFrequency(scores.length, holding), averageLength, scores);
            }
        }
        return scores;
    }

    private void addScores(IntArray posting, double inverseFrequency, double averageLength, double[] scores) {
        for (int i = 0; i < posting.size(); ) {
            int document = posting.get(i);
            int first = i;
            while (i < posting.size() && posting.get(i) == document) {
                i++;
            }
            scores[document] += Bm25.weight(inverseFrequency, i - first, lengths.get(document), averageLength);
        }
    }

    private static int holding(IntArray posting) {
        int documents = 0;
        for (int i = 0; i < posting.size(); i++) {
            documents += i == 0 || posting.get(i) != posting.get(i - 1) ? 1 : 0;
        }
        return documents;
    }
}
