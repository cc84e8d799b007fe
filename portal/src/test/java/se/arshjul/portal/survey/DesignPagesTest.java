package se.arshjul.portal.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.portal.FollowupFixtures.SURVEY;
import static se.arshjul.portal.FollowupFixtures.changed;
import static se.arshjul.portal.FollowupFixtures.changedBy;
import static se.arshjul.portal.FollowupFixtures.notNow;
import static se.arshjul.portal.FollowupFixtures.stands;
import static se.arshjul.portal.FollowupFixtures.survey;
import static se.arshjul.portal.FollowupFixtures.wrong;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.arshjul.followup.v1.Survey;
import se.arshjul.followup.v1.SurveyServiceGrpc;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.PageTest;

/** Utforma enkät: its questions by section, its texts, the preview, and saying that it is done. */
@PageTest
class DesignPagesTest {

    private static final String DESIGN = "/uppfoljning/2026/utforma";
    private static final String TEXTS = "/uppfoljning/2026/texter";
    private static final String DONE = "Enkäten är utformad";

    @Autowired
    private MockMvc portal;

    private final FakePlatform platform = FakeSurroundings.PLATFORM;
    private Agency analyst;

    @BeforeEach
    void design() {
        stands(platform, survey(Survey.State.DESIGNING));
        analyst = new Agency(portal, "analyst");
    }

    @Test
    void theQuestionsStandBySectionWithTheirKind() {
        var page = analyst.reader.open(DESIGN);

        assertThat(page.text())
                .contains("Gör det som uppgiften säger.")
                .contains("Styrning För att se vem som leder. 1. Finns en handlingsplan? Ett val Måste besvaras")
                .contains("Resurser 1. Hur stor andel är utbildad? Tal");
        assertThat(page.links())
                .contains("/uppfoljning/2026/fragor/plan", "/uppfoljning/2026/fragor/ny?avsnitt=resurser");
    }

    @Test
    void aReturnedDesignSaysWhatToChange() {
        stands(platform, survey(Survey.State.DESIGNING).setReason("Fråga 3 är svår att förstå."));

        assertThat(analyst.reader.open(DESIGN).text()).contains("Tillbakalämnad", "Fråga 3 är svår att förstå.");
    }

    @Test
    void aDesignThatIsDoneIsReadAndNotChanged() {
        stands(platform, survey(Survey.State.DESIGNED));

        var page = analyst.reader.open(DESIGN);

        assertThat(page.text()).contains("Finns en handlingsplan?").doesNotContain(DONE, "Lägg till en fråga");
        assertThat(page.links()).doesNotContain("/uppfoljning/2026/fragor/plan", TEXTS);
    }

    @Test
    void sayingThatItIsDoneEndsTheTask() {
        platform.answer(
                SurveyServiceGrpc.getCompleteDesignMethod(),
                survey(Survey.State.DESIGNED).build());

        assertThat(analyst.reader.press(analyst.reader.open(DESIGN), DONE).leadsTo())
                .isEqualTo("/uppfoljning/2026");
        analyst.reader.again();

        analyst.askedTwiceAsOne(SurveyServiceGrpc.getCompleteDesignMethod());
        analyst.hasDone("survey-design", SURVEY, "");
    }

    @ParameterizedTest
    @CsvSource({
        "SURVEY_WITHOUT_QUESTIONS, Enkäten har inga frågor.",
        "SURVEY_WRONG_STATE, Det går inte i det läge som enkäten är i nu."
    })
    void whatCannotBeDoneIsRefusedInWordsAndTheTaskStays(String reason, String says) {
        platform.refuse(SurveyServiceGrpc.getCompleteDesignMethod(), notNow(reason));

        var refused = analyst.reader.press(analyst.reader.open(DESIGN), DONE);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains(says);
        analyst.hasDoneNothing();
    }

    @Test
    void thePreviewShowsTheFieldsOfWhoAnswersAndNoButton() {
        var page = analyst.reader.open("/uppfoljning/2026/forhandsgranska");

        assertThat(page.text())
                .contains("Inget sparas här.", "Vi frågar för att kunna se", "För att se vem som leder.")
                .contains("Finns en handlingsplan?", "Ett tal från 0 till 100.", "1 = inte alls, 5 = hela vägen");
        assertThat(page.html()).doesNotContain("action=\"/svara");
    }

