package se.arshjul.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Plants one fault at a time in a copy of the sample's contract. */
class ContractRulesTest {

    private static final String PROTO = "v1/thing_service.proto";
    private static final String REFUSALS = "ThingRefusals.java";

    @TempDir
    Path copy;

    private ContractRules laws;

    @BeforeEach
    void aCopyOfTheSample() throws IOException {
        Files.createDirectories(copy.resolve("v1"));
        Files.copy(Path.of("src/test/protobuf/arshjul/sample", PROTO), copy.resolve(PROTO));
        Files.copy(Path.of("src/test/java/se/arshjul/sampleservice/thing", REFUSALS), copy.resolve(REFUSALS));
        laws = new CopiedSample(copy);
    }

    @ParameterizedTest
    @MethodSource({"faultsOfElements", "faultsOfReasonsAndShapes"})
    void theSamplePassesAndAPlantedFaultIsFound(
            Consumer<ContractRules> law, String file, String sound, String faulty, String culprit) throws IOException {
        assertThatCode(() -> law.accept(laws)).doesNotThrowAnyException();

        plant(file, sound, faulty);

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> law.accept(laws))
                .withMessageContaining(culprit);
    }

    @Test
    void aMethodThatKnowsARepetitionByAnotherIdMayBeNamed() throws IOException {
        plant(PROTO, "string request_id = 2", "string other_id = 2");
        var excused = new CopiedSample(copy) {
            @Override
            public java.util.Set<String> needNoRequestId() {
                return java.util.Set.of("CloseThing", "BreakThing");
            }
        };

        assertThatCode(excused::everyChangingMethodTakesARequestId).doesNotThrowAnyException();
    }

    private static Stream<Arguments> faultsOfElements() {
        return Stream.of(
                proto(ContractRules::everyElementIsCommented, "// Keeps things.\n", "", "ThingService"),
                proto(ContractRules::everyElementIsCommented, "  // Lists things by name.\n", "", "ListThings"),
                proto(ContractRules::everyElementIsCommented, "// Something.\n", "", "Thing"),
                proto(ContractRules::everyElementIsCommented, "  // Empty at the end.\n", "", "next_page_token"),
                proto(
                        ContractRules::everyChangingMethodTakesARequestId,
                        "string request_id = 2 [(google.api.field_behavior) = REQUIRED];\n\n  // What",
                        "string other_id = 2;\n\n  // What",
                        "CloseThing"),
                proto(ContractRules::everyListIsReadPageByPage, "page_token = 2", "other = 2", "ListThings"),
                proto(ContractRules::everyListIsReadPageByPage, "next_page_token", "other", "ListThings"),
                proto(
                        ContractRules::everyRequestFieldSaysHowItBehaves,
                        "string how = 1 [(google.api.field_behavior) = REQUIRED]",
                        "string how = 1",
                        "BreakThingRequest.how"),
                proto(ContractRules::namesSayTheirKind, "Timestamp close_time", "Timestamp closed", "Thing.closed"),
                proto(ContractRules::namesSayTheirKind, "Date due_date", "Date due", "Thing.due"),
                proto(
                        ContractRules::namesSayTheirKind,
                        "string name = 1",
                        "map<string, string> name = 1",
                        "Thing.name"),
                proto(
                        ContractRules::everyEnumStartsUnspecified,
                        "// Something.",
                        "// A colour.\nenum Colour {\n  // Red.\n  RED = 0;\n}\n\n// Something.",
                        "Colour"));
    }

    private static Stream<Arguments> faultsOfReasonsAndShapes() {
        return Stream.of(
                proto(
                        ContractRules::everyReasonIsDocumentedAndThrown,
                        "FAILED_PRECONDITION `THING_CLOSED`",
                        "FAILED_PRECONDITION `THING_SHUT`",
                        "THING_SHUT"),
                proto(
                        ContractRules::everyReasonIsDocumentedAndThrown,
                        "FAILED_PRECONDITION `THING_CLOSED`",
                        "NOT_FOUND `THING_CLOSED`",
                        "NOT_FOUND THING_CLOSED"),
                arguments(
                        law(ContractRules::everyReasonIsDocumentedAndThrown),
                        REFUSALS,
                        "\"THING_CLOSED\"",
                        "\"THING_SHUT\"",
                        "THING_SHUT"),
                proto(
                        ContractRules::everyShapeRuleStandsInTheCommentOfItsField,
                        "1 to 20 characters",
                        "1 to 30 characters",
                        "title"),
                proto(ContractRules::everyShapeRuleStandsInTheCommentOfItsField, "At most 2 tags.", "", "tags"),
                proto(
                        ContractRules::everyLengthInACommentIsChecked,
                        "// How:",
                        "// At most 9 characters. How:",
                        "BreakThingRequest.how"));
    }

    private static Arguments proto(Consumer<ContractRules> law, String sound, String faulty, String culprit) {
        return arguments(law, PROTO, sound, faulty, culprit);
    }

    private static Consumer<ContractRules> law(Consumer<ContractRules> law) {
        return law;
    }

    private void plant(String file, String sound, String faulty) throws IOException {
        var text = Files.readString(copy.resolve(file));
        assertThat(text).contains(sound);
        Files.writeString(copy.resolve(file), text.replace(sound, faulty));
    }
}
