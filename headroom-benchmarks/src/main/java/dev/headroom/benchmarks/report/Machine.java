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
package dev.headroom.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/**
 * Where and when the benchmarks ran.
 *
 * @param cores     processors that the virtual machine may use
 * @param processor their model, or the architecture where the system does not say
 * @param system    operating system
 * @param java      virtual machine and version
 * @param day       when
 */
record Machine(int cores, String processor, String system, String java, LocalDate day) {

    static Machine here(LocalDate day) throws IOException {
        return new Machine(
                Runtime.getRuntime().availableProcessors(),
                processorName(),
                System.getProperty("os.name"),
                System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version"),
                day);
    }

    /** Linux names the processor in a file; elsewhere the architecture has to do. */
    private static String processorName() throws IOException {
        Path file = Path.of("/proc/cpuinfo");
        String architecture = System.getProperty("os.arch");
        if (!Files.isReadable(file)) {
            return architecture;
        }
        return Files.readAllLines(file).stream()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse(architecture);
    }

    @Override
    public String toString() {
        return cores + (cores == 1 ? " core of " : " cores of ") + processor + ", " + system + ", " + java + ", " + day;
    }
}
