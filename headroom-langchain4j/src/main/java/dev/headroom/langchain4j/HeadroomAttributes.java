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
package dev.headroom.langchain4j;

/** Names of attributes by which an application and its wrapped models talk to each other. */
public final class HeadroomAttributes {

    /**
     * In the listener attributes of {@code ChatRequestOptions}, set by the application: whose content a request is.
     * What is left out can be fetched in the name of the same tenant alone. Without it the engine's tenant is meant.
     */
    public static final String TENANT = "headroom.tenant";

    /**
     * In the attributes of a {@code ChatModelListener} of the wrapped model, set by Headroom: the {@code
     * OptimizationReport} of the request.
     */
    public static final String REPORT = "headroom.report";

    /**
     * In the attributes of an {@code AiMessage}, set by Headroom: a JSON text with the retrievals that led to the
     * message. They go out again wherever the message goes out, so that the model still knows what it fetched and the
     * prompt cache still fits. Keep it in stored histories; without it these retrievals are forgotten, no more.
     */
    public static final String RETRIEVALS = "headroom.retrievals";

    private HeadroomAttributes() {}
}
