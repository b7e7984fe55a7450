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
package dev.headroom.accuracy.catalog;

import dev.headroom.accuracy.dataset.Dataset;
import dev.headroom.accuracy.dataset.Datasets;
import dev.headroom.accuracy.dataset.code.CodeSearchNet;
import dev.headroom.accuracy.dataset.code.HumanEval;
import dev.headroom.accuracy.dataset.logs.LogHub;
import dev.headroom.accuracy.dataset.longtext.LongBench;
import dev.headroom.accuracy.dataset.longtext.NarrativeQa;
import dev.headroom.accuracy.dataset.longtext.QmSum;
import dev.headroom.accuracy.dataset.needle.KeyValues;
import dev.headroom.accuracy.dataset.rag.HotpotQa;
import dev.headroom.accuracy.dataset.rag.MsMarco;
import dev.headroom.accuracy.dataset.rag.NaturalQuestions;
import dev.headroom.accuracy.dataset.rag.Squad;
import dev.headroom.accuracy.dataset.rag.TriviaQa;
import dev.headroom.accuracy.dataset.tools.Bfcl;
import dev.headroom.accuracy.dataset.tools.TauBench;
import dev.headroom.accuracy.dataset.tools.ToolBench;
import java.util.List;
import java.util.stream.Stream;

/** The data sets that a name on the command line can stand for. */
public final class Catalog {
    private Catalog() {}

    /**
     * All data sets, category by category.
     *
     * @return the data sets; nothing is read before one is loaded
     */
    public static Datasets datasets() {
        return new Datasets(Stream.of(passages(), documents(), tools(), code(), LogHub.systems(), needles())
                .flatMap(List::stream)
                .toList());
    }

    private static List<Dataset> passages() {
        return List.of(
                HotpotQa.create(), NaturalQuestions.create(), TriviaQa.create(), MsMarco.create(), Squad.create());
    }

    private static List<Dataset> documents() {
        return Stream.concat(
                        LongBench.tasks().stream(),
                        Stream.of(NarrativeQa.summaries(), NarrativeQa.stories(), QmSum.create()))
                .toList();
    }

    private static List<Dataset> tools() {
        return Stream.of(Bfcl.parts(), List.of(ToolBench.create()), TauBench.domains())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Dataset> code() {
        return List.of(CodeSearchNet.create(), HumanEval.create());
    }

    private static List<Dataset> needles() {
        return List.of(KeyValues.of(75), KeyValues.of(140), KeyValues.of(300));
    }
}
