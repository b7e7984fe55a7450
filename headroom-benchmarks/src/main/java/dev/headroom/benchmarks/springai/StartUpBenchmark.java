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
package dev.headroom.benchmarks.springai;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.springframework.ai.chat.client.ChatClient;
import org.springframework.ai.chat.model.ChatModel;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.GenericApplicationContext;

/**
 * How long an application takes to start until it has a client, in a new virtual machine each time, with the
 * auto-configuration of Headroom and without. The application has a model, Spring AI's auto-configurations and nothing
 * else, so the difference is the whole of what Headroom adds, the loading of its classes included.
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Fork(20)
@State(Scope.Benchmark)
public class StartUpBenchmark {

    /** Whether the application has Headroom. */
    @Param({"false", "true"})
    public boolean enabled;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private ConfigurableApplicationContext application = new GenericApplicationContext();

    /** An application without a word about Headroom. */
    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Application {

        @Bean
        ChatModel model() {
            return new InstantModel();
        }
    }

    /** The time of the processor, which says more than that on the clock when the machine does other things too. */
    @AuxCounters(AuxCounters.Type.EVENTS)
    @State(Scope.Thread)
    public static class Processor {

        /** Milliseconds of the thread that starts the application. */
        public long milliseconds;
    }

    /** Starts the application and makes a client. */
    @Benchmark
    public ChatClient start(Processor processor) {
        long before = threads.getCurrentThreadCpuTime();
        application = new SpringApplicationBuilder(Application.class)
                .web(WebApplicationType.NONE)
                .properties("headroom.enabled=" + enabled, "spring.main.banner-mode=off", "logging.level.root=off")
                .run();
        ChatClient client = application.getBean(ChatClient.Builder.class).build();
        processor.milliseconds = TimeUnit.NANOSECONDS.toMillis(threads.getCurrentThreadCpuTime() - before);
        return client;
    }

    /** Stops it. */
    @TearDown
    public void stop() {
        application.close();
    }
}
