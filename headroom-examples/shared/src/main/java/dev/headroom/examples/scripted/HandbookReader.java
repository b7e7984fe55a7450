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

/** Answers from the passages that were put into the question. Stateless. */
public final class HandbookReader implements Script {

    private static final Pattern LIMIT = Pattern.compile("max_connections must not exceed (\\d+)");

    /** A new one. */
    public HandbookReader() {}

    @Override
    public ModelReply reply(ModelRequest request) {
        return ModelReply.text(Reading.of(request)
                .find(LIMIT)
                .map(limit -> "max_connections may be raised to " + limit + ".")
                .orElse("The handbook does not say."));
    }
}
