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
package dev.headroom.spring;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Names by which an application and the advisors talk to each other. */
public final class HeadroomAttributes {

    /**
     * An advisor parameter: {@code false} sends this one request as it is, {@code client.prompt().advisors(a ->
     * a.param(HeadroomAttributes.ENABLED, false))}.
     */
    public static final String ENABLED = "headroom.enabled";

    /**
     * In the tool context or, if it says nothing, an advisor parameter: whose content a request is. What is left out
     * can be fetched in the name of the same tenant alone. Without it the engine's tenant is meant.
     */
    public static final String TENANT = "headroom.tenant";

    /**
     * In the context of a {@code ChatClientResponse}, set by Headroom: the {@code OptimizationReport} of the last
     * request of a call, if it was made shorter.
     */
    public static final String REPORT = "headroom.report";

    private HeadroomAttributes() {}

    /** Whether the parameters of the advisors leave Headroom on. */
    static boolean isOn(Map<String, ? extends @Nullable Object> parameters) {
        return !"false".equalsIgnoreCase(String.valueOf(parameters.get(ENABLED)));
    }

    /** The tenant that a tool context or the parameters of the advisors name, if they name one. */
    static Optional<String> tenant(@Nullable Map<String, ? extends @Nullable Object> context) {
        return context == null
                ? Optional.empty()
                : Optional.ofNullable(context.get(TENANT)).map(Object::toString);
    }
}
