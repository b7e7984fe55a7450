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
package dev.headroom.examples.scripted;

import dev.headroom.testkit.ModelReply;
import dev.headroom.testkit.ModelRequest;
import dev.headroom.testkit.Script;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Looks after services for many turns. Asked about something said long ago, it looks in the messages it gets, and
 * fetches it when older messages were left out. Stateless.
 */
public final class Colleague implements Script {

    private static final Pattern SERVICE = Pattern.compile("How is (\\S+) doing\\?");
    private static final Pattern TROUBLE = Pattern.compile("disk full on host-\\d+");
    private static final Pattern PORT = Pattern.compile("staging database listens on port (\\d+)");

    /** A new one. */
    public Colleague() {}

    @Override
    public ModelReply reply(ModelRequest request) {
        Reading reading = Reading.of(request);
        Matcher service = SERVICE.matcher(request.lastUserText());
        if (service.find()) {
            return request.newToolResults().isEmpty()
                    ? ModelReply.call("hosts", "{\"service\":\"" + service.group(1) + "\"}")
                    : ModelReply.text(reading.find(TROUBLE).orElse("All is well") + ".");
        }
        return request.lastUserText().startsWith("Note") ? ModelReply.text("Noted.") : port(reading);
    }

    private static ModelReply port(Reading reading) {
        return reading.find(PORT)
                .<ModelReply>map(port -> ModelReply.text("It listens on port " + port + "."))
                .or(() -> reading.fetch(Reading.Source.USER, "\"query\":\"staging database port\""))
                .orElseGet(() -> ModelReply.text("I do not know."));
    }
}
