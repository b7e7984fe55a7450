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
package dev.headroom.spring.autoconfigure;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass.Predicates;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** An application without Boot uses all but this package, and this package is loaded part by part. */
@AnalyzeClasses(packages = "dev.headroom.spring", importOptions = ImportOption.DoNotIncludeTests.class)
final class BoundariesTest {

    private static final String HERE = "dev.headroom.spring.autoconfigure";

    @ArchTest
    static final ArchRule nothingElseKnowsBootOrThisPackage = noClasses()
            .that()
            .resideOutsideOfPackage(HERE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(HERE, "org.springframework.boot..", "io.micrometer.core..");

    @ArchTest
    static final ArchRule settingsAndAdvisorsNeedNoOptionalJar = noClasses()
            .that()
            .haveNameMatching(".*\\.(HeadroomAutoConfiguration|HeadroomProperties|Setting|AllListeners|RecentReports"
                    + "|OnHeadroomEnabled|ToolCallingManagerPostProcessor|InvalidSetting\\w+)")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework.ai.model.tool.autoconfigure..",
                    "org.springframework.ai.model.chat.client.autoconfigure..",
                    "org.springframework.ai.rag..",
                    "org.springframework.boot.actuate..",
                    "org.springframework.boot.health..",
                    "io.micrometer..",
                    "dev.headroom.micrometer..");

    @ArchTest
    static final ArchRule onlyWhatApplicationsNameIsPublic = classes()
            .that()
            .resideInAPackage(HERE)
            .and()
            .areTopLevelClasses()
            .and(Predicates.assignableTo(Object.class))
            .and(HasName.Predicates.nameMatching(".*\\.(?!Headroom\\w*(Configuration|Properties|Endpoint)$)\\w+"))
            .should()
            .bePackagePrivate();
}
