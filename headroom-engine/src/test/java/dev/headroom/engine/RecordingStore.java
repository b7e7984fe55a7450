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

import dev.headroom.engine.ccr.CcrEntry;
import dev.headroom.engine.ccr.CcrLookup;
import dev.headroom.engine.ccr.CcrStats;
import dev.headroom.engine.ccr.CcrStore;
import dev.headroom.engine.ccr.CcrStoreException;
import dev.headroom.engine.ccr.ContentRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A store for tests: remembers what was asked of it, holds at most so many entries, and fails on demand. */
final class RecordingStore implements CcrStore {

    private final int capacity;
    private final Map<String, CcrEntry> entries = new LinkedHashMap<>();
    final List<String> asked = new ArrayList<>();
    RuntimeException failure = new CcrStoreException("disk full");
    boolean refusing;
    boolean broken;

    RecordingStore() {
        this(Integer.MAX_VALUE);
    }

    RecordingStore(int capacity) {
        this.capacity = capacity;
    }

    @Override
    public void put(CcrEntry entry) {
        asked.add("put");
        if (refusing || broken) {
            throw failure;
        }
        entries.put(key(entry.tenant(), entry.ref()), entry);
        if (entries.size() > capacity) {
            entries.remove(entries.keySet().iterator().next());
        }
    }

    @Override
    public CcrLookup get(String tenant, ContentRef ref) {
        asked.add("get");
        if (broken) {
            throw failure;
        }
        CcrEntry entry = entries.get(key(tenant, ref));
        return entry == null ? new CcrLookup.Unknown() : new CcrLookup.Found(entry);
    }

    @Override
    public boolean touch(String tenant, ContentRef ref) {
        asked.add("touch");
        if (broken) {
            throw failure;
        }
        return entries.containsKey(key(tenant, ref));
    }

    @Override
    public CcrStats stats() {
        return new CcrStats(entries.size(), 0, 0);
    }

    void lose() {
        entries.clear();
    }

    int size() {
        return entries.size();
    }

    private static String key(String tenant, ContentRef ref) {
        return tenant + "/" + ref.value();
    }
}
