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
import se.arshjul.followup.v1.CheckAnswersResponse;
import se.arshjul.followup.v1.Contradiction;
import se.arshjul.followup.v1.ContradictionRule.Severity;
import se.arshjul.followup.v1.Request;
import se.arshjul.followup.v1.RequestServiceGrpc;
import se.arshjul.portal.Asked;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.PageTest;
import se.arshjul.portal.Reader;
import se.arshjul.portal.SignedInAs;

/** An answer that the agency asks about cannot be right together with another one. */
@PageTest
class ClarifyContradictionTest {

    private static final String CLARIFY = "/svara/2026/region-uppsala/fortydliga";
    private static final String SUBMIT = "Lämna in för godkännande";

    private final FakePlatform platform = FakeSurroundings.PLATFORM;
    private AnswerSheet sheet;
    private Reader respondent;

    @BeforeEach
    void ask(@Autowired MockMvc portal) {
        sheet = new AnswerSheet(platform);
        sheet.save(answer("andel").setNumber(decimal("2")));
        sheet.save(answer("mognad").setScale(4));
        asks(platform, Asked.about(Request.State.SENT_BACK));
        Asked.told(platform, Asked.open());
        platform.answer(RequestServiceGrpc.getSubmitResponseMethod(), response().build());
        platform.answer(
                RequestServiceGrpc.getCheckAnswersMethod(),
                CheckAnswersResponse.newBuilder()
                        .addContradictions(Contradiction.newBuilder()
                                .setRule(SURVEY + "/contradictionRules/liten-andel")
                                .setSentence("Andelen kan inte vara så liten.")
                                .setSeverity(Severity.HARD)
                                .addQuestions(SURVEY + "/questions/andel")
                                .addQuestions(SURVEY + "/questions/mognad"))
                        .addOpenQuestions(SURVEY + "/questions/andel")
                        .addOpenQuestions(SURVEY + "/questions/mognad")
                        .build());
        respondent = new Reader(portal, SignedInAs.region("respondent"));
    }

    @Test
    void bothAnswersStandOnThePageAndCanBeChanged() {
        var page = respondent.open(CLARIFY);

        assertThat(page.part("gar-inte-ihop"))
                .contains("Svar som inte går ihop. Ändra minst ett av dem.")
                .contains("Andelen kan inte vara så liten. Ändra svaret på Hur stor andel är utbildad?")
                .contains("Hur långt har ni kommit?");
        assertThat(page.links()).contains("#andel", "#mognad");

        respondent.press(page, SUBMIT, "mognad", "2");
        assertThat(sheet.of("mognad").getScale()).isEqualTo(2);
    }

    @Test
    void whoHandsThemInReadsWhichTheyAre() {
        platform.refuse(RequestServiceGrpc.getSubmitResponseMethod(), notNow("ANSWERS_CONTRADICTING"));

        var refused = respondent.press(respondent.open(CLARIFY), SUBMIT);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("Det finns svar som inte kan stämma samtidigt.");
        assertThat(refused.part("gar-inte-ihop")).contains("Andelen kan inte vara så liten.");
    }
}
