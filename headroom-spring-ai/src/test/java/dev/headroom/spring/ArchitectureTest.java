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
package dev.headroom.spring;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who may import whom in this module, and the shape of a class and of a file. */
@AnalyzeClasses(packages = "dev.headroom.spring", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {

    private static final String ROOT = "dev.headroom.spring";
    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final int LONGEST_FILE = 400;
    private static final int WIDEST_LINE = 120;

    @ArchTest
    static final ArchRule theRootImportsNoPart = noClasses()
            .that()
            .resideInAPackage(ROOT)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(ROOT + ".rag..", ROOT + ".memory..", ROOT + ".autoconfigure..");

    @ArchTest
    static final ArchRule partsAreUsedByTheAutoConfigurationAlone = noClasses()
            .that()
            .resideInAnyPackage(ROOT + ".rag..", ROOT + ".memory..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(ROOT + ".autoconfigure..");

    @ArchTest
    static final ArchRule packagesFormNoCycles =
            slices().matching(ROOT + ".(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule onlyTheAutoConfigurationNeedsBoot = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + ".autoconfigure..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework.boot..",
                    "org.springframework.beans..",
                    "org.springframework.context..",
                    "io.micrometer..");

    @ArchTest
    static final ArchRule onlyThePostProcessorNeedsTheOptionalArtifactOfRetrieval = noClasses()
            .that()
            .resideOutsideOfPackages(ROOT + ".rag..", ROOT + ".autoconfigure..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.springframework.ai.rag..");

    @ArchTest
    static final ArchRule nobodyNeedsAProvider = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.ai.openai..", "org.springframework.ai.anthropic..");

    @ArchTest
    static final ArchRule nobodyUsesWhatTheHostKeepsToItself = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.ai..internal..", "dev.headroom.engine.internal..");

    /** Boot 4 and Spring AI bring Jackson 3; of Jackson 2 there need be no more than the engine brings. */
    @ArchTest
    static final ArchRule ofJacksonTheStreamsAreEnough = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "com.fasterxml.jackson.databind..", "com.fasterxml.jackson.annotation..", "tools.jackson..");

    @ArchTest
    static final ArchRule nobodyPrintsOrReflects = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    @ArchTest
    static final ArchRule nobodyReflects =
            noClasses().should().dependOnClassesThat().resideInAPackage("java.lang.reflect..");

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
            .should(beFinalOrAbstract());

    private static ArchCondition<JavaClass> beFinalOrAbstract() {
        return new ArchCondition<>("be final, sealed or abstract") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                boolean closed = item.getModifiers().contains(JavaModifier.FINAL)
                        || item.getModifiers().contains(JavaModifier.ABSTRACT)
                        || item.reflect().isSealed();
                events.add(new SimpleConditionEvent(item, closed, item.getName() + " can be extended"));
            }
        };
    }

    @Test
    void filesAreAtMostFourHundredLinesLongAndOneHundredTwentyColumnsWide() {
        assertThat(filesWhere(lines -> lines.size() > LONGEST_FILE)).isEmpty();
        assertThat(filesWhere(lines -> lines.stream().anyMatch(line -> line.length() > WIDEST_LINE)))
                .isEmpty();
    }

    @Test
    void everyPackageIsNullMarkedInItsPackageInfo() {
        List<Path> unmarked = sourceFiles().stream()
                .map(file -> file.resolveSibling("package-info.java"))
                .distinct()
                .filter(info -> !Files.exists(info) || !lines(info).contains("@NullMarked"))
                .toList();

        assertThat(unmarked).isEmpty();
    }

    private static List<Path> filesWhere(Predicate<List<String>> offends) {
        return sourceFiles().stream().filter(file -> offends.test(lines(file))).toList();
    }

    private static List<Path> sourceFiles() {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            List<Path> found =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            assertThat(found).isNotEmpty();
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
