package se.arshjul.portal.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.portal.FollowupFixtures.changed;
import static se.arshjul.portal.FollowupFixtures.notNow;
import static se.arshjul.portal.FollowupFixtures.wrong;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.arshjul.followup.v1.CodeFreeTextsResponse;
import se.arshjul.followup.v1.CodingServiceGrpc;
import se.arshjul.followup.v1.RequestServiceGrpc;
import se.arshjul.followup.v1.SummarizeRequestsResponse;
import se.arshjul.followup.v1.Survey;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.PageTest;
import se.arshjul.portal.Reader;
import se.arshjul.portal.SignedInAs;

/** Free text: which answers there are, one at a time and many at once, and who coded. */
@PageTest
class CodingPagesTest {

    private static final String ADD = "Ge de valda svaren temat";
    private static final String ANSWER = Coded.QUESTION + "/svar/region-uppsala";

    @Autowired
    private MockMvc portal;

    private final FakePlatform platform = FakeSurroundings.PLATFORM;
    private final Coded coded = new Coded(platform);
    private Reader analyst;

    @BeforeEach
    void review() {
        coded.stand(Survey.State.REVIEWING, true);
        analyst = new Reader(portal, SignedInAs.staff("analyst"));
    }

    @Test
    void theSurveyLeadsToItsFreeTextWhenItHasClosed() {
        platform.silence("arshjul.workflow");
        platform.answer(
                RequestServiceGrpc.getSummarizeRequestsMethod(), SummarizeRequestsResponse.getDefaultInstance());
        assertThat(analyst.open("/uppfoljning/2026").links()).contains(Coded.PAGE);
        assertThat(analyst.open("/uppfoljning/2026/analys").links()).contains(Coded.PAGE);

        coded.stand(Survey.State.OPEN, false);
        assertThat(analyst.open("/uppfoljning/2026").links()).doesNotContain(Coded.PAGE);
    }

    @Test
    void eachQuestionSaysHowManyAnswersAreCodedOfHowMany() {
        var page = analyst.open(Coded.PAGE);

        assertThat(page.text())
                .contains("Vad vill ni tillägga? 250 av 280 svar har minst ett tema. Frågan har 2 teman.");
        assertThat(page.links()).contains(Coded.QUESTION);
    }

    @Test
    void answersStandWithTheirThemesAndCanBeNarrowed() {
        var page = analyst.open(Coded.QUESTION + "?tema=tid&sida=x");

        assertThat(page.text())
                .contains("Alla 280", "Okodade 30", "Tid och bemanning 40", "Pengar 0")
                .contains("Region Uppsala Vi hinner inte. Tid och bemanning")
                .contains("Region Skåne Allt går bra. Nästan. Inget tema");
        assertThat(page.links())
                .contains(Coded.QUESTION + "?okodade=ja", Coded.QUESTION + "?tema=pengar", ANSWER)
                .contains(Coded.QUESTION + "?tema=tid&sida=mer", Coded.QUESTION + "?tema=tid");
        var asked = platform.askedOnce(CodingServiceGrpc.getListFreeTextsMethod());
        assertThat(asked.getThemeId()).isEqualTo("tid");
        assertThat(asked.getPageToken()).isEqualTo("x");

        analyst.open(Coded.QUESTION + "?okodade=ja&tema=tid");
        var uncoded = platform.asked(CodingServiceGrpc.getListFreeTextsMethod()).getLast();
        assertThat(uncoded.getUncoded()).isTrue();
        assertThat(uncoded.getThemeId()).isEmpty();
    }

    @Test
    void theChosenAnswersAreGivenAThemeAndWhatBecameOfThemIsSaid() {
        platform.answer(
                CodingServiceGrpc.getCodeFreeTextsMethod(),
                CodeFreeTextsResponse.newBuilder()
                        .setChanged(2)
                        .setUnchanged(1)
                        .addMissing("x")
                        .build());
        var page = analyst.open(Coded.QUESTION + "?okodade=ja&sida=x");

        var done = analyst.press(page, ADD, "names", "region-skane", "themeId", "tid");

        assertThat(done.leadsTo()).isEqualTo(Coded.QUESTION + "?okodade=ja&sida=x");
        assertThat(analyst.open(done.leadsTo()).text())
                .contains("2 svar fick temat.", "Ett svar var redan så", "Ett svar finns inte längre");
        var sent = platform.askedOnce(CodingServiceGrpc.getCodeFreeTextsMethod());
        assertThat(sent.getParent()).isEqualTo("surveys/2026/questions/kommentar");
        assertThat(sent.getNamesList()).containsExactly("surveys/2026/requests/region-skane/answers/kommentar");
        assertThat(sent.getThemeId()).isEqualTo("tid");
        assertThat(sent.getRemove()).isFalse();
        assertThat(sent.getRequestId()).matches("[0-9a-f-]{36}");
    }

