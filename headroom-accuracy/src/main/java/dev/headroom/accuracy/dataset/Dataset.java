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
package dev.headroom.accuracy.dataset;

/**
 * A named set of questions with known answers. Implementations are immutable and thread-safe.
 *
 * <p>What a case holds keeps three rules. Nothing that says which answer is expected is in the results, the tools or
 * the question: no gold label, no mark on the passage that has it. What the question asks for is in the results, so
 * that a compression which loses it fails. And the results look like what a tool returns, because that is what is
 * compressed.
 */
public interface Dataset {

    /**
     * Its name on the command line and the name of its folder.
     *
     * @return lower-case letters, digits and hyphens
     */
    String name();

    /**
     * What it is about.
     *
     * @return the category
     */
    Category category();

    /**
     * One line for people: what is asked of what.
     *
     * @return plain words
     */
    String description();

    /**
     * Where it comes from.
     *
     * @return publisher, licence and files
     */
    Source source();

    /**
     * Reads its cases. Linear in what is read of the files; reading stops when there are as many cases as asked for.
     *
     * @param options from where, and how many
     * @return the cases in the order of the source, with the digests of the files they were read from
     * @throws DatasetException when a file is missing, too large, altered or broken; the message says which, where and
     *     what to do
     */
    LoadedDataset load(LoadOptions options);
}