    @Test
    void textsAreSavedWithTheEtagThatWasRead() {
        platform.answer(
                SurveyServiceGrpc.getUpdateSurveyMethod(),
                survey(Survey.State.DESIGNING).build());

        assertThat(analyst.reader
                        .press(
                                analyst.reader.open(TEXTS),
                                "Spara",
                                "introduction",
                                "Ny inledning",
                                "estimatedMinutes",
                                "45",
                                "singleSignerAllowed",
                                "ja")
                        .leadsTo())
                .isEqualTo(DESIGN);
        analyst.reader.again();

        var asked = analyst.askedTwiceAsOne(SurveyServiceGrpc.getUpdateSurveyMethod());
        assertThat(asked.getSurvey().getIntroduction()).isEqualTo("Ny inledning");
        assertThat(asked.getSurvey().getEstimatedMinutes()).isEqualTo(45);
        assertThat(asked.getSurvey().getSingleSignerAllowed()).isTrue();
        assertThat(asked.getSurvey().getEtag()).isEqualTo("\"3\"");
    }

    @ParameterizedTest
    @CsvSource({
        "survey.legal_basis, TOO_LONG, 'At most 1,000 characters.', legalBasis, Rättslig grund: Skriv högst 1000 tecken.",
        "survey.title, WRONG_LENGTH, 1 to 200 characters., title, Skriv 1 till 200 tecken.",
        "survey.estimated_minutes, OUT_OF_RANGE, 0 to 600., estimatedMinutes,"
                + " Uppskattad tid att svara: Ange ett tal från 0 till 600."
    })
    void whatIsWrongWithATextIsSaidAtItsField(String path, String reason, String sentence, String field, String says) {
        platform.refuse(SurveyServiceGrpc.getUpdateSurveyMethod(), wrong("SURVEY_INVALID", path, reason, sentence));

        var refused = analyst.reader.press(analyst.reader.open(TEXTS), "Spara", "title", "Min rubrik");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.error(field)).isEqualTo(says);
        assertThat(refused.value("title")).isEqualTo("Min rubrik");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en timme", "37,5"})
    void minutesThatAreNoWholeNumberAreSaidBeforeAnybodyIsAsked(String typed) {
        var refused = analyst.reader.press(analyst.reader.open(TEXTS), "Spara", "estimatedMinutes", typed);

        assertThat(refused.error("estimatedMinutes")).contains("Skriv ett heltal med siffror");
        assertThat(refused.value("estimatedMinutes")).isEqualTo(typed);
        assertThat(platform.asked(SurveyServiceGrpc.getUpdateSurveyMethod())).isEmpty();
    }

    @Test
    void aTextThatAColleagueChangedMeanwhileIsShownBesideOnesOwn() {
        var page = analyst.reader.open(TEXTS);
        stands(
                platform,
                survey(Survey.State.DESIGNING)
                        .setEtag("\"4\"")
                        .setIntroduction("Kollegans inledning")
                        .setSingleSignerAllowed(true));
        platform.refuse(SurveyServiceGrpc.getUpdateSurveyMethod(), changed("SURVEY_CHANGED"));

        var conflict = analyst.reader.press(page, "Spara", "introduction", "Min inledning");

        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.part("introduction-conflict"))
                .contains("Det som är sparat nu Kollegans inledning", "Det du skrev Min inledning");
        assertThat(conflict.part("singleSignerAllowed-conflict"))
                .contains("Det som är sparat nu Ja", "Det som stod när du öppnade sidan Nej");
        assertThat(conflict.part("title-conflict")).isEmpty();
        assertThat(conflict.value("introduction")).isEqualTo("Min inledning");
        assertThat(conflict.value("etag")).isEqualTo("\"4\"");
    }

    @Test
    void whoChangedTheSurveyAndWhenIsSaidWhereTheRefusalSaysIt() {
        var page = analyst.reader.open(TEXTS);
        platform.refuse(SurveyServiceGrpc.getUpdateSurveyMethod(), changedBy("Kim Karlsson", "SURVEY_CHANGED"));

        assertThat(analyst.reader.press(page, "Spara", "title", "Min rubrik").part("fel"))
                .contains("Kim Karlsson ändrade enkäten 20 oktober 2026 kl. 10.30, medan du arbetade.");
    }

    @Test
    void thatAProcessChangedTheSurveyIsNotSaidOfAPerson() {
        var page = analyst.reader.open(TEXTS);
        platform.refuse(SurveyServiceGrpc.getUpdateSurveyMethod(), changedBy("", "SURVEY_CHANGED"));

        assertThat(analyst.reader.press(page, "Spara", "title", "Min rubrik").part("fel"))
                .contains("Enkäten har ändrats medan du arbetade.");
    }
}
