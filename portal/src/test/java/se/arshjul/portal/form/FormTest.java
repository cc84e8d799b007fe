package se.arshjul.portal.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.mock.web.MockHttpServletResponse;
import se.arshjul.runtime.refusal.FieldViolation;
import se.arshjul.runtime.refusal.Refusal;

class FormTest {

    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void whatWasPostedStaysWhenThePageIsShownAgain() {
        var form = posted("email", "ny@region.test", "etag", "\"3\"");

        form.start("\"9\"", Map.of("email", "gammal@region.test", "name", "Namn"));

        assertThat(form.value("email")).isEqualTo("ny@region.test");
        assertThat(form.value("name")).isEqualTo("Namn");
        assertThat(form.getEtag()).isEqualTo("\"3\"");
    }

    @Test
    void emptiedCheckboxesStayEmpty() {
        var form = posted("_several", "");

        form.start("", Map.of("several", List.of("a")));

        assertThat(form.values("several")).isEmpty();
    }

    @Test
    void aViolationLandsAtTheFieldOfItsNameInTheReadersWords() {
        var form = posted("displayName", "");

        form.refuse(Refusal.invalid(
                "ASSIGNMENT_INVALID",
                "The request is not well formed.",
                List.of(
                        new FieldViolation("assignment.display_name", "REQUIRED", "Required."),
                        new FieldViolation("assignment.note", "TOO_LONG", "At most 200 characters."))));

        assertThat(response.getStatus()).isEqualTo(422);
        assertThat(form.error("displayName")).isEqualTo("Skriv namnet.");
        assertThat(form.error("note")).isEqualTo("Skriv högst 200 tecken.");
        assertThat(form.getMessage()).isEqualTo("Kontrollera uppgifterna om personen.");
    }

    @Test
    void afterAConflictTheFormHoldsTheFreshEtagAndIsAnotherRequest() {
        var form = posted(
                "email", "min@region.test", "etag", "\"3\"", "requestId", "8b5f8a52-6c1d-4d43-9f0a-3a6d7f0f5a11");

        form.refuse(Refusal.stale("ACTOR_CHANGED", "The actor has changed.", Map.of()));
        form.start("\"4\"", Map.of("email", "annans@region.test"));

        assertThat(response.getStatus()).isEqualTo(409);
        assertThat(form.isConflict()).isTrue();
        assertThat(form.getEtag()).isEqualTo("\"4\"");
        assertThat(form.value("email")).isEqualTo("min@region.test");
        assertThat(form.getRequestId()).isNotEqualTo("8b5f8a52-6c1d-4d43-9f0a-3a6d7f0f5a11");
    }

    @Test
    void afterAConflictWhatTheReaderTypedIsToldFromWhatStoodThere() {
        var opened = List.of("Så stod det");
        var form = posted(
                "title", "Mitt", "mark-title", Mark.of(opened), "help", "Så stod det", "mark-help", Mark.of(opened));

        form.refuse(Refusal.stale("QUESTION_CHANGED", "It has changed.", Map.of()));
        form.start("\"4\"", Map.of("title", "Kollegans", "help", "Kollegans"));

        assertThat(form.untouched("title")).isFalse();
        assertThat(form.untouched("help")).isTrue();
        assertThat(form.theirs("help")).isEqualTo("Kollegans");
        assertThat(form.getMarks()).containsEntry("mark-help", Mark.of(opened));
    }

    @Test
    void afterAConflictWhatIsTypedNextIsComparedWithWhatIsSaved() {
        var form = posted("title", "Mitt", "mark-title", Mark.of(List.of("Så stod det")));

        form.refuse(Refusal.stale("QUESTION_CHANGED", "It has changed.", Map.of()));
        form.start("\"4\"", Map.of("title", "Kollegans"));

        assertThat(form.getMarks()).containsEntry("mark-title", Mark.of(List.of("Kollegans")));
    }

    @Test
    void aFormThatNobodyElseCanChangeHasNoMarks() {
        var form = new Form(new RefusalTexts(new ResourceBundleMessageSource()), response, false, Map.of());

        assertThat(form.start("", Map.of("title", "Så stod det")).getMarks()).isEmpty();
        assertThat(form.start("\"4\"", Map.of()).getMarks()).containsOnlyKeys("mark-title");
    }

    @Test
    void whatNoFormCanMendIsThrownOn() {
        var denied = Refusal.denied("NOT_ALLOWED", "Not allowed.", Map.of());

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> posted().refuse(denied))
                .isSameAs(denied);
    }

    @Test
    void aReasonWithoutASentenceGetsThatOfItsCode() {
        var form = posted();

        form.refuse(Refusal.precondition("NEVER_HEARD_OF", "…", Map.of()));

        assertThat(form.getMessage()).isEqualTo("Det går inte i det läge som ärendet är i nu.");
    }

    @ParameterizedTest
    @CsvSource({"12, 12", "'1 200', 1200", "'1\u00a0200', 1200", "-3, -3", "007, 7"})
    void readsWholeNumbersAsPeopleWriteThem(String typed, int number) {
        assertThat(posted("share", typed).whole("share")).hasValue(number);
    }

    @ParameterizedTest
    @CsvSource({"'3,7'", "3.7", "'3,0'", "1.000", "tolv", "1e9", "NaN", "0x1p3", "'1,2,3'", "5d"})
    void whatIsNoWholeNumberIsWrongRatherThanCut(String typed) {
        var form = posted("share", typed);

        assertThat(form.whole("share")).isEmpty();
        assertThat(form.error("share")).isEqualTo("Skriv ett heltal med siffror, till exempel 12.");
        assertThat(form.value("share")).isEqualTo(typed);
        assertThat(response.getStatus()).isEqualTo(422);
    }

    @Test
    void aWholeNumberThatIsTooLargeToSendIsWrongRatherThanCut() {
        var form = posted("share", "3000000000");

        assertThat(form.whole("share")).isEmpty();
        assertThat(form.error("share")).isEqualTo("Skriv ett mindre tal.");
    }

    @Test
    void aDateThatIsNoneIsWrong() {
        var form = posted("day", "31 februari");

        assertThat(form.date("day")).isEmpty();
        assertThat(form.error("day")).isEqualTo("Välj ett datum.");
    }

    @BeforeEach
    void readSwedish() {
        LocaleContextHolder.setLocale(Locale.of("sv"));
    }

    @AfterEach
    void nobodyReads() {
        LocaleContextHolder.resetLocaleContext();
    }

    private Form posted(String... fields) {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/refusal");
        messages.setFallbackToSystemLocale(false);
        messages.setDefaultEncoding("UTF-8");
        Map<String, List<String>> values = new HashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            values.put(fields[i], List.of(fields[i + 1]));
        }
        return new Form(new RefusalTexts(messages), response, true, values);
    }
}
