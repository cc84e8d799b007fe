package se.arshjul.testkit;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.transaction.annotation.Transactional;

/** The laws of every process: the four services, the workflows and the portal. */
public final class HouseRules {

    private static final Set<String> BANNED_WORDS = Set.of(
            "Manager",
            "Util",
            "Utils",
            "Helper",
            "Impl",
            "Default",
            "Base",
            "Abstract",
            "Common",
            "Data",
            "Info",
            "Processor",
            "Handler",
            "DTO",
            "Dto",
            "Entity",
            "Misc");

    private static final String BANNED_PACKAGES =
            "(.*\\.)?(util|utils|common|misc|helper|helpers|impl|internal|dto|model|service|mapper)(\\..*)?";

    @ArchTest
    public static final ArchRule features_form_no_cycle =
            slices().matching("se.arshjul.*.(*)..").should().beFreeOfCycles();

    @ArchTest
    public static final ArchRule no_class_is_transactional_as_a_whole =
            noClasses().should().beAnnotatedWith(Transactional.class);

    @ArchTest
    public static final ArchRule time_comes_from_the_clock = noClasses()
            .should()
            .callMethodWhere(describe("reads the wall clock", HouseRules::isNow))
            .orShould()
            .callConstructorWhere(describe("reads the wall clock", HouseRules::isNewDate))
            .because("domain time is the injected InstantSource; RealTime is for tokens, leases and backoff");

    @ArchTest
    public static final ArchRule only_workflows_know_the_engine = noClasses()
            .that()
            .resideOutsideOfPackage("se.arshjul.workflows..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.camunda..");

    @ArchTest
    public static final ArchRule nobody_uses_another_process_code =
            classes().should(stayInTheirOwnRoom()).because("processes know each other by contract only");

    @ArchTest
    public static final ArchRule names_say_what_a_thing_is = classes()
            .should(beNamedWithoutBannedWords())
            .because("a name that fits everything says nothing; a framework's own word is fine where it is extended");

    @ArchTest
    public static final ArchRule packages_are_named_by_feature =
            noClasses().should(resideInBannedPackage()).because("a layer or a drawer is no feature");

    private HouseRules() {}

    private static boolean isNow(JavaMethodCall call) {
        var owner = call.getTargetOwner();
        return switch (call.getName()) {
            case "now" -> owner.getPackageName().startsWith("java.time");
            case "currentTimeMillis" -> true;
            case "system", "systemUTC", "systemDefaultZone" ->
                owner.getPackageName().equals("java.time");
            default -> false;
        };
    }

    private static boolean isNewDate(JavaConstructorCall call) {
        return call.getTargetOwner().getName().equals("java.util.Date")
                && call.getTarget().getRawParameterTypes().isEmpty();
    }

    /** The process a class belongs to: {@code meetingservice} of {@code se.arshjul.meetingservice.agenda}. */
    static String room(JavaClass type) {
        var segments = type.getPackageName().split("\\.", -1);
        return type.getPackageName().startsWith("se.arshjul.") ? segments[2] : "";
    }

    static boolean isContract(JavaClass type) {
        return type.getPackageName().matches("se\\.arshjul\\.[a-z]+\\.v\\d+");
    }

    private static ArchCondition<JavaClass> stayInTheirOwnRoom() {
        return new ArchCondition<>("use only their own room, runtime and contracts") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesFromSelf().stream()
                        .filter(dependency -> !isContract(type))
                        .filter(dependency -> !isContract(dependency.getTargetClass()))
                        .filter(dependency -> {
                            var room = room(dependency.getTargetClass());
                            return !room.isEmpty() && !room.equals(room(type)) && !room.equals("runtime");
                        })
                        .forEach(dependency ->
                                events.add(SimpleConditionEvent.violated(type, dependency.getDescription())));
            }
        };
    }

    private static ArchCondition<JavaClass> beNamedWithoutBannedWords() {
        return new ArchCondition<>("be named without words that fit everything") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (isContract(type)) {
                    return;
                }
                bannedWords(type.getSimpleName())
                        .filter(word -> !isFrameworksWord(type, word))
                        .forEach(word -> events.add(SimpleConditionEvent.violated(
                                type, type.getName() + " has the banned word " + word + " in its name")));
            }
        };
    }

    private static Stream<String> bannedWords(String name) {
        var words = Arrays.stream(name.split("(?<=[a-z0-9])(?=[A-Z])", -1)).filter(BANNED_WORDS::contains);
        var isService = name.endsWith("Service") && !name.endsWith("GrpcService");
        return isService ? Stream.concat(words, Stream.of("Service")) : words;
    }

    private static boolean isFrameworksWord(JavaClass type, String word) {
        return Stream.concat(type.getAllRawInterfaces().stream(), type.getAllRawSuperclasses().stream())
                .anyMatch(parent -> !parent.getName().startsWith("se.arshjul")
                        && parent.getSimpleName().contains(word));
    }

    private static ArchCondition<JavaClass> resideInBannedPackage() {
        return new ArchCondition<>("reside in a package named by layer or drawer") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var below = type.getPackageName().replaceFirst("^se\\.arshjul\\.?", "");
                events.add(new SimpleConditionEvent(
                        type, below.matches(BANNED_PACKAGES), type.getName() + " is in " + type.getPackageName()));
            }
        };
    }

    /** The class in whose file the access is written. */
    static JavaClass topLevel(JavaClass type) {
        return type.getEnclosingClass().map(HouseRules::topLevel).orElse(type);
    }

    static JavaClass topLevel(JavaAccess<?> access) {
        return topLevel(access.getOriginOwner());
    }
}
