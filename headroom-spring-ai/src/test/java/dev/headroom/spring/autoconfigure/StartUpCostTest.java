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
package dev.headroom.spring.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.testkit.ModelReply;
import dev.headroom.testkit.ScriptedModelServer;
import dev.headroom.testkit.Scripts;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * How much longer the start of an application takes: the time of the processor, because the time on the clock depends
 * on what else the machine does, over contexts started in turn with and without Headroom.
 */
class StartUpCostTest {

    private static final int UNCOUNTED = 3;
    private static final int COUNTED = 5;
    private static final long BOUND_MILLIS = 150;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

    @Test
    void startsWithoutANoticeableDelay() {
        try (ScriptedModelServer server = ScriptedModelServer.start(Scripts.always(ModelReply.text("hello")))) {
            long[] with = new long[COUNTED];
            long[] without = new long[COUNTED];
            for (int run = -UNCOUNTED; run < COUNTED; run++) {
                long enabled = start(server, true);
                long disabled = start(server, false);
                if (run >= 0) {
                    with[run] = enabled;
                    without[run] = disabled;
                }
            }

            assertThat(median(with) - median(without))
                    .as("milliseconds with %s, without %s", Arrays.toString(with), Arrays.toString(without))
                    .isLessThan(BOUND_MILLIS);
        }
    }

    private long start(ScriptedModelServer server, boolean enabled) {
        long start = threads.getCurrentThreadCpuTime();
        try (ConfigurableApplicationContext application =
                SampleApplication.start(server, "headroom.enabled=" + enabled)) {
            long nanos = threads.getCurrentThreadCpuTime() - start;
            assertThat(application.containsBean("headroomEngine")).isEqualTo(enabled);
            return nanos / 1_000_000;
        }
    }

    private static long median(long[] values) {
        long[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
