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
package dev.headroom.evals.workload.text;

import dev.headroom.evals.workload.data.Draw;
import java.util.List;

/** The access log of a web server, in the combined format. */
public final class AccessLog {
    private static final List<String> AGENTS = List.of(
            "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36",
            "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Safari/605.1.15",
            "shop-monitor/2.4");

    private AccessLog() {}

    /**
     * A log.
     *
     * @param lines how many requests, at least 400
     * @param seed  decides clients, paths and times
     * @return the log; request 311 is answered with 500, as is no other
     */
    public static String of(int lines, long seed) {
        Draw draw = new Draw(seed);
        Clock clock = new Clock("2026-02-11T07:00:00Z");
        StringBuilder log = new StringBuilder();
        for (int i = 0; i < lines; i++) {
            clock.passMillis(draw.between(20, 2_400));
            boolean failed = i == 311;
            String path = failed
                    ? "/checkout/pay?basket=b-90417"
                    : "/" + draw.oneOf(SourceNames.MODULES) + "/items/" + draw.between(1_000, 9_999);
            log.append(failed ? "10.20.30.77" : "10.20." + draw.between(1, 9) + "." + draw.between(2, 250));
            log.append(" - - [")
                    .append(clock.format("dd/MMM/yyyy:HH:mm:ss +0000"))
                    .append("] \"");
            log.append(failed ? "POST " : "GET ").append(path).append(" HTTP/1.1\" ");
            log.append(failed ? 500 : draw.chance(4) ? 404 : 200).append(' ').append(draw.between(180, 48_000));
            log.append(" \"https://shop.example.com/\" \"")
                    .append(draw.oneOf(AGENTS))
                    .append("\"\n");
        }
        return log.toString();
    }
}
