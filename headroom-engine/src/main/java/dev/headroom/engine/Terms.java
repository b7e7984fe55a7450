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

import dev.headroom.engine.compress.Fidelity;

/**
 * What holds for every block of one call and may influence its result. Part of the memo's key, so nothing else may.
 *
 * @param tenant whose content it is
 * @param mayOmit whether parts may be left out
 * @param gate counts tokens
 * @param options what may be done
 */
record Terms(String tenant, boolean mayOmit, TokenGate gate, HeadroomOptions options) {

    static Terms of(String tenant, boolean retrievalAvailable, TokenGate gate, HeadroomOptions options) {
        return new Terms(tenant, retrievalAvailable && options.fidelity() == Fidelity.REVERSIBLE, gate, options);
    }

    Terms withoutOmission() {
        return new Terms(tenant, false, gate, options);
    }
}
