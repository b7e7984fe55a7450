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
package dev.headroom.langchain4j.transparency;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * What became of each test of a suite.
 *
 * @param byTest the outcome of each test, by its name inside the suite
 * @param reasons why tests failed, by the same names
 * @param seconds how long the suite took
 */
record Outcomes(Map<String, Outcome> byTest, Map<String, String> reasons, long seconds) {

    private static final int REASON = 600;

    enum Outcome {
        PASSED,
        FAILED,
        SKIPPED
    }

    /** Runs a suite in a launcher of its own; its tests one after the other, unless the suite says otherwise. */
    static Outcomes of(Class<?> suite) {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(DiscoverySelectors.selectClass(suite))
                .filters(EngineFilter.includeEngines("junit-jupiter"))
                .configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
                .configurationParameter("junit.jupiter.execution.parallel.mode.default", "same_thread")
                .configurationParameter("junit.jupiter.execution.parallel.config.strategy", "fixed")
                .configurationParameter("junit.jupiter.execution.parallel.config.fixed.parallelism", "2")
                .build();
        LauncherConfig config = LauncherConfig.builder()
                .enableTestExecutionListenerAutoRegistration(false)
                .enableLauncherSessionListenerAutoRegistration(false)
                .enablePostDiscoveryFilterAutoRegistration(false)
                .build();
        Recorder recorder = new Recorder();
        long start = System.nanoTime();
        LauncherFactory.create(config).execute(request, recorder);
        long seconds = Math.round((System.nanoTime() - start) / 1e9);
        return new Outcomes(
                Collections.unmodifiableMap(recorder.byTest), Collections.unmodifiableMap(recorder.reasons), seconds);
    }

    long count(Outcome outcome) {
        return byTest.values().stream().filter(outcome::equals).count();
    }

    long run() {
        return count(Outcome.PASSED) + count(Outcome.FAILED);
    }

    private static final class Recorder implements TestExecutionListener {

        private final Map<String, Outcome> byTest = Collections.synchronizedMap(new TreeMap<>());
        private final Map<String, String> reasons = Collections.synchronizedMap(new TreeMap<>());

        @Override
        public void executionSkipped(TestIdentifier test, String reason) {
            byTest.put(name(test), Outcome.SKIPPED);
        }

        @Override
        public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            switch (result.getStatus()) {
                case SUCCESSFUL -> {
                    if (test.isTest()) {
                        byTest.put(name(test), Outcome.PASSED);
                    }
                }
                case ABORTED -> byTest.put(name(test), Outcome.SKIPPED);
                case FAILED -> {
                    byTest.put(name(test), Outcome.FAILED);
                    String reason = String.valueOf(result.getThrowable().orElse(null));
                    reasons.put(name(test), reason.substring(0, Math.min(REASON, reason.length())));
                }
            }
        }

        /** The method and the number of its invocation; a class is left out, as it is what the runs differ in. */
        private static String name(TestIdentifier test) {
            List<String> parts = new ArrayList<>();
            for (UniqueId.Segment segment : test.getUniqueIdObject().getSegments()) {
                if (!segment.getType().equals("engine") && !segment.getType().equals("class")) {
                    parts.add(segment.getValue());
                }
            }
            return parts.isEmpty() ? "(suite)" : String.join(" ", parts);
        }
    }
}
