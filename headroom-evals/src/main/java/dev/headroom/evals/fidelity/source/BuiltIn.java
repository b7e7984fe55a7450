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
package dev.headroom.evals.fidelity.source;

import dev.headroom.evals.demo.WorkloadMessages;
import dev.headroom.evals.workload.Workloads;
import java.util.ArrayList;
import java.util.List;

/** The workloads that come with the project, and a small corpus of shapes that they do not have. */
public final class BuiltIn {
    private BuiltIn() {}

    /**
     * All of them.
     *
     * @return the workloads with their questions, then the golden corpus
     */
    public static List<Transcript> all() {
        List<Transcript> all = new ArrayList<>();
        Workloads.all()
                .forEach(workload ->
                        all.add(new Transcript(workload.name(), WorkloadMessages.of(workload), workload.questions())));
        all.addAll(Golden.all());
        return all;
    }
}
