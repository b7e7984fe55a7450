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

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.engine.internal.search.ListedFiles;
import dev.headroom.engine.internal.search.Listing;
import dev.headroom.engine.internal.search.ListingParser;
import dev.headroom.engine.internal.search.ListingStyle;
import dev.headroom.engine.internal.text.TextBuffer;
import java.util.BitSet;
import org.junit.jupiter.api.Test;

class FolderSummaryTest {

    private static final String HEAD = "[headroom: files not named above, by folder]\n";

    /** Two folders of two levels in each of two, five files, six matches. */
    private static final String MATCHES = """
            app/web/form/A.java:3:x
            app/web/form/A.java:9:x
            app/web/form/B.java:1:x
            app/web/list/C.java:1:x
            app/store/D.java:4:x
            lib/E.java:7:x
            """;

    private static String summary(String text, ListingStyle style, int common, int mostFolders, int... shown) {
        Listing listing = ListingParser.parse(text, style);
        BitSet named = new BitSet();
        for (int file : shown) {
            named.set(file);
        }
        TextBuffer out = new TextBuffer(100);
        FolderSummary.of(listing, ListedFiles.of(listing), common, mostFolders).write(named, out);
        return out.toString();
    }

    @Test
    void foldersAreNamedAsDeepAsThereIsRoom() {
        assertThat(summary(MATCHES, ListingStyle.NUMBERED, 0, 4)).isEqualTo(HEAD + """
                app/web/form/ 3 matches in 2 files
                app/web/list/ 1 match in 1 file
                app/store/ 1 match in 1 file
                lib/ 1 match in 1 file
                """);
        assertThat(summary(MATCHES, ListingStyle.NUMBERED, 0, 3)).isEqualTo(HEAD + """
                app/web/ 4 matches in 3 files
                app/store/ 1 match in 1 file
                lib/ 1 match in 1 file
                """);
        assertThat(summary(MATCHES, ListingStyle.NUMBERED, 0, 2))
                .isEqualTo(HEAD + "app/ 5 matches in 4 files\nlib/ 1 match in 1 file\n");
        assertThat(summary(MATCHES, ListingStyle.NUMBERED, 0, 1)).isEqualTo(HEAD + "(all) 6 matches in 5 files\n");
    }

    @Test
    void filesThatAreNamedAreNotCountedAgain() {
        assertThat(summary(MATCHES, ListingStyle.NUMBERED, 0, 2, 0, 2))
                .isEqualTo(HEAD + "app/ 2 matches in 2 files\nlib/ 1 match in 1 file\n");
        assertThat(summary(MATCHES, ListingStyle.NUMBERED, 0, 2, 0, 1, 2, 3, 4)).isEmpty();
    }

    @Test
    void whatAllPathsStartWithIsNotRepeated() {
        String text = "src/app/A.java:1:x\nsrc/lib/B.java:1:x\n";

        assertThat(summary(text, ListingStyle.NUMBERED, "src/".length(), 2))
                .isEqualTo(HEAD + "app/ 1 match in 1 file\nlib/ 1 match in 1 file\n");
    }

    @Test
    void aFolderThatComesAgainIsOneLineWhereFewLevelsAreNamed() {
        String text = "a/one/A:1:x\nb/B:1:x\na/one/C:1:x\nb/D:1:x\n";

        assertThat(summary(text, ListingStyle.NUMBERED, 0, 2))
                .isEqualTo(HEAD + "a/one/ 2 matches in 2 files\nb/ 2 matches in 2 files\n");
    }

    @Test
    void ofCountsTheNumbersAreSummedUp() {
        String text = "app/a.rb:12\napp/b.rb:0\nlib/c.rb:30\n";

        assertThat(summary(text, ListingStyle.COUNTS, 0, 2))
                .isEqualTo(HEAD + "app/ 12 matches in 2 files\nlib/ 30 matches in 1 file\n");
    }
}
