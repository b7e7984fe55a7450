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
package dev.headroom.spring.conformance;

import java.util.List;
import java.util.stream.IntStream;
import org.springframework.ai.test.chat.client.advisor.MockWeatherService;
import org.springframework.ai.tool.ToolCallback;
import org.springframework.ai.tool.function.FunctionToolCallback;

/** The suites' weather service with a forecast so long that there is something to make shorter. */
final class Forecasts {

    private static final int HOURS = 60;

    /** One hour. */
    record Hour(int hour, double temperature, String sky, String wind) {}

    private Forecasts() {}

    static ToolCallback tool() {
        return FunctionToolCallback.builder("getCurrentWeather", Forecasts::hours)
                .description("Get the weather in location")
                .inputType(MockWeatherService.Request.class)
                .build();
    }

    private static List<Hour> hours(MockWeatherService.Request request) {
        double temperature = new MockWeatherService().apply(request).temp();
        return IntStream.range(0, HOURS)
                .mapToObj(hour -> new Hour(hour, temperature, "clear", "calm"))
                .toList();
    }
}
