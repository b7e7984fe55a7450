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
package dev.headroom.engine.ccr;

/**
 * Keeps originals so that what was left out of a prompt can be fetched. Entries are found by tenant and ref together; a
 * ref of another tenant finds nothing. An entry expires when nobody used it for the store's time to live; {@link #put},
 * {@link #get} and {@link #touch} count as use.
 *
 * <p>Implementations are safe for use by many threads: once {@link #put} has returned, every thread's {@link #get}
 * finds the entry until it expires or has to make room, and it finds it complete. Least recently used entries make room
 * first, never the one that was just put. Implementations pass {@code CcrStoreContract} (in the test-jar).
 */
public interface CcrStore {

    /**
     * Stores an entry, or refreshes it when it is there already.
     *
     * @param entry what to keep
     * @throws CcrStoreException when the entry cannot be kept, for instance because it alone is larger than the store
     */
    void put(CcrEntry entry);

    /**
     * Looks an entry up and, if it is there, starts its time to live anew.
     *
     * @param tenant whose entry it is
     * @param ref the entry's ref
     * @return the entry, or what became of it
     * @throws CcrStoreException when the store cannot be read
     */
    CcrLookup get(String tenant, ContentRef ref);

    /**
     * Starts an entry's time to live anew without reading it. Cheap: its cost does not depend on the content.
     *
     * @param tenant whose entry it is
     * @param ref the entry's ref
     * @return whether the entry is there; if not, it has to be put again
     * @throws CcrStoreException when the store cannot be read
     */
    boolean touch(String tenant, ContentRef ref);

    /**
     * How full the store is, over all tenants.
     *
     * @return the figures of this moment
     * @throws CcrStoreException when the store cannot be read
     */
    CcrStats stats();
}
