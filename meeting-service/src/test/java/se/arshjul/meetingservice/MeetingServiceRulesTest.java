package se.arshjul.meetingservice;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import se.arshjul.testkit.ServiceRules;

@AnalyzeClasses(packages = "se.arshjul.meetingservice", importOptions = ImportOption.DoNotIncludeTests.class)
class MeetingServiceRulesTest {

    @ArchTest
    static final ArchTests laws = ArchTests.in(ServiceRules.class);
}
