package se.arshjul.followupservice;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import se.arshjul.testkit.ServiceRules;

@AnalyzeClasses(packages = "se.arshjul.followupservice", importOptions = ImportOption.DoNotIncludeTests.class)
class FollowupServiceRulesTest {

    @ArchTest
    static final ArchTests laws = ArchTests.in(ServiceRules.class);
}
