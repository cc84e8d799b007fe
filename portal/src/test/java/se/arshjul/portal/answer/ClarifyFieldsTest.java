package se.arshjul.portal.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.portal.FollowupFixtures.SURVEY;
import static se.arshjul.portal.FollowupFixtures.answer;
import static se.arshjul.portal.FollowupFixtures.asks;
import static se.arshjul.portal.FollowupFixtures.decimal;
import static se.arshjul.portal.FollowupFixtures.notNow;
import static se.arshjul.portal.FollowupFixtures.response;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.arshjul.followup.v1.ClarificationServiceGrpc;
import se.arshjul.followup.v1.Request;
import se.arshjul.followup.v1.RequestServiceGrpc;
import se.arshjul.portal.Asked;
import se.arshjul.portal.Conditional;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.PageTest;
import se.arshjul.portal.Reader;
import se.arshjul.portal.SignedInAs;

/** What the form about one answer has in common with the sections: unlikely numbers, conditions, guards. */
@PageTest
class ClarifyFieldsTest {

    private static final String PAGE = "/svara/2026/region-uppsala";
    private static final String CLARIFY = PAGE + "/fortydliga";
    private static final String SUBMIT = "Lämna in för godkännande";

    @Autowired
    private MockMvc portal;

    private final FakePlatform platform = FakeSurroundings.PLATFORM;
    private AnswerSheet sheet;
    private Reader respondent;

    @BeforeEach
    void ask() {
        sheet = new AnswerSheet(platform);
        sheet.save(answer("andel").setNumber(decimal("42.5")));
        asks(platform, Asked.about(Request.State.SENT_BACK));
        Asked.told(platform, Asked.open());
        platform.answer(
                ClarificationServiceGrpc.getExplainAnswerMethod(), Asked.open().build());
        platform.answer(RequestServiceGrpc.getSubmitResponseMethod(), response().build());
        respondent = new Reader(portal, SignedInAs.region("respondent"));
    }

    @Test
    void anUnlikelyNumberIsAskedAboutThereBeforeItIsSubmitted() {
        LikelyPagesTest.soft(platform);

        assertThat(respondent
                        .press(respondent.open(CLARIFY), SUBMIT, "andel", "90")
                        .leadsTo())
                .isEqualTo(CLARIFY + "#stammer-andel");

        var page = respondent.open(CLARIFY);
        assertThat(page.text()).contains("Stämmer det? Hur stor andel är utbildad? Du har angett 90 procent.");
        assertThat(respondent.press(page, "Ja, talet stämmer").leadsTo()).isEqualTo(CLARIFY);
        assertThat(sheet.of("andel").hasConfirmation()).isTrue();
        assertThat(platform.asked(RequestServiceGrpc.getSubmitResponseMethod())).isEmpty();
    }

    @Test
    void whoExplainsAnUnlikelyNumberComesBackThere() {
        LikelyPagesTest.soft(platform);
        sheet.save(answer("andel").setNumber(decimal("90")));

        var why = respondent.open(PAGE + "/stammer/andel");

        assertThat(why.links()).contains(CLARIFY + "#andel");
        assertThat(respondent
                        .press(why, "Ja, talet stämmer", "comment", "Alla gick kursen.")
                        .leadsTo())
                .isEqualTo(CLARIFY);
    }

    @Test
    void whatAChangedAnswerAsksForIsShownUnderItAndIsNotPassedUnseen() {
        Conditional.asked(platform);
        asks(platform, Asked.about("plan"));
        Asked.told(platform, Asked.open().setQuestion(SURVEY + "/questions/plan"));
        sheet.save(answer("plan").setChoice("nej"));
        var page = respondent.open(CLARIFY);
        assertThat(page.text())
                .contains("Ändrar du svaret kan det bli fler frågor att svara på här nedanför.")
                .doesNotContain("Hur stor andel är utbildad?");

        assertThat(respondent.press(page, SUBMIT, "plan", "ja").leadsTo()).isEqualTo(CLARIFY + "#omraden");

        respondent.press(respondent.open(CLARIFY), SUBMIT, "omraden", "vard");
        assertThat(sheet.of("omraden").getChoices().getOptionIdsList()).containsExactly("vard");
        assertThat(platform.asked(RequestServiceGrpc.getSubmitResponseMethod())).isEmpty();
        assertThat(respondent
                        .press(respondent.open(CLARIFY), SUBMIT, "mognad", "3")
                        .leadsTo())
                .isEqualTo(PAGE);
        platform.askedOnce(RequestServiceGrpc.getSubmitResponseMethod());
    }

    @Test
    void aFollowUpThatIsRequiredAndEmptyIsPointedOut() {
        Conditional.required(platform, "omraden");
        asks(platform, Asked.about("plan"));
        Asked.told(platform, Asked.open().setQuestion(SURVEY + "/questions/plan"));
        sheet.save(answer("plan").setChoice("ja"));
        platform.refuse(RequestServiceGrpc.getSubmitResponseMethod(), notNow("ANSWERS_INCOMPLETE"));

        var refused = respondent.press(respondent.open(CLARIFY), SUBMIT, "explanation-plan", "Nu finns den.");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("Fyll i det här fältet.");
    }

    @Test
    void aPageThatSavesItselfKeepsTheGuardsOfWhatItShows() {
        var script = byItself();
        var page = script.open(CLARIFY);
        sheet.save(answer("andel").setNumber(decimal("30")));
        Asked.told(platform, Asked.open().setExplanation("Kollegans ord.").setEtag("\"2\""));

        var saved = script.press(page, "Spara och gå till översikten");

        assertThat(saved.status()).isEqualTo(200);
        assertThat(saved.value("etag-andel")).isEqualTo(page.value("etag-andel"));
        assertThat(saved.value("etag-explanation-andel")).isEqualTo("\"1\"");
    }

    @Test
    void aPageThatHasSavedAnExplanationGoesOnWithTheNewGuard() {
        var script = byItself();
        var page = script.open(CLARIFY);
        Asked.told(platform, Asked.open().setExplanation("Ja.").setEtag("\"2\""));

        var saved = script.press(page, "Spara och gå till översikten", "explanation-andel", "Ja.");

        assertThat(saved.value("etag-explanation-andel")).isEqualTo("\"2\"");
    }

    /** A page whose script sends the form. */
    private Reader byItself() {
        var who = SignedInAs.region("respondent");
        return new Reader(portal, request -> {
            request.addHeader("HX-Request", "true");
            return who.postProcessRequest(request);
        });
    }
}
