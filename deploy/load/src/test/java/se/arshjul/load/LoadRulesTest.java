package se.arshjul.load;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import se.arshjul.testkit.HouseRules;

@AnalyzeClasses(packages = "se.arshjul.load", importOptions = DoNotIncludeTests.class)
class LoadRulesTest {

    @ArchTest
    static final ArchRule features_form_no_cycle = HouseRules.features_form_no_cycle;

    @ArchTest
    static final ArchRule names_say_what_a_thing_is = HouseRules.names_say_what_a_thing_is;

    @ArchTest
    static final ArchRule packages_are_named_by_feature = HouseRules.packages_are_named_by_feature;
}
