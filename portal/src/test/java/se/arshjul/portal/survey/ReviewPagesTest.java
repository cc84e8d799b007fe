package se.arshjul.portal.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.portal.FollowupFixtures.SURVEY;
import static se.arshjul.portal.FollowupFixtures.changed;
import static se.arshjul.portal.FollowupFixtures.notNow;
import static se.arshjul.portal.FollowupFixtures.stands;
import static se.arshjul.portal.FollowupFixtures.survey;
import static se.arshjul.portal.FollowupFixtures.wrong;

import com.google.protobuf.Message;
import io.grpc.MethodDescriptor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.arshjul.followup.v1.ResultServiceGrpc;
import se.arshjul.followup.v1.Survey;
import se.arshjul.followup.v1.SurveyServiceGrpc;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.PageTest;

/** Analysis, fact sheet, and the decision on publication. */
@PageTest
class ReviewPagesTest {

    private static final String PUBLICATION = "/uppfoljning/2026/publicering";
    private static final String APPROVE = "Godkänn publicering";

    /** The two texts of a review are written on pages that promise the same. */
    enum Text {
        ANALYSIS(
                "/uppfoljning/2026/analys",
                "analysis",
                "analysis",
                "Analysen är klar",
                "survey-analysis",
                ResultServiceGrpc.getCompleteAnalysisMethod()),
        FACT_SHEET(
                "/uppfoljning/2026/faktablad",
                "factSheet",
                "fact_sheet",
                "Faktabladet är klart",
                "survey-fact-sheet",
                ResultServiceGrpc.getCompleteFactSheetMethod());

        final String page;
        final String field;
        final String path;
        final String done;
        final String formKey;
        final MethodDescriptor<? extends Message, Survey> method;

        Text(
                String page,
                String field,
                String path,
                String done,
                String formKey,
                MethodDescriptor<? extends Message, Survey> method) {
            this.page = page;
            this.field = field;
            this.path = path;
            this.done = done;
            this.formKey = formKey;
            this.method = method;
        }
    }

    @Autowired
    private MockMvc portal;

    private final FakePlatform platform = FakeSurroundings.PLATFORM;
    private Agency agency;

    @BeforeEach
    void review() {
        stands(platform, reviewed(Survey.State.REVIEWING));
        agency = new Agency(portal, "coordinator");
    }

    static Survey.Builder reviewed(Survey.State state) {
        return survey(state).setAnalysis("Det går framåt.\n\nMen långsamt.").setFactSheet("Fler har en plan.");
    }

    @ParameterizedTest
    @EnumSource
    void aDraftIsSavedAsOftenAsWantedAndEndsNothing(Text text) {
        platform.answer(
                SurveyServiceGrpc.getUpdateSurveyMethod(),
                survey(Survey.State.REVIEWING).build());

        assertThat(agency.reader
                        .press(agency.reader.open(text.page), "Spara utkast", text.field, "Halvfärdigt")
                        .leadsTo())
                .isEqualTo(text.page);
        agency.reader.again();

        var asked = agency.askedTwiceAsOne(SurveyServiceGrpc.getUpdateSurveyMethod());
        assertThat(asked.getUpdateMask().getPathsList()).containsExactly(text.path);
        assertThat(asked.getSurvey().getEtag()).isEqualTo("\"3\"");
        assertThat(asked.getSurvey().toString()).contains(text.path);
        agency.hasDoneNothing();
    }

    @ParameterizedTest
    @EnumSource
    void whatAColleagueWroteMeanwhileIsShownBesideOnesOwn(Text text) {
        isShownBeside(text, "Spara utkast", SurveyServiceGrpc.getUpdateSurveyMethod());
        isShownBeside(text, text.done, text.method);
        agency.hasDoneNothing();
    }

