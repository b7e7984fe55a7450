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
package dev.headroom.engine.guarantees;

import dev.headroom.engine.ccr.CcrEntry;
import dev.headroom.engine.ccr.CcrLookup;
import dev.headroom.engine.ccr.CcrStats;
import dev.headroom.engine.ccr.CcrStore;
import dev.headroom.engine.ccr.CcrStoreException;
import dev.headroom.engine.ccr.ContentRef;
import dev.headroom.engine.ccr.InMemoryCcrStore;
import java.util.function.IntPredicate;

/** A store that fails in some of its calls, which are counted from 0. */
final class UnreliableStore implements CcrStore {

    private final CcrStore store = InMemoryCcrStore.create();
    private final IntPredicate fails;
    private int calls;

    UnreliableStore(IntPredicate fails) {
        this.fails = fails;
    }

    private void call() {
        if (fails.test(calls++)) {
            throw calls % 2 == 0 ? new IllegalStateException("broken") : new CcrStoreException("disk full");
        }
    }

    @Override
    public void put(CcrEntry entry) {
        call();
        store.put(entry);
    }

    @Override
    public CcrLookup get(String tenant, ContentRef ref) {
        call();
        return store.get(tenant, ref);
    }

    @Override
    public boolean touch(String tenant, ContentRef ref) {
        call();
        return store.touch(tenant, ref);
    }

    @Override
    public CcrStats stats() {
        return store.stats();
    }
}
