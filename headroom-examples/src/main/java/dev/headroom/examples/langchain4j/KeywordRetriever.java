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
package dev.headroom.examples.langchain4j;

import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.rag.content.Content;
import dev.langchain4j.rag.content.retriever.ContentRetriever;
import dev.langchain4j.rag.query.Query;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Gives the chunks that share most words with the question; stands for a search engine or an embedding store. */
final class KeywordRetriever implements ContentRetriever {

    private static final int RESULTS = 5;

    private final List<TextSegment> chunks;

    KeywordRetriever(List<TextSegment> chunks) {
        this.chunks = List.copyOf(chunks);
    }

    @Override
    public List<Content> retrieve(Query query) {
        Set<String> wanted = words(query.text());
        return chunks.stream()
                .sorted(Comparator.comparingInt((TextSegment chunk) -> -shared(wanted, chunk)))
                .limit(RESULTS)
                .map(Content::from)
                .toList();
    }

    private static int shared(Set<String> wanted, TextSegment chunk) {
        Set<String> words = words(chunk.text());
        words.retainAll(wanted);
        return words.size();
    }

    private static Set<String> words(String text) {
        return new TreeSet<>(Arrays.asList(text.toLowerCase(Locale.ROOT).split("[^a-z0-9_]+", -1)));
    }
}
