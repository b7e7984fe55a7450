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

import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The layers of docs/architecture.md, section 5, as law: who may import whom, and the shape of a class and of a file.
 */
@AnalyzeClasses(packages = "dev.headroom.engine", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {
    private static final String ENGINE = "dev.headroom.engine";

    private static final Path SOURCES = Path.of("src", "main", "java");

    private static final int LONGEST_FILE = 400;

    private static final int WIDEST_LINE = 120;

    /**
     * What each package may import from the engine; a package stands for its sub-packages too unless they have a line
     * of their own. The root package is the face and may import all of them, so it has no line; nothing may import
     * it.
     */
    private static final Map<String, List<String>> MAY_IMPORT = mayImport();

    private static Map<String, List<String>> mayImport() {
        Map<String, List<String>> table = new LinkedHashMap<>();
        // foundation
        table.put("internal", List.of("internal"));
        table.put("model", List.of());
        table.put("token", List.of("model", "internal"));
        table.put("relevance", List.of("model", "internal"));
        table.put("report", List.of("model", "internal"));
        // services; the table form, the selection of rows, what joins the two, and lines are shared by the codecs
        table.put("detect", List.of("detect.lines", "detect.sections", "model", "token", "relevance", "internal"));
        table.put("detect.lines", List.of("internal"));
        table.put("detect.sections", List.of("internal"));
        table.put("ccr", List.of("ccr", "detect", "model", "token", "relevance", "internal"));
        table.put("passages", List.of("model", "token", "relevance", "report", "internal"));
        table.put("compress.table", List.of("model", "token", "relevance", "internal"));
        table.put("compress.select", List.of("compress.table", "model", "token", "relevance", "internal"));
        table.put("compress", List.of("detect", "compress.table", "model", "token", "relevance", "internal"));
        List<String> codec = List.of(
                "detect",
                "compress",
                "compress.table",
                "compress.select",
                "compress.rows",
                "compress.lines",
                "model",
                "token",
                "relevance",
                "internal");
        table.put("compress.rows", codec);
        table.put("compress.lines", codec);
        table.put("compress.*", codec);
        // a codec of two halves; no other codec may import them
        table.put("compress.text", with(codec, "compress.text.lossless", "compress.text.selection"));
        table.put("compress.text.lossless", codec);
        table.put("compress.text.selection", codec);
        // stages
        List<String> stage = List.of("detect", "compress", "ccr", "model", "token", "relevance", "report", "internal");
        table.put("align", stage);
        table.put("fit", stage);
        table.put("wire", stage);
        return table;
    }

    private static List<String> with(List<String> packages, String... more) {
        return Stream.concat(packages.stream(), Stream.of(more)).toList();
    }

    @ArchTest
    static final ArchRule everyPackageImportsOnlyWhatItsLayerMay =
            classes().should(importOnlyWhatTheTableAllows()).because("arrows point down (docs/architecture.md)");

    @ArchTest
    static final ArchRule subPackagesNeverImportTheRootPackage = noClasses()
            .that()
            .resideOutsideOfPackage(ENGINE)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(ENGINE);

    @ArchTest
    static final ArchRule packagesFormNoCycles =
            slices().matching(ENGINE + ".(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule onlyTokenSeesJtokkit = onlySeenBy("com.knuddels..", ENGINE + ".token");

    @ArchTest
    static final ArchRule onlyInternalJsonSeesJackson = onlySeenBy("com.fasterxml..", ENGINE + ".internal.json");

    @ArchTest
    static final ArchRule onlyCachesSeeCaffeine =
            onlySeenBy("com.github.benmanes..", ENGINE, ENGINE + ".ccr", ENGINE + ".token");

    @ArchTest
    static final ArchRule nothingElseComesFromOutside = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    ENGINE + "..",
                    "java..",
                    "org.jspecify.annotations",
                    "com.knuddels..",
                    "com.fasterxml.jackson.core..",
                    "com.github.benmanes.caffeine.cache..");

    @ArchTest
    static final ArchRule pureStagesTouchNoFileNoNetworkAndNoThread = noClasses()
            .that(arePure())
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.nio.file..", "java.nio.channels..", "java.net..", "java.util.concurrent..");

    @ArchTest
    static final ArchRule pureStagesReadNoClockAndNoChance =
            noClasses().that(arePure()).should().dependOnClassesThat(areClocksOrDice());

    @ArchTest
    static final ArchRule nobodyReadsTheWallClock = noClasses()
            .should()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(java.time.Instant.class, "now")
            .because("time is an injected InstantSource");

    @ArchTest
    static final ArchRule nobodyReflects =
            noClasses().should().dependOnClassesThat().resideInAPackage("java.lang.reflect..");

    @ArchTest
    static final ArchRule nobodyLogsOrPrints = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    @ArchTest
    static final ArchRule staticFieldsAreFinal =
            fields().that().areStatic().should().beFinal();

    @ArchTest
    static final ArchRule classesAreFinalSealedOrAbstract = classes()
            .that()
            .areNotInterfaces()
            .and()
            .areNotEnums()
            .and()
            .areNotAnonymousClasses()
            .should(beFinalSealedOrAbstract());

    @Test
    void filesAreAtMostFourHundredLinesLong() {
        assertThat(offendingFiles(ArchitectureTest::tooLong)).isEmpty();
    }

    @Test
    void linesAreAtMostOneHundredTwentyColumnsWide() {
        assertThat(offendingFiles(ArchitectureTest::tooWide)).isEmpty();
    }

    @Test
    void everyPackageIsNullMarkedInItsPackageInfo() {
        TreeSet<String> folders = new TreeSet<>();
        for (Path file : sourceFiles()) {
            Path info = file.resolveSibling("package-info.java");
            if (!Files.exists(info) || !read(info).contains("@NullMarked")) {
                folders.add(SOURCES.relativize(info).toString());
            }
        }

        assertThat(folders).isEmpty();
    }

    private static ArchCondition<JavaClass> importOnlyWhatTheTableAllows() {
        return new ArchCondition<>("import only what the table allows") {
            @Override
            public void check(JavaClass origin, ConditionEvents events) {
                String from = shortName(origin);
                if (from.isEmpty()) {
                    return;
                }
                List<String> allowed = allowedFor(from);
                origin.getDirectDependenciesFromSelf().forEach(dependency -> {
                    JavaClass target = dependency.getTargetClass().getBaseComponentType();
                    String to = shortName(target);
                    if (target.getPackageName().startsWith(ENGINE) && !to.equals(from) && !covers(allowed, to)) {
                        events.add(violated(origin, from + " may not import " + to + ": " + dependency));
                    }
                });
            }
        };
    }

    private static List<String> allowedFor(String from) {
        String line = lineOf(from);
        List<String> allowed = MAY_IMPORT.get(line);
        if (allowed == null) {
            throw new AssertionError("package " + from + " has no line in the table of ArchitectureTest");
        }
        return allowed;
    }

    /** The line that speaks of a package: its own, that of a codec, or that of the package above. */
    private static String lineOf(String name) {
        if (MAY_IMPORT.containsKey(name)) {
            return name;
        }
        if (name.startsWith("compress.")) {
            return "compress.*";
        }
        int dot = name.indexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    /** A codec is no part of {@code compress} here: who may import the vocabulary may not import every codec. */
    private static boolean covers(List<String> allowed, String to) {
        String line = lineOf(to);
        return !line.equals("compress.*") && allowed.contains(line);
    }

    private static String shortName(JavaClass type) {
        String name = type.getPackageName();
        return name.length() <= ENGINE.length() ? "" : name.substring(ENGINE.length() + 1);
    }

    private static ArchRule onlySeenBy(String library, String... packages) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(packages)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library);
    }

    /**
     * The compress path: guarantee 1 (the prefix law) holds because nothing in here can see time, chance or the
     * world.
     */
    private static DescribedPredicate<JavaClass> arePure() {
        return DescribedPredicate.describe("are pure", type -> {
            String name = shortName(type);
            return name.startsWith("model")
                    || name.startsWith("detect")
                    || name.startsWith("compress")
                    || name.startsWith("relevance")
                    || name.startsWith("wire")
                    || name.startsWith("internal");
        });
    }

    private static DescribedPredicate<JavaClass> areClocksOrDice() {
        List<String> names = List.of(
                "java.time.Clock",
                "java.time.InstantSource",
                "java.lang.Thread",
                "java.util.Random",
                "java.util.SplittableRandom");
        return DescribedPredicate.describe("are clocks, threads or dice", type -> names.contains(type.getName()));
    }

    private static ArchCondition<JavaClass> beFinalSealedOrAbstract() {
        return new ArchCondition<>("be final, sealed or abstract") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean closed = type.getModifiers().contains(JavaModifier.FINAL)
                        || type.getModifiers().contains(JavaModifier.ABSTRACT)
                        || type.reflect().isSealed();
                if (!closed) {
                    events.add(violated(type, type.getName() + " is open for subclasses"));
                }
            }
        };
    }

    private interface FileCheck {
        boolean offends(Path file);
    }

    private static List<String> offendingFiles(FileCheck check) {
        List<String> offending = new ArrayList<>();
        for (Path file : sourceFiles()) {
            if (check.offends(file)) {
                offending.add(SOURCES.relativize(file).toString());
            }
        }
        return offending;
    }

    private static boolean tooLong(Path file) {
        return read(file).lines().count() > LONGEST_FILE;
    }

    private static boolean tooWide(Path file) {
        return read(file).lines().anyMatch(line -> line.length() > WIDEST_LINE);
    }

    private static List<Path> sourceFiles() {
        try (Stream<Path> walk = Files.walk(SOURCES)) {
            List<Path> files = walk.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
            assertThat(files).as("source files of the engine").isNotEmpty();
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
