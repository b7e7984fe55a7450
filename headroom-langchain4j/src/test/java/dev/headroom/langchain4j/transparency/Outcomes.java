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
import java.util.regex.Pattern;
import org.junit.platform.engine.DiscoverySelector;
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
    private static final int RETRIES = 4;
    private static final Pattern CALLERS_THREAD =
            Pattern.compile("Expecting actual:\\s+(Thread\\[.*])\\s+not to be equal to:\\s+\\1");

    enum Outcome {
        PASSED,
        FAILED,
        SKIPPED
    }

    /**
     * Runs a suite in a launcher of its own; its tests one after the other, unless the suite says otherwise.
     *
     * <p>Tests of streams demand that callbacks come on another thread than the caller's. LangChain4j's client attaches
     * its callback to a future; when the answer is there before that, as on a busy machine, the callback runs on the
     * caller's thread, with and without Headroom. What failed for that reason alone is run again.
     */
    static Outcomes of(Class<?> suite) {
        Recorder recorder = new Recorder();
        long start = System.nanoTime();
        run(List.of(DiscoverySelectors.selectClass(suite)), recorder);
        for (int again = 0; again < RETRIES && !recorder.raced.isEmpty(); again++) {
            List<DiscoverySelector> raced = recorder.raced.stream()
                    .<DiscoverySelector>map(DiscoverySelectors::selectUniqueId)
                    .toList();
            recorder.raced.clear();
            run(raced, recorder);
        }
        long seconds = Math.round((System.nanoTime() - start) / 1e9);
        return new Outcomes(
                Collections.unmodifiableMap(recorder.byTest), Collections.unmodifiableMap(recorder.reasons), seconds);
    }

    private static void run(List<DiscoverySelector> tests, Recorder recorder) {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(tests)
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
        LauncherFactory.create(config).execute(request, recorder);
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
        private final List<UniqueId> raced = Collections.synchronizedList(new ArrayList<>());

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
                        reasons.remove(name(test));
                    }
                }
                case ABORTED -> byTest.put(name(test), Outcome.SKIPPED);
                case FAILED -> failed(test, String.valueOf(result.getThrowable().orElse(null)));
            }
        }

        private void failed(TestIdentifier test, String reason) {
            byTest.put(name(test), Outcome.FAILED);
            reasons.put(name(test), reason.substring(0, Math.min(REASON, reason.length())));
            if (CALLERS_THREAD.matcher(reason).find()) {
                raced.add(test.getUniqueIdObject());
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
