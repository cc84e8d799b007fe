package se.arshjul.portal.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.portal.FollowupFixtures.answer;
import static se.arshjul.portal.FollowupFixtures.asks;
import static se.arshjul.portal.FollowupFixtures.decimal;
import static se.arshjul.portal.FollowupFixtures.moment;
import static se.arshjul.portal.FollowupFixtures.notNow;
import static se.arshjul.portal.FollowupFixtures.request;
import static se.arshjul.portal.FollowupFixtures.response;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.arshjul.followup.v1.CheckAnswersResponse;
import se.arshjul.followup.v1.EarlierAnswerServiceGrpc;
import se.arshjul.followup.v1.Question;
import se.arshjul.followup.v1.Request;
import se.arshjul.followup.v1.RequestServiceGrpc;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.FollowupFixtures;
import se.arshjul.portal.PageTest;
import se.arshjul.portal.Reader;
import se.arshjul.portal.SignedInAs;

/** What the body answered last time, and the one press that says it still holds. */
@PageTest
class EarlierAnswersTest {

    private static final String PAGE = "/svara/2026/region-uppsala";
    private static final String SECTION = PAGE + "/avsnitt/resurser";
    private static final String CONFIRM = "Stämmer fortfarande : Hur stor andel är utbildad?";

    @Autowired
    private MockMvc portal;

    private final FakePlatform platform = FakeSurroundings.PLATFORM;
    private AnswerSheet sheet;
    private LastYear lastYear;
    private Reader respondent;

    @BeforeEach
    void answeredLastTime() {
        sheet = new AnswerSheet(platform);
        lastYear = new LastYear(platform, sheet);
        platform.answer(RequestServiceGrpc.getCheckAnswersMethod(), CheckAnswersResponse.getDefaultInstance());
        respondent = new Reader(portal, SignedInAs.region("respondent"));
    }

    @Test
    void aQuestionShowsWhatWasAnsweredLastTimeByRoleAndDay() {
        var page = respondent.open(SECTION);

        assertThat(page.text())
                .contains("Ert svar 2024: 42,5 procent")
                .contains("Lämnat av en svarande hos er, söndag 20 oktober 2024.");
        assertThat(page.value("andel")).isEmpty();
    }

    @Test
    void onePressConfirmsItAndGoesBackToTheQuestion() {
        var confirmed = respondent.press(respondent.open(SECTION), CONFIRM);

        assertThat(confirmed.leadsTo()).isEqualTo(SECTION + "#andel");
        var asked = platform.askedOnce(EarlierAnswerServiceGrpc.getConfirmEarlierAnswerMethod());
        assertThat(asked.getName()).isEqualTo(FollowupFixtures.REQUEST + "/answers/andel");
        assertThat(asked.getEarlierEtag()).isEqualTo(LastYear.ETAG);
        assertThat(asked.getEtag()).isEmpty();
        var page = respondent.open(SECTION);
        assertThat(page.value("andel")).isEqualTo("42,5");
        assertThat(page.text())
                .contains("Stämmer fortfarande, bekräftat av Svarande, Region Uppsala 20 oktober 2026 kl. 11.00.")
                .doesNotContain(CONFIRM);
    }

    @Test
    void aDoubleClickIsOneCommand() {
        respondent.press(respondent.open(SECTION), CONFIRM);
        respondent.again();

        var asked = platform.asked(EarlierAnswerServiceGrpc.getConfirmEarlierAnswerMethod());
        assertThat(asked).hasSize(2).containsOnly(asked.getFirst());
    }

    @Test
    void whatWasTypedInTheOtherFieldsIsSavedByTheSamePress() {
        respondent.press(respondent.open(SECTION), CONFIRM, "kommentar", "Vi utbildar fler.");

        assertThat(sheet.of("kommentar").getText()).isEqualTo("Vi utbildar fler.");
        assertThat(sheet.of("andel").getNumber()).isEqualTo(decimal("42.5"));
    }

    @Test
    void nothingIsSavedOfItUntilSomebodyConfirms() {
        respondent.press(respondent.open(SECTION), "Spara och fortsätt");

        assertThat(sheet.changes()).isZero();
        assertThat(platform.asked(EarlierAnswerServiceGrpc.getConfirmEarlierAnswerMethod()))
                .isEmpty();
    }

    @Test
    void theKeyThatSendsAFormConfirmsNothing() {
        var page = respondent.open(SECTION);

        assertThat(page.html().indexOf("type=\"submit\" class=\"hidden\""))
                .isPositive()
                .isLessThan(page.html().indexOf("name=\"galler\""));
    }

