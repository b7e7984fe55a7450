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

import java.util.List;

/**
 * What was read of a data set.
 *
 * @param cases   the cases in the order of the source
 * @param files   the files they were read from; empty when the cases are generated
 * @param skipped records that have no case: those without an answer that can be checked, and those over the bound on
 *     characters
 */
public record LoadedDataset(List<EvalCase> cases, List<File> files, int skipped) {

    /** Copies the lists. */
    public LoadedDataset {
        cases = List.copyOf(cases);
        files = List.copyOf(files);
    }

    /**
     * Cases that were not read from files.
     *
     * @param cases the cases
     * @return the cases, with no files
     */
    public static LoadedDataset generated(List<EvalCase> cases) {
        return new LoadedDataset(cases, List.of(), 0);
    }

    /**
     * A file that was read.
     *
     * @param path     relative to the folder of the data set
     * @param bytes    its size
     * @param sha256   its digest in lower-case hexadecimal
     * @param verified whether {@code SHA256SUMS} lists the file; the digest was equal then
     */
    public record File(String path, long bytes, String sha256, boolean verified) {}
}
