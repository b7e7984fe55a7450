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
package dev.headroom.accuracy.report;

import dev.headroom.accuracy.CaseResult;
import dev.headroom.accuracy.Summary;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A run with its results.
 *
 * @param about   how it was run, for people: provider, model, parameters, in order
 * @param skipped data sets that could not be read, each with the reason
 * @param results one a case, in order
 */
public record AccuracyReport(Map<String, String> about, List<String> skipped, List<CaseResult> results) {

    /** Copies the collections. */
    public AccuracyReport {
        about = Collections.unmodifiableMap(new LinkedHashMap<>(about));
        skipped = List.copyOf(skipped);
        results = List.copyOf(results);
    }

    /** Over all data sets; this one decides. */
    public Summary summary() {
        return Summary.of(results);
    }

    /** One summary a data set, in order. */
    public Map<String, Summary> byDataset() {
        Map<String, List<CaseResult>> groups = new LinkedHashMap<>();
        results.forEach(result -> groups.computeIfAbsent(result.dataset(), name -> new ArrayList<>())
                .add(result));
        Map<String, Summary> summaries = new LinkedHashMap<>();
        groups.forEach((name, group) -> summaries.put(name, Summary.of(group)));
        return summaries;
    }
}
