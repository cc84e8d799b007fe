package se.arshjul.testkit;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.transaction.annotation.Transactional;
import se.arshjul.runtime.outbox.EventSender;
import se.arshjul.runtime.refusal.Refusal;

/** The laws of a service: those of every process, and its own. */
public final class ServiceRules {

    @ArchTest
    public static final ArchTests house = ArchTests.in(HouseRules.class);

    @ArchTest
    public static final ArchRule only_the_edge_knows_the_contract = noClasses()
            .that(describe("are not at the edge", type -> !isEdge(type)))
            .should()
            .dependOnClassesThat(describe("are of a contract", HouseRules::isContract));

    @ArchTest
    public static final ArchRule services_know_only_their_own_contract = classes()
            .should(knowOnlyTheirOwnContract())
            .because("what needs two services is a process or a page; workflows hear of events only");

    @ArchTest
    public static final ArchRule only_commands_open_transactions = methods()
            .that()
            .areAnnotatedWith(Transactional.class)
            .should()
            .haveName("handle")
            .andShould()
            .notBePrivate()
            // A service that only reads has none.
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule only_refusals_say_no = noClasses()
            .that(describe(
                    "are not named XxxRefusals",
                    type -> !HouseRules.topLevel(type).getSimpleName().endsWith("Refusals")))
            .should()
            .callMethodWhere(describe("makes a refusal", ServiceRules::makesRefusal))
            .because("each reason has one place, which the contract's comments are compared with");

    @ArchTest
    public static final ArchRule values_know_no_framework = noClasses()
            .that()
            .areRecords()
            .and()
            .areNotAnnotatedWith(ConfigurationProperties.class)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "java.sql..");

    private ServiceRules() {}

    private static boolean isEdge(JavaClass type) {
        var top = HouseRules.topLevel(type);
        return HouseRules.isContract(top)
                || top.getSimpleName().endsWith("GrpcService")
                || top.getSimpleName().endsWith("Protos")
                || top.getSimpleName().endsWith("Access")
                || top.isAssignableTo(EventSender.class);
    }

    private static boolean makesRefusal(JavaMethodCall call) {
        return call.getTargetOwner().isEquivalentTo(Refusal.class)
                && call.getTarget().getRawReturnType().isEquivalentTo(Refusal.class);
    }

    private static ArchCondition<JavaClass> knowOnlyTheirOwnContract() {
        return new ArchCondition<>("know only their own contract") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (HouseRules.isContract(type)) {
                    return;
                }
                var own = HouseRules.room(type).replaceFirst("service$", "");
                var tellsWorkflows = HouseRules.topLevel(type).isAssignableTo(EventSender.class);
                type.getDirectDependenciesFromSelf().stream()
                        .filter(dependency -> HouseRules.isContract(dependency.getTargetClass()))
                        .filter(dependency ->
                                !HouseRules.room(dependency.getTargetClass()).equals(own))
                        .filter(dependency -> !(tellsWorkflows
                                && HouseRules.room(dependency.getTargetClass()).equals("workflow")))
                        .forEach(dependency ->
                                events.add(SimpleConditionEvent.violated(type, dependency.getDescription())));
            }
        };
    }
}
