package se.arshjul.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ServiceRulesTest {

    private static final JavaClasses FAULTY =
            new ClassFileImporter().importPackages("se.arshjul.faultyservice", "se.arshjul.sample.v1");

    @ParameterizedTest
    @MethodSource("faults")
    void eachLawFindsThePlantedFaultAndNothingElse(String law, List<String> culprits) {
        var found = rule(law).evaluate(FAULTY).getFailureReport().getDetails();

        assertThat(culprits).allSatisfy(culprit -> assertThat(found).anyMatch(line -> line.contains(culprit)));
        assertThat(found).allMatch(line -> culprits.stream().anyMatch(line::contains));
    }

    @Test
    void everyLawHasAPlantedFault() {
        Set<String> laws = Stream.of(HouseRules.class, ServiceRules.class)
                .flatMap(rules -> Arrays.stream(rules.getDeclaredFields()))
                .filter(field -> Modifier.isPublic(field.getModifiers()) && field.getType() == ArchRule.class)
                .map(java.lang.reflect.Field::getName)
                .collect(Collectors.toSet());

        assertThat(faults().map(fault -> fault.get()[0]).collect(Collectors.toSet()))
                .isEqualTo(laws);
    }

    private static Stream<Arguments> faults() {
        return Stream.of(
                arguments("features_form_no_cycle", List.of("Cycle detected")),
                arguments("no_class_is_transactional_as_a_whole", List.of("WholeClass")),
                arguments(
                        "time_comes_from_the_clock",
                        List.of(
                                "instantNow()",
                                "dateNow()",
                                "zonedNow()",
                                "millis()",
                                "ClockReader.clock()",
                                "source()",
                                "ClockReader.date()")),
                arguments("only_workflows_know_the_engine", List.of("EngineCaller")),
                arguments("nobody_uses_another_process_code", List.of("EngineCaller")),
                arguments(
                        "names_say_what_a_thing_is",
                        List.of(
                                "AlphaManager",
                                "AlphaUtils",
                                "AbstractAlpha",
                                "AlphaDTO",
                                "AlphaService",
                                "JobHandler")),
                arguments("packages_are_named_by_feature", List.of("is in se.arshjul.faultyservice.util")),
                arguments("only_the_edge_knows_the_contract", List.of("alpha.Alpha.wire()")),
                arguments("services_know_only_their_own_contract", List.of("AlphaProtos", "alpha.Alpha.wire()")),
                arguments("only_commands_open_transactions", List.of("AlphaRepository.save()", "CloseAlpha.handle()")),
                arguments("only_refusals_say_no", List.of("alpha.Alpha.save(")),
                arguments("values_know_no_framework", List.of("alpha.Alpha.save(")));
    }

    private static ArchRule rule(String law) {
        return Stream.of(HouseRules.class, ServiceRules.class)
                .flatMap(rules -> Arrays.stream(rules.getDeclaredFields()))
                .filter(field -> field.getName().equals(law))
                .map(ServiceRulesTest::value)
                .findFirst()
                .orElseThrow();
    }

    private static ArchRule value(java.lang.reflect.Field field) {
        try {
            return (ArchRule) field.get(null);
        } catch (IllegalAccessException closed) {
            throw new IllegalStateException(closed);
        }
    }
}
