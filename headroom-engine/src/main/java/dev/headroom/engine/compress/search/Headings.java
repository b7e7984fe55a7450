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
package dev.headroom.engine.compress.search;

import dev.headroom.engine.internal.search.Listing;
import dev.headroom.engine.internal.search.PathLook;
import java.util.Arrays;

/**
 * How the paths of a listing are said: what all of them start with, then neighbours that lie below one folder in a
 * group, whose folder is said once. Groups are cut so that the characters written are as few as groups of at most
 * {@value #LONGEST_GROUP} allow, by dynamic programming over the sections; the cost is linear in their number.
 */
final class Headings {

    private static final int LONGEST_GROUP = 64;

    /** What a folder's line costs beside the folder, and what the mark of each file in it costs, in characters. */
    private static final int COST_OF_FOLDER = 6;

    private static final int COST_OF_FILE = 1;

    private final int common;
    private final int[] folder;

    private Headings(int common, int[] folder) {
        this.common = common;
        this.folder = folder;
    }

    static Headings of(Listing listing) {
        int[] shared = new int[listing.sections()];
        int common = Integer.MAX_VALUE;
        for (int i = 1; i < shared.length; i++) {
            shared[i] = sharedFolder(listing, i - 1, i);
            common = Math.min(common, sharedStart(listing, i - 1, i, shared[i]));
        }
        boolean worthSaying = shared.length > 2 && common != Integer.MAX_VALUE;
        int said = worthSaying ? common : 0;
        return new Headings(said, folders(listing, shared, said));
    }

    /** How many characters all paths start with that are said in the first line only. */
    int common() {
        return common;
    }

    /** How long the folder is that a section's group has in common, counted from the path's start; 0 for none. */
    int folder(int section) {
        return folder[section];
    }

    private static int[] folders(Listing listing, int[] shared, int common) {
        int sections = shared.length;
        long[] least = new long[sections + 1];
        int[] from = new int[sections + 1];
        for (int end = 1; end <= sections; end++) {
            int length = length(listing, end - 1) - common;
            least[end] = least[end - 1] + length;
            from[end] = end - 1;
            long names = length;
            int prefix = Integer.MAX_VALUE;
            for (int start = end - 2; start >= Math.max(0, end - LONGEST_GROUP); start--) {
                prefix = Math.min(prefix, shared[start + 1] - common);
                if (prefix <= 0) {
                    break;
                }
                int size = end - start;
                names += length(listing, start) - common;
                long cost = least[start] + COST_OF_FOLDER + prefix + names + (long) size * (COST_OF_FILE - prefix);
                if (cost < least[end]) {
                    least[end] = cost;
                    from[end] = start;
                }
            }
        }
        return groups(shared, from);
    }

    private static int[] groups(int[] shared, int[] from) {
        int[] folder = new int[shared.length];
        int end = folder.length;
        while (end > 0) {
            int start = from[end];
            int prefix = end - start < 2 ? 0 : shared[start + 1];
            for (int i = start + 2; i < end; i++) {
                prefix = Math.min(prefix, shared[i]);
            }
            Arrays.fill(folder, start, end, prefix);
            end = start;
        }
        return folder;
    }

    private static int length(Listing listing, int section) {
        return listing.pathEnd(section) - listing.pathStart(section);
    }

    /** How long the folder is that two sections have in common, with its slash. */
    private static int sharedFolder(Listing listing, int one, int other) {
        int a = listing.pathStart(one);
        int b = listing.pathStart(other);
        int most = Math.min(length(listing, one), length(listing, other));
        int slash = 0;
        for (int i = 0;
                i < most && listing.text().charAt(a + i) == listing.text().charAt(b + i);
                i++) {
            slash = PathLook.isSlash(listing.text().charAt(a + i)) ? i + 1 : slash;
        }
        return slash;
    }

    /** As {@link #sharedFolder}, but the revision in front of a path counts too. */
    private static int sharedStart(Listing listing, int one, int other, int shared) {
        if (shared > 0) {
            return shared;
        }
        int a = listing.pathStart(one);
        int b = listing.pathStart(other);
        int most = Math.min(length(listing, one), length(listing, other));
        int colon = 0;
        for (int i = 0;
                i < most && listing.text().charAt(a + i) == listing.text().charAt(b + i);
                i++) {
            colon = listing.text().charAt(a + i) == ':' ? i + 1 : colon;
        }
        return colon;
    }
}