    @Test
    void whatAColleagueHasAnsweredMeanwhileStaysAndIsSaid() {
        var page = respondent.open(SECTION);
        sheet.save(answer("andel").setNumber(decimal("50")));

        var refused = respondent.press(page, CONFIRM);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("En kollega har ändrat samma svar medan du skrev.");
        assertThat(refused.value("andel")).isEqualTo("50");
        assertThat(sheet.of("andel").getNumber()).isEqualTo(decimal("50"));
    }

    @ParameterizedTest
    @CsvSource({
        "UNIT_CHANGED, 'Svaret anges i en annan enhet nu, så ni behöver svara på nytt.'",
        "TOO_LARGE, 'Talet är större än det största som går att ange nu, så ni behöver svara på nytt.'"
    })
    void whatNoLongerGoesWithTheQuestionIsShownWithWhyItCannotBeConfirmed(String obstacle, String why) {
        lastYear.obstacle("andel", obstacle);

        assertThat(respondent.open(SECTION).text())
                .contains("Ert svar 2024: 42,5 procent", why)
                .doesNotContain("Stämmer fortfarande :");
    }

    @Test
    void aQuestionThatWasWordedOtherwiseSaysHow() {
        lastYear.asked(
                "andel", Question.newBuilder().setKind(Question.Kind.NUMBER).setWording("Hur många är utbildade?"));

        assertThat(respondent.open(SECTION).text()).contains("Då löd frågan: Hur många är utbildade?");
    }

    @Test
    void aMadeUpAnswerSaysSo() {
        lastYear.madeUp();

        assertThat(respondent.open(SECTION).text()).contains("Påhittat exempelsvar, söndag 20 oktober 2024.");
    }

    @Test
    void theSummaryOfASectionSaysHowManyAreCarriedOver() {
        respondent.press(respondent.open(SECTION), CONFIRM);

        assertThat(respondent.open(PAGE).text())
                .contains("Svar från 2024: 1 stämmer fortfarande, 0 att ta ställning till")
                .contains("Svar från 2024: 0 stämmer fortfarande, 1 att ta ställning till");
        assertThat(respondent.open(SECTION).text())
                .contains("Svar från 2024: 1 stämmer fortfarande, 0 att ta ställning till");
    }

    @Test
    void theCheckPageListsWhatNobodyHasDecidedAbout() {
        respondent.press(respondent.open(SECTION), CONFIRM);

        var page = respondent.open(PAGE + "/kontrollera");

        assertThat(page.part("tidigare"))
                .contains("Svar från förra gången som ni inte har tagit ställning till", "De skickas inte med.")
                .contains("Finns en handlingsplan? : Ja (2024)")
                .doesNotContain("Hur stor andel");
        assertThat(page.links()).contains(PAGE + "/avsnitt/styrning?fran=kontrollera#plan");
        assertThat(page.text()).contains("42,5 procent (bekräftat svar från 2024)");
    }

    @Test
    void whoSignsOffSeesWhatWasConfirmedFromLastTime() {
        respondent.press(respondent.open(SECTION), CONFIRM);
        asks(platform, request(Request.State.SUBMITTED));
        platform.answer(
                RequestServiceGrpc.getGetResponseMethod(),
                response().setSubmitTime(moment("2026-10-20T09:30:00Z")).build());

        assertThat(new Reader(portal, SignedInAs.region("approver"))
                        .open(PAGE + "/godkann")
                        .text())
                .contains("42,5 procent (bekräftat svar från 2024)");
    }

    @Test
    void nothingIsListedWhenEverythingIsDecided() {
        respondent.press(respondent.open(SECTION), CONFIRM);
        respondent.press(respondent.open(PAGE + "/avsnitt/styrning"), "Stämmer fortfarande : Finns en handlingsplan?");

        assertThat(respondent.open(PAGE + "/kontrollera").part("tidigare")).isEmpty();
    }

    @Test
    void whatCanNoLongerBeAnsweredIsNoFormAnyMore() {
        var page = respondent.open(SECTION);
        platform.refuse(EarlierAnswerServiceGrpc.getConfirmEarlierAnswerMethod(), notNow("REQUEST_WRONG_STATE"));

        assertThat(respondent.press(page, CONFIRM).text())
                .contains("Det går inte i det läge som svaret är i nu.")
                .doesNotContain("Spara och fortsätt");
    }
}
