package se.arshjul.portal.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.portal.FollowupFixtures.SURVEY;
import static se.arshjul.portal.FollowupFixtures.answer;
import static se.arshjul.portal.FollowupFixtures.asks;
import static se.arshjul.portal.FollowupFixtures.changed;
import static se.arshjul.portal.FollowupFixtures.decimal;
import static se.arshjul.portal.FollowupFixtures.response;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.arshjul.followup.v1.ClarificationServiceGrpc;
import se.arshjul.followup.v1.RequestServiceGrpc;
import se.arshjul.portal.Asked;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.PageTest;
import se.arshjul.portal.Reader;
import se.arshjul.portal.SignedInAs;
import se.arshjul.runtime.refusal.Refusal;

/** The agency asks about several answers at once; the body says a word on each and hands all of them in together. */
@PageTest
class ClarifySeveralTest {

    private static final String PAGE = "/svara/2026/region-uppsala";
    private static final String CLARIFY = PAGE + "/fortydliga";
    private static final String SUBMIT = "Lämna in för godkännande";

    @Autowired
    private MockMvc portal;

    private final FakePlatform platform = FakeSurroundings.PLATFORM;
    private AnswerSheet sheet;
    private Reader respondent;

    @BeforeEach
    void askTwice() {
        sheet = new AnswerSheet(platform);
        sheet.save(answer("andel").setNumber(decimal("42.5")));
        sheet.save(answer("plan").setChoice("ja"));
        asks(platform, Asked.about("andel", "plan"));
        Asked.told(platform, Asked.open(), Asked.second());
        platform.answer(
                ClarificationServiceGrpc.getExplainAnswerMethod(), Asked.open().build());
        platform.answer(RequestServiceGrpc.getSubmitResponseMethod(), response().build());
        respondent = new Reader(portal, SignedInAs.region("respondent"));
    }

    @Test
    void eachQuestionStandsWithItsAnswerAndItsOwnExplanationInTheOrderOfTheSurvey() {
        var page = respondent.open(CLARIFY);

        assertThat(page.text())
                .contains("Svara på frågorna", "Det är 2 frågor.")
                .containsSubsequence(
                        "Fråga 1 av 2",
                        "Finns en handlingsplan?",
                        "Vilken nämnd har beslutat?",
                        "Fråga 2 av 2",
                        "Hur stor andel är utbildad?",
                        "Gäller den hela regionen?")
                .doesNotContain("Vilka områden gäller den?");
        assertThat(page.value("andel")).isEqualTo("42,5");
        assertThat(respondent.open(PAGE).text()).contains("Socialstyrelsen har 2 frågor om era svar");
    }

    @Test
    void eachExplanationIsSavedWithItsOwnQuestionAndGuardAndAllAreSubmittedOnce() {
        Asked.told(platform, Asked.open(), Asked.second().setEtag("\"7\""));

        respondent.press(
                respondent.open(CLARIFY),
                SUBMIT,
                "explanation-andel",
                "Ja, alla sjukhus.",
                "explanation-plan",
                "Regionstyrelsen.");

        assertThat(platform.asked(ClarificationServiceGrpc.getExplainAnswerMethod()))
                .extracting(said -> said.getQuestion() + " " + said.getExplanation() + " " + said.getEtag())
                .containsExactlyInAnyOrder(
                        SURVEY + "/questions/andel Ja, alla sjukhus. \"1\"",
                        SURVEY + "/questions/plan Regionstyrelsen. \"7\"");
        platform.askedOnce(RequestServiceGrpc.getSubmitResponseMethod());
    }

    @Test
    void theOneWithoutAWordIsPointedOut() {
        platform.refuse(
                RequestServiceGrpc.getSubmitResponseMethod(),
                Refusal.precondition("CLARIFICATION_MISSING", "No word.", Map.of("questions", "plan")));

        var refused = respondent.press(respondent.open(CLARIFY), SUBMIT, "explanation-andel", "Ja.");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.error("explanation-plan")).isEqualTo("Ändra svaret eller skriv en förklaring.");
        assertThat(refused.error("explanation-andel")).isEmpty();
    }

    @Test
    void eachOneWithoutAWordIsNamedWhereItIsLinked() {
        platform.refuse(
                RequestServiceGrpc.getSubmitResponseMethod(),
                Refusal.precondition("CLARIFICATION_MISSING", "No word.", Map.of("questions", "plan,andel")));

        assertThat(respondent.press(respondent.open(CLARIFY), SUBMIT).part("fel"))
                .contains("Finns en handlingsplan? Ändra svaret eller skriv en förklaring.")
                .contains("Hur stor andel är utbildad? Ändra svaret eller skriv en förklaring.");
    }

    @Test
    void aColleaguesWordOnOneIsShownAndTheOtherIsSaved() {
        var page = respondent.open(CLARIFY);
        Asked.told(
                platform,
                Asked.open().setExplanation("Kollegans ord.").setEtag("\"2\""),
                Asked.second().setExplanation("Regionstyrelsen.").setEtag("\"8\""));
        platform.handle(ClarificationServiceGrpc.getExplainAnswerMethod(), said -> {
            if (said.getQuestion().endsWith("/andel")) {
                throw changed("CLARIFICATION_CHANGED");
            }
            return Asked.second().build();
        });

        var refused = respondent.press(
                page, SUBMIT, "explanation-andel", "Mina ord.", "explanation-plan", "Regionstyrelsen.");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("Kollegans ord.");
        assertThat(refused.value("explanation-andel")).isEqualTo("Mina ord.");
        assertThat(refused.value("etag-explanation-andel")).isEqualTo("\"2\"");
        assertThat(refused.value("etag-explanation-plan")).isEqualTo("\"8\"");
        assertThat(platform.asked(RequestServiceGrpc.getSubmitResponseMethod())).isEmpty();
    }
}
