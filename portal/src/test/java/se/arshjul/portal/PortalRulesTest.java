package se.arshjul.portal;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The laws of the portal. */
@AnalyzeClasses(packages = "se.arshjul.portal", importOptions = ImportOption.DoNotIncludeTests.class)
class PortalRulesTest {

    @ArchTest
    static final ArchRule features_form_no_cycle =
            slices().matching("se.arshjul.portal.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule it_knows_contracts_and_no_database_engine_or_service = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "java.sql..",
                    "javax.sql..",
                    "org.springframework.jdbc..",
                    "io.camunda..",
                    "se.arshjul.actorservice..",
                    "se.arshjul.planservice..",
                    "se.arshjul.meetingservice..",
                    "se.arshjul.followupservice..",
                    "se.arshjul.workflows..");

    @ArchTest
    static final ArchRule services_are_called_through_calls_only = noClasses()
            .that()
            .resideOutsideOfPackage("se.arshjul.portal.call..")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.springframework.grpc.client.GrpcChannelFactory");

    @ArchTest
    static final ArchRule time_comes_from_the_clock =
            noClasses().should().callMethodWhere(describe("reads the wall clock", PortalRulesTest::isNow));

    private static boolean isNow(JavaCall<?> call) {
        return call.getTargetOwner().getPackageName().equals("java.time")
                        && call.getName().equals("now")
                || call.getName().equals("currentTimeMillis");
    }
}
