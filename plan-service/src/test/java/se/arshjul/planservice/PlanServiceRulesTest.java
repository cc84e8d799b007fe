package se.arshjul.planservice;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import se.arshjul.testkit.ServiceRules;

@AnalyzeClasses(packages = "se.arshjul.planservice", importOptions = ImportOption.DoNotIncludeTests.class)
class PlanServiceRulesTest {

    @ArchTest
    static final ArchTests laws = ArchTests.in(ServiceRules.class);
}