    @Test
    void aThemeIsTakenFromTheChosenAnswers() {
        platform.answer(
                CodingServiceGrpc.getCodeFreeTextsMethod(),
                CodeFreeTextsResponse.newBuilder().setChanged(1).build());
        var page = analyst.open(Coded.QUESTION + "?tema=tid");

        var done = analyst.press(page, "Ta bort temat från de valda", "names", "region-uppsala");

        assertThat(analyst.open(done.leadsTo()).text()).contains("Ett svar blev av med temat.");
        var sent = platform.askedOnce(CodingServiceGrpc.getCodeFreeTextsMethod());
        assertThat(sent.getRemove()).isTrue();
        assertThat(sent.getThemeId()).isEqualTo("tid");
    }

    @Test
    void whoHasChosenNoAnswerIsToldSo() {
        platform.refuse(
                CodingServiceGrpc.getCodeFreeTextsMethod(), wrong("CODING_INVALID", "names", "REQUIRED", "Required."));

        var refused = analyst.press(analyst.open(Coded.QUESTION), ADD);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Välj minst ett svar.", "Region Skåne");
    }

    @Test
    void oneAnswerIsGivenItsThemesAndShowsWhoCodedIt() {
        platform.answer(
                CodingServiceGrpc.getCodeFreeTextMethod(), Coded.text("region-uppsala", "Region Uppsala", "Vi"));
        var page = analyst.open(ANSWER);
        assertThat(page.text())
                .contains("Vad vill ni tillägga? Vi hinner inte.")
                .contains("Blev av med temat Pengar Kim Karlsson, 20 november 2026 kl. 09.00")
                .contains("Fick temat Tid Kim Karlsson");

        assertThat(analyst.press(page, "Spara teman", "themes", "pengar").leadsTo())
                .isEqualTo(ANSWER);

        var sent = platform.askedOnce(CodingServiceGrpc.getCodeFreeTextMethod());
        assertThat(sent.getName()).isEqualTo("surveys/2026/requests/region-uppsala/answers/kommentar");
        assertThat(sent.getThemeIdsList()).containsExactly("pengar");
        assertThat(sent.getEtag()).isEqualTo("\"1-3\"");
    }

    @Test
    void whatAColleagueCodedMeanwhileIsShownBesideOnesOwn() {
        platform.refuse(CodingServiceGrpc.getCodeFreeTextMethod(), changed("CODING_CHANGED"));

        var conflict = analyst.press(analyst.open(ANSWER), "Spara teman", "themes", "pengar");

        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.text()).contains("Någon annan har ändrat svarets teman");
        assertThat(conflict.part("themes-conflict")).contains("Tid och bemanning");
    }

    @Test
    void whileResultsWaitToBePublishedNothingCanBeCoded() {
        coded.stand(Survey.State.REVIEWED, false);

        assertThat(analyst.open(Coded.QUESTION).text())
                .contains("Det går inte att koda just nu", "Vi hinner inte.")
                .doesNotContain(ADD);
        assertThat(analyst.open(ANSWER).text()).doesNotContain("Spara teman");
        assertThat(analyst.open(Coded.QUESTION + "/teman").text()).doesNotContain("Lägg till temat");
    }

    @Test
    void afterPublicationThePageSaysThatACorrectionIsNeeded() {
        coded.stand(Survey.State.PUBLISHED, true);

        assertThat(analyst.open(Coded.QUESTION).text())
                .contains("De nya talen kommer med i nästa rättelse av resultatet.", ADD);
    }

    @Test
    void withoutThemesTheFirstThingIsToMakeOne() {
        coded.themes();

        var page = analyst.open(Coded.QUESTION);

        assertThat(page.text()).contains("Gör ett tema först.").doesNotContain(ADD);
        assertThat(page.links()).contains(Coded.QUESTION + "/teman");
    }

    @Test
    void aStateThatHasPassedIsSaidAndTheChoiceStays() {
        platform.refuse(CodingServiceGrpc.getCodeFreeTextsMethod(), notNow("SURVEY_WRONG_STATE"));

        var refused = analyst.press(analyst.open(Coded.QUESTION), ADD, "names", "region-skane", "themeId", "pengar");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.html()).contains("id=\"v-region-skane\" value=\"region-skane\" checked");
    }

    @Test
    void aQuestionThatIsNotCodedIsNotFound() {
        assertThat(analyst.open(Coded.PAGE + "/annan").status()).isEqualTo(404);
    }
}
