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
package dev.headroom.engine.internal.outline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PathOutlineTest {

    private static final List<String> NAMES =
            List.of("a", "b", "src", "main", "x y", "it's", "\"q\"", "=", ">", "(", "");

    /** The outline of a list, without the line feed in front. */
    private static String outline(char separator, String... paths) {
        StringBuilder text = new StringBuilder();
        int[] from = new int[paths.length];
        int[] to = new int[paths.length];
        for (int i = 0; i < paths.length; i++) {
            from[i] = text.length();
            to[i] = text.append(paths[i]).length();
        }
        StringBuilder out = new StringBuilder();
        PathOutline.of(text, from, to, paths.length, separator)
                .write(new OutlineWriter(out, separator), path -> {}, (path, length) -> {});
        return out.isEmpty() ? "" : out.substring(1);
    }

    private static String outline(String... paths) {
        return outline('/', paths);
    }

    /** The paths of an outline, in order. */
    private static List<String> paths(String outline, char separator, boolean directories) {
        Paths paths = new Paths(separator, directories);
        OutlineReader reader = new OutlineReader(outline, separator, paths);
        int start = 0;
        while (start <= outline.length()) {
            int newline = outline.indexOf('\n', start);
            int end = newline < 0 ? outline.length() : newline;
            assertThat(reader.line(start, end)).as(outline).isTrue();
            start = end + 1;
        }
        return paths.found;
    }

    private static final class Paths implements OutlineReader.Sink {
        private final char separator;
        private final boolean directories;
        private final List<String> above = new ArrayList<>();
        private final List<String> found = new ArrayList<>();

        Paths(char separator, boolean directories) {
            this.separator = separator;
            this.directories = directories;
        }

        @Override
        public void heading(int depth, CharSequence name, OutlineReader.Manner manner) {
            above.subList(depth, above.size()).clear();
            String path = String.join("", above);
            if (manner == OutlineReader.Manner.ASIDE) {
                above.add(name.toString());
                return;
            }
            if (directories) {
                String[] parts = name.toString().split(java.util.regex.Pattern.quote("" + separator), -1);
                StringBuilder whole = new StringBuilder(path);
                for (String part : parts) {
                    found.add(whole.append(part).toString());
                    whole.append(separator);
                }
            }
            above.add(name.toString() + separator);
        }

        @Override
        public void name(int depth, CharSequence name) {
            above.subList(depth, above.size()).clear();
            found.add(String.join("", above) + name);
        }

        @Override
        public void verbatim(CharSequence line) {
            found.add(line.toString());
        }
    }

    @Test
    void saysASharedDirectoryOnce() {
        assertThat(outline("src/a/One.java", "src/a/Two.java", "src/b/Three.java", "doc.md"))
                .isEqualTo("src/\n a/ One.java Two.java\n b/Three.java\ndoc.md");
    }

    @Test
    void joinsDirectoriesThatHoldNothingElse() {
        assertThat(outline("src/main/java/A.java", "src/main/java/B.java")).isEqualTo("src/main/java/ A.java B.java");
    }

    @Test
    void keepsTheOrderWhenAListComesBackToADirectory() {
        assertThat(outline("a/1", "a/b/2", "a/b/3", "a/4")).isEqualTo("a/ 1\n b/ 2 3\n 4");
        assertThat(outline("b/1", "a/1", "b/1")).isEqualTo("b/1 a/1 b/1");
    }

    @Test
    void quotesNamesThatWouldReadAsSomethingElse() {
        assertThat(outline("my dir/a b", "my dir/c", ">x", "=y", "(z)", "\"q", "w/"))
                .isEqualTo("\"my dir\"/ \"a b\" c\n\">x\" \"=y\" \"(z)\" \"\"\"q\" \"w/\"");
    }

    @Test
    void aDirectoryThatIsAPathItselfIsAHeading() {
        assertThat(outline("a", "a/b", "a/b/1", "a/b/2", "a/c", "a/c/3", "d")).isEqualTo("a/\n b/ 1 2\n c/ 3\nd");
    }

    @Test
    void directoriesThatAreAnOnlyChildShareALine() {
        assertThat(outline("a", "a/b", "a/b/c", "a/b/c/1", "a/b/c/2")).isEqualTo("a/b/c/ 1 2");
    }

    @Test
    void amongListedDirectoriesOthersStandAside() {
        assertThat(outline("/r/", "/r/a", "/r/a/1", "/r/b", "/r/b/2", "/r/b/3"))
                .isEqualTo("(\"/r/\") \"\"\n a/ 1\n b/ 2 3");
    }

    @Test
    void worksWithBackslashes() {
        assertThat(outline('\\', "C:\\x\\1", "C:\\x\\2", "C:\\y/z")).isEqualTo("C:\\\n x\\ 1 2\n y/z");
    }

    @Test
    void everyListComesBackInItsOrder() {
        for (long seed = 0; seed < 4_000; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            char separator = random.nextInt(4) == 0 ? '\\' : '/';
            String[] paths = new String[1 + random.nextInt(30)];
            for (int i = 0; i < paths.length; i++) {
                paths[i] = i > 0 && random.nextInt(3) == 0
                        ? extended(paths[i - 1], separator, random)
                        : path(separator, random);
            }
            String outline = outline(separator, paths);

            boolean directories = isListing(separator, paths);

            assertThat(paths(outline, separator, directories))
                    .as("seed %d: %s", seed, outline)
                    .containsExactly(paths);
        }
    }

    private static boolean isListing(char separator, String... paths) {
        StringBuilder text = new StringBuilder();
        int[] from = new int[paths.length];
        int[] to = new int[paths.length];
        for (int i = 0; i < paths.length; i++) {
            from[i] = text.length();
            to[i] = text.append(paths[i]).length();
        }
        return PathOutline.of(text, from, to, paths.length, separator).listsDirectories();
    }

    private static String path(char separator, SplittableRandom random) {
        StringBuilder path = new StringBuilder(NAMES.get(random.nextInt(NAMES.size())));
        for (int i = random.nextInt(4); i > 0; i--) {
            path.append(separator).append(NAMES.get(random.nextInt(NAMES.size())));
        }
        return path.toString();
    }

    private static String extended(String path, char separator, SplittableRandom random) {
        return path + separator + NAMES.get(random.nextInt(NAMES.size() - 1));
    }

    @Test
    void linesThatAreNoOutlineAreRefused() {
        for (String line : List.of("", " ", "  deep", "\"open", "\"a\"b", "a  b", "(\"x\"", "(x)", "=x", "=\"open")) {
            OutlineReader reader = new OutlineReader(line, '/', new Paths('/', false));

            assertThat(reader.line(0, line.length())).as("<%s>", line).isFalse();
        }
    }

    @Test
    void manyHeadingsWithinEachOtherTakeLinearRoom() {
        String[] paths = new String[3_000];
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < paths.length; i++) {
            paths[i] = path.append("d/").toString() + "f";
        }

        String outline = outline(paths);

        assertThat(outline.length()).isLessThan(paths.length * paths.length);
        assertThat(paths(outline, '/', false)).containsExactly(paths);
    }
}
