package se.arshjul.sampleservice;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import java.util.regex.Pattern;
import se.arshjul.testkit.ServiceRules;

@AnalyzeClasses(packages = "se.arshjul.sampleservice", importOptions = SampleRulesTest.WithoutTests.class)
class SampleRulesTest {

    /** The sample is test code itself; only what is named a test is left out. */
    static final class WithoutTests implements ImportOption {

        @Override
        public boolean includes(Location location) {
            return !location.matches(Pattern.compile(".*(Test|IT|Fixtures|TakenEvents)(\\$.*)?\\.class"));
        }
    }

    @ArchTest
    static final ArchTests laws = ArchTests.in(ServiceRules.class);
}
