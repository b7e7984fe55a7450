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
package dev.headroom.examples.langchain4j;

import dev.langchain4j.agent.tool.P;
import dev.langchain4j.agent.tool.Tool;
import java.util.List;
import java.util.stream.IntStream;

/** The hosts of a service, one of which has trouble. */
final class HostTools {

    private static final int HOSTS = 40;

    HostTools() {}

    record Host(String name, String service, String region, int cpuPercent, int memoryMb, String state) {}

    @Tool("Lists the hosts of a service")
    List<Host> hosts(@P("the service, such as shop-3") String service) {
        int number = Integer.parseInt(service.substring(service.indexOf('-') + 1));
        int troubled = number * 7 % HOSTS;
        return IntStream.range(0, HOSTS)
                .mapToObj(i -> new Host(
                        "host-" + (100 * number + i),
                        service,
                        i % 3 == 0 ? "eu-west-1" : "us-east-1",
                        20 + 13 * i % 50,
                        2_048 + 17 * i,
                        i == troubled ? "disk full on host-" + (100 * number + i) : "ok"))
                .toList();
    }
}
