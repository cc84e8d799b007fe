package se.arshjul.actorservice;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import se.arshjul.testkit.ServiceRules;

@AnalyzeClasses(packages = "se.arshjul.actorservice", importOptions = ImportOption.DoNotIncludeTests.class)
class ActorServiceRulesTest {

    @ArchTest
    static final ArchTests laws = ArchTests.in(ServiceRules.class);
}
