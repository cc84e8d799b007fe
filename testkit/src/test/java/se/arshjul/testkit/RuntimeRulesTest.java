package se.arshjul.testkit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Keeps runtime from becoming a dumping ground; raising a number here needs a decision record. */
class RuntimeRulesTest {

    private static final JavaClasses RUNTIME = new ClassFileImporter().importPackages("se.arshjul.runtime");

    @Test
    void hasAtMost40Classes() {
        assertThat(topLevel()).hasSizeBetween(20, 40);
    }

    @Test
    void noPackageShowsMoreThanFiveClasses() {
        var shown = topLevel()
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting()));

        assertThat(shown)
                .allSatisfy((name, classes) -> assertThat(classes).as(name).isLessThanOrEqualTo(5));
    }

    @Test
    void itsPackagesFormNoCycle() {
        slices().matching("se.arshjul.runtime.(*)..").should().beFreeOfCycles().check(RUNTIME);
    }

    @Test
    void dependsOnNothingOfOurs() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("se.arshjul.(**).v1..", "se.arshjul.*service..", "se.arshjul.workflows..")
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage("io.camunda..")
                .check(RUNTIME);
    }

    @Test
    void namesAndTimeObeyTheLawsOfTheHouse() {
        HouseRules.names_say_what_a_thing_is.check(RUNTIME);
        HouseRules.packages_are_named_by_feature.check(RUNTIME);
        HouseRules.time_comes_from_the_clock.check(RUNTIME.that(com.tngtech.archunit.base.DescribedPredicate.describe(
                "are not the clock", type -> !type.getSimpleName().equals("RealTime"))));
    }

    private static Stream<JavaClass> topLevel() {
        return RUNTIME.stream()
                .filter(JavaClass::isTopLevelClass)
                .filter(type -> !type.getSimpleName().equals("package-info"));
    }
}
