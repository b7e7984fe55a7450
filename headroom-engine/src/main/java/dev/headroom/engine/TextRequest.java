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
package dev.headroom.engine;

import dev.headroom.engine.model.Origin;
import java.util.Optional;

/**
 * One text to be compressed, outside of a conversation. Immutable and thread-safe; the methods that change something
 * give a copy.
 *
 * @param text the text
 * @param origin where it comes from and what it is for
 * @param model the name of the model that will read it; empty when unknown
 * @param tenant whose content it is, if the request says so; otherwise the engine's tenant
 * @param retrievalAvailable whether who reads it can query the engine; when false nothing is left out
 * @param options the options of this request, if it has its own; otherwise the engine's
 */
public record TextRequest(
        String text,
        Origin origin,
        String model,
        Optional<String> tenant,
        boolean retrievalAvailable,
        Optional<HeadroomOptions> options) {

    /**
     * A request of which nothing but the text is known.
     *
     * @param text the text
     * @return the request
     */
    public static TextRequest of(String text) {
        return new TextRequest(text, Origin.UNKNOWN, "", Optional.empty(), false, Optional.empty());
    }

    /** The same request with a text of this origin. */
    public TextRequest origin(Origin newOrigin) {
        return new TextRequest(text, newOrigin, model, tenant, retrievalAvailable, options);
    }

    /** The same request for this model. */
    public TextRequest model(String name) {
        return new TextRequest(text, origin, name, tenant, retrievalAvailable, options);
    }

    /** The same request in this tenant's name: the original is stored for the tenant alone. */
    public TextRequest tenant(String name) {
        return new TextRequest(text, origin, model, Optional.of(name), retrievalAvailable, options);
    }

    /** The same request, saying whether who reads it can call {@link HeadroomEngine#retrieve}. */
    public TextRequest retrievalAvailable(boolean available) {
        return new TextRequest(text, origin, model, tenant, available, options);
    }

    /** The same request with options of its own. */
    public TextRequest options(HeadroomOptions newOptions) {
        return new TextRequest(text, origin, model, tenant, retrievalAvailable, Optional.of(newOptions));
    }
}
