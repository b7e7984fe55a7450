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
package dev.headroom.evals.workload;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All workloads. They are generated on every call (about a megabyte, in well under a second) and are the same on
 * every call, Java version and machine.
 *
 * <p>Example: {@code Workloads.named("needle").orElseThrow().toolResults().get(0).content()} is a JSON array of 100
 * log rows.
 */
public final class Workloads {
    private Workloads() {}

    /**
     * The seven that results are reported for: needle, multi-tool, code-search, sre-incident, codebase-exploration,
     * issue-triage and github-code-search.
     *
     * @return the workloads in this order
     */
    public static List<Workload> main() {
        return List.of(
                NeedleWorkloads.brief(),
                LeakWorkloads.wide(),
                CodeSearchWorkload.create(),
                IncidentWorkload.create(),
                ExplorationWorkload.create(),
                TriageWorkload.create(),
                RepositorySearchWorkload.create());
    }

    /**
     * Those whose results are text: build-log, access-log, grep, find, kubectl, git-log, patch, web-page, transcript
     * and code-read.
     *
     * @return the workloads in this order
     */
    public static List<Workload> texts() {
        return TextWorkloads.all();
    }

    /**
     * Variants of the others, and cases in which nothing or little can be gained.
     *
     * @return the workloads
     */
    public static List<Workload> others() {
        return Stream.of(variants(), worstCases()).flatMap(List::stream).toList();
    }

    /**
     * {@link #main()}, {@link #texts()} and {@link #others()}.
     *
     * @return the workloads, with different names
     */
    public static List<Workload> all() {
        return Stream.of(main(), texts(), others()).flatMap(List::stream).toList();
    }

    /**
     * One workload.
     *
     * @param name its name
     * @return the workload, or empty if there is none of this name
     */
    public static Optional<Workload> named(String name) {
        return all().stream().filter(workload -> workload.name().equals(name)).findFirst();
    }

    private static List<Workload> variants() {
        return List.of(NeedleWorkloads.full(), NeedleWorkloads.wide(), LeakWorkloads.brief());
    }

    private static List<Workload> worstCases() {
        return List.of(
                WorstTables.tickets(),
                WorstTables.failures(),
                WorstTables.records(),
                WorstTables.mails(),
                WorstTexts.abstracts(),
                WorstTexts.diff(),
                WorstTexts.bytes(),
                WorstTables.tiny(),
                WorstTexts.meeting());
    }
}
