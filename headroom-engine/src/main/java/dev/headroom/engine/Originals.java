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

import dev.headroom.engine.BlockResult.Omitted;
import dev.headroom.engine.ccr.CcrEntry;
import dev.headroom.engine.ccr.CcrStore;
import dev.headroom.engine.ccr.ContentRef;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Sees to it that nothing goes out with parts left out unless the original can be fetched. The only side effect of a
 * call, and done for every block each time it is sent: an entry that is there stays alive, one that was lost is put
 * again. A block whose original cannot be kept goes out in its lossless form.
 */
final class Originals {

    private final CcrStore store;
    private final InstantSource clock;
    private final BlockOptimizer blocks;
    private final LongSupplier ticker;

    Originals(CcrStore store, InstantSource clock, BlockOptimizer blocks, LongSupplier ticker) {
        this.store = store;
        this.clock = clock;
        this.blocks = blocks;
        this.ticker = ticker;
    }

    /** Keeps a text of the host's; empty when the store cannot. */
    Optional<ContentRef> keep(String tenant, String content) {
        ContentRef ref = ContentRef.of(tenant, content);
        return Attempt.of("store", () -> {
                    boolean there = store.touch(tenant, ref) || put(ref, content, "", tenant);
                    return there ? Optional.of(ref) : Optional.<ContentRef>empty();
                })
                .orElse(reason -> Optional.empty());
    }

    /** The same blocks, those without a stored original in their lossless form. */
    List<HandledBlock> keep(List<HandledBlock> handled, Terms terms) {
        List<HandledBlock> kept = new ArrayList<>(handled);
        boolean anyPut = false;
        for (int i = 0; i < kept.size(); i++) {
            HandledBlock block = kept.get(i);
            if (!block.result().omitted().isEmpty()) {
                long start = ticker.getAsLong();
                Attempt<Boolean> put = Attempt.of("store", () -> putAll(block, terms.tenant()));
                anyPut |= put.orElse(reason -> false);
                HandledBlock safe =
                        put instanceof Attempt.Failed<Boolean> failed ? lossless(block, terms, failed.reason()) : block;
                kept.set(i, safe.after(ticker.getAsLong() - start));
            }
        }
        if (anyPut) {
            replaceWhatMadeRoom(kept, terms);
        }
        return List.copyOf(kept);
    }

    private boolean putAll(HandledBlock block, String tenant) {
        boolean any = false;
        for (Omitted omitted : block.result().omitted()) {
            any |= putUnlessThere(block.task(), omitted, tenant);
        }
        return any;
    }

    private boolean putUnlessThere(BlockTask task, Omitted omitted, String tenant) {
        ContentRef ref = omitted.marker().ref();
        return !store.touch(tenant, ref)
                && put(
                        ref,
                        task.text().substring(omitted.from(), omitted.to()),
                        task.origin().tool(),
                        tenant);
    }

    private boolean put(ContentRef ref, String content, String tool, String tenant) {
        store.put(new CcrEntry(tenant, ref, content, tool, clock.instant()));
        return true;
    }

    /** In a store too small for all originals of one request, the last ones push the first ones out. */
    private void replaceWhatMadeRoom(List<HandledBlock> kept, Terms terms) {
        for (int i = 0; i < kept.size(); i++) {
            HandledBlock block = kept.get(i);
            for (Omitted omitted : block.result().omitted()) {
                Attempt<Boolean> there = Attempt.of(
                        "store",
                        () -> store.touch(terms.tenant(), omitted.marker().ref()));
                if (!there.orElse(reason -> false)) {
                    kept.set(i, lossless(block, terms, "store has no room for all originals of this request"));
                    break;
                }
            }
        }
    }

    private HandledBlock lossless(HandledBlock block, Terms terms, String reason) {
        return block.with(blocks.settleForLossless(block.task(), terms, "nothing left out: " + reason));
    }
}
