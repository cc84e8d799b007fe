package se.arshjul.workflows;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import se.arshjul.testkit.HouseRules;
import se.arshjul.testkit.ServiceRules;
import se.arshjul.workflows.job.Worker;

@AnalyzeClasses(packages = "se.arshjul.workflows", importOptions = ImportOption.DoNotIncludeTests.class)
class WorkflowsRulesTest {

    @ArchTest
    static final ArchRule cycles = HouseRules.features_form_no_cycle;

    @ArchTest
    static final ArchRule classesInTransactions = HouseRules.no_class_is_transactional_as_a_whole;

    @ArchTest
    static final ArchRule time = HouseRules.time_comes_from_the_clock;

    @ArchTest
    static final ArchRule rooms = HouseRules.nobody_uses_another_process_code;

    @ArchTest
    static final ArchRule names = HouseRules.names_say_what_a_thing_is;

    @ArchTest
    static final ArchRule packages = HouseRules.packages_are_named_by_feature;

    @ArchTest
    static final ArchRule commands = ServiceRules.only_commands_open_transactions;

    @ArchTest
    static final ArchRule values = ServiceRules.values_know_no_framework;

    @ArchTest
    static final ArchRule workers_keep_nothing_and_complete_nothing = classes()
            .that()
            .implement(Worker.class)
            .should()
            .haveSimpleNameEndingWith("Worker")
            .andShould()
            .onlyDependOnClassesThat()
            .resideOutsideOfPackages("org.springframework.jdbc..", "java.sql..", "io.camunda.client.api.worker..");
}
