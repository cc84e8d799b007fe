package se.arshjul.local;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import se.arshjul.testkit.HouseRules;

@AnalyzeClasses(packages = "se.arshjul.local", importOptions = DoNotIncludeTests.class)
class LocalRulesTest {

    @ArchTest
    static final ArchRule features_form_no_cycle = HouseRules.features_form_no_cycle;

    @ArchTest
    static final ArchRule names_say_what_a_thing_is = HouseRules.names_say_what_a_thing_is;

    @ArchTest
    static final ArchRule packages_are_named_by_feature = HouseRules.packages_are_named_by_feature;

    @ArchTest
    static final ArchRule only_workflows_know_the_engine = HouseRules.only_workflows_know_the_engine;

    @ArchTest
    static final ArchRule nobody_uses_another_process_code = HouseRules.nobody_uses_another_process_code;
}