    private void isShownBeside(Text text, String button, MethodDescriptor<? extends Message, Survey> method) {
        var page = agency.reader.open(text.page);
        stands(
                platform,
                survey(Survey.State.REVIEWING)
                        .setAnalysis("Kollegans text")
                        .setFactSheet("Kollegans text")
                        .setEtag("\"4\""));
        platform.refuse(method, changed("SURVEY_CHANGED"));

        var conflict = agency.reader.press(page, button, text.field, "Min text");

        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.part(text.field + "-conflict")).contains("Kollegans text", "Min text");
        assertThat(conflict.value(text.field)).isEqualTo("Min text");
        assertThat(conflict.value("etag")).isEqualTo("\"4\"");
    }

    @ParameterizedTest
    @EnumSource
    void sayingThatItIsDoneEndsTheTask(Text text) {
        platform.answer(text.method, survey(Survey.State.REVIEWING).build());

        assertThat(agency.reader
                        .press(agency.reader.open(text.page), text.done, text.field, "Färdig text")
                        .leadsTo())
                .isEqualTo("/uppfoljning/2026");
        agency.reader.again();

        assertThat(agency.askedTwiceAsOne(text.method).toString()).contains(text.path, "etag: \"\\\"3\\\"\"");
        agency.hasDone(text.formKey, SURVEY, "");
    }

    @ParameterizedTest
    @EnumSource
    void anEmptyTextIsSaidAtItsFieldAndTheTaskStays(Text text) {
        platform.refuse(text.method, wrong("SURVEY_INVALID", text.path, "REQUIRED", "Required."));

        var refused = agency.reader.press(agency.reader.open(text.page), text.done, text.field, "");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.error(text.field)).endsWith("Fyll i det här fältet.");
        agency.hasDoneNothing();
    }

    @ParameterizedTest
    @EnumSource
    void aSilentServiceKeepsTheText(Text text) {
        var page = agency.reader.open(text.page);
        platform.silence("arshjul.followup");

        var silent = agency.reader.press(page, text.done, text.field, "Lång text");

        assertThat(silent.status()).isEqualTo(503);
        assertThat(silent.text()).contains("Lång text");
    }

    @Test
    void theFactSheetIsShownAsItWillBeReadWithWhatWasTyped() {
        assertThat(agency.reader.open("/uppfoljning/2026/faktablad").text())
                .contains("Så här läses det Fler har en plan.");
        platform.refuse(ResultServiceGrpc.getCompleteFactSheetMethod(), notNow("SURVEY_WRONG_STATE"));

        var refused = agency.reader.press(
                agency.reader.open("/uppfoljning/2026/faktablad"),
                "Faktabladet är klart",
                "factSheet",
                "Ett stycke.\r\n\r\nOch <b>ett</b> till.");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("Så här läses det Ett stycke. Och <b>ett</b> till.");
    }

    @Test
    void publicationIsDecidedWithTextsAndDateInView() {
        stands(platform, reviewed(Survey.State.REVIEWED));

        var page = agency.reader.open(PUBLICATION);

        assertThat(page.text())
                .contains("Det går framåt.", "Men långsamt.", "Fler har en plan.")
                .contains("publiceras resultatet fredag 15 januari 2027");
        assertThat(page.links()).contains("/resultat/2026?utkast=ja");
    }

    @Test
    void beforeTheReviewIsDoneThereIsNothingToDecide() {
        assertThat(agency.reader.open(PUBLICATION).text()).doesNotContain("När du godkänner");
    }

    @Test
    void approvingIsForWhatWasReadAndEndsTheTask() {
        stands(platform, reviewed(Survey.State.REVIEWED));
        platform.answer(
                ResultServiceGrpc.getApprovePublicationMethod(),
                survey(Survey.State.CLEARED).build());

        agency.reader.press(agency.reader.open(PUBLICATION), APPROVE);
        agency.reader.again();

        assertThat(agency.askedTwiceAsOne(ResultServiceGrpc.getApprovePublicationMethod())
                        .getEtag())
                .isEqualTo("\"3\"");
        agency.hasDone("survey-publication", SURVEY, "approved");
    }

    @Test
    void aResultThatChangedMeanwhileIsReadAgainBeforeItIsApproved() {
        stands(platform, reviewed(Survey.State.REVIEWED));
        platform.refuse(ResultServiceGrpc.getApprovePublicationMethod(), changed("SURVEY_CHANGED"));

        var refused = agency.reader.press(agency.reader.open(PUBLICATION), APPROVE);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("Läs igenom det som står här nu och besluta sedan igen.");
        agency.hasDoneNothing();
    }

    @Test
    void givingBackTellsWhatToChangeAndEndsTheTask() {
        stands(platform, reviewed(Survey.State.REVIEWED));
        platform.answer(
                ResultServiceGrpc.getReturnPublicationMethod(),
                survey(Survey.State.REVIEWING).build());

        agency.reader.press(agency.reader.open(PUBLICATION), "Lämna tillbaka", "reason", "Mer om kommunerna.");

        assertThat(platform.askedOnce(ResultServiceGrpc.getReturnPublicationMethod())
                        .getReason())
                .isEqualTo("Mer om kommunerna.");
        agency.hasDone("survey-publication", SURVEY, "returned");
    }
}
