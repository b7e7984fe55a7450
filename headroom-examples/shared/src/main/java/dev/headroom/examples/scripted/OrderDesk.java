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
import java.util.regex.Pattern;

/** Asks for the orders and says why one failed. Stateless. */
public final class OrderDesk implements Script {

    private static final Pattern REASON = Pattern.compile("card of account \\d+ expired on [-\\d]+");

    /** A new one. */
    public OrderDesk() {}

    @Override
    public ModelReply reply(ModelRequest request) {
        Reading reading = Reading.of(request);
        if (!reading.hasResultOf("listOrders")) {
            return ModelReply.call("listOrders", "{\"month\":\"2026-03\"}");
        }
        return ModelReply.text(reading.find(REASON)
                .map(reason -> "1 order failed: the " + reason + ".")
                .orElse("I see no order that failed."));
    }
}
