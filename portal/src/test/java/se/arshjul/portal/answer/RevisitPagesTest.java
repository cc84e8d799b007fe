package se.arshjul.portal.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static se.arshjul.portal.FollowupFixtures.REQUEST;
import static se.arshjul.portal.FollowupFixtures.answer;
import static se.arshjul.portal.FollowupFixtures.decimal;
import static se.arshjul.portal.FollowupFixtures.moment;
import static se.arshjul.portal.FollowupFixtures.response;

import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.arshjul.followup.v1.CheckAnswersResponse;
import se.arshjul.followup.v1.ListRevisitsResponse;
import se.arshjul.followup.v1.MarkAnswerRequest;
import se.arshjul.followup.v1.RequestServiceGrpc;
import se.arshjul.followup.v1.Revisit;
import se.arshjul.followup.v1.RevisitServiceGrpc;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.PageTest;
import se.arshjul.portal.Reader;
import se.arshjul.portal.SignedInAs;

/** Answers that a body marks so as to come back to them. */
@PageTest
class RevisitPagesTest {

    private static final String PAGE = "/svara/2026/region-uppsala";
    private static final String SECTION = PAGE + "/avsnitt/resurser";
    private static final String SAVE = "Spara och gå till översikten";

    @Autowired
    private MockMvc portal;

    private final FakePlatform platform = FakeSurroundings.PLATFORM;
    private Reader respondent;

    @BeforeEach
    void ask() {
        new AnswerSheet(platform).save(answer("andel").setNumber(decimal("42.5")));
        platform.answer(RequestServiceGrpc.getCheckAnswersMethod(), CheckAnswersResponse.getDefaultInstance());
        respondent = new Reader(portal, SignedInAs.region("respondent"));
    }

    private void marked(String... questions) {
        var marks = ListRevisitsResponse.newBuilder();
        Stream.of(questions)
                .map(question -> Revisit.newBuilder()
                        .setAnswer(REQUEST + "/answers/" + question)
                        .setMarkedBy("Kim Karlsson")
                        .setMarkTime(moment("2026-10-20T08:30:00Z")))
                .forEach(marks::addRevisits);
        platform.answer(RevisitServiceGrpc.getListRevisitsMethod(), marks.build());
    }

    @Test
    void aTickIsSavedWithTheSectionAsOneCommandHoweverOftenItIsSent() {
        respondent.press(respondent.open(SECTION), SAVE, "aterkom.andel", "ja");
        respondent.again();

        var asked = platform.asked(RevisitServiceGrpc.getMarkAnswerMethod());
        assertThat(asked).hasSize(2).containsOnly(asked.getFirst());
        assertThat(asked.getFirst().getName()).isEqualTo(REQUEST + "/answers/andel");
        assertThat(asked.getFirst().getMarked()).isTrue();
    }

    @Test
    void theSectionSaysInWordsWhoWantsToComeBackToWhat() {
        marked("andel");

        var page = respondent.open(SECTION);

        assertThat(page.part("lage-andel"))
                .contains("Att återkomma till.")
                .contains("Markerat av Kim Karlsson 20 oktober 2026 kl. 10.30.");
        assertThat(page.part("lage-kommentar")).doesNotContain("återkomma");
        assertThat(page.value("aterkom.andel")).isEqualTo("ja");
    }

    @Test
    void untickingTakesTheMarkAwayAndWhatNobodyTouchedStays() {
        marked("andel", "kommentar");
        var page = respondent.open(SECTION);

        respondent.press(page, SAVE);
        assertThat(platform.asked(RevisitServiceGrpc.getMarkAnswerMethod())).isEmpty();
        respondent.press(page, SAVE, "aterkom.andel", "");

        assertThat(platform.asked(RevisitServiceGrpc.getMarkAnswerMethod()))
                .extracting(MarkAnswerRequest::getName, MarkAnswerRequest::getMarked)
                .containsExactly(tuple(REQUEST + "/answers/andel", false));
    }

    @Test
    void whatAColleagueMarkedMeanwhileStaysMarked() {
        var page = respondent.open(SECTION);
        marked("andel");

        respondent.press(page, SAVE, "kommentar", "Skrivet under tiden");

        assertThat(platform.asked(RevisitServiceGrpc.getMarkAnswerMethod())).isEmpty();
    }

    @Test
    void theListOfSectionsCountsThem() {
        marked("andel", "kommentar", "plan");

        assertThat(respondent.open(PAGE).text())
                .contains("3 svar att återkomma till")
                .contains("Styrning 0 av 3 frågor. Ett svar att återkomma till")
                .contains("Resurser 1 av 2 frågor. 2 svar att återkomma till");
    }

    @Test
    void theCheckListsThemWithLinksAndLetsTheRespondentHandIn() {
        marked("kommentar");
        platform.answer(RequestServiceGrpc.getSubmitResponseMethod(), response().build());

        var page = respondent.open(PAGE + "/kontrollera");

        assertThat(page.part("aterkom"))
                .contains("Ett svar att återkomma till", "Vad vill ni tillägga?", "Det går att lämna in ändå.");
        assertThat(page.links()).contains(SECTION + "?fran=kontrollera#kommentar");
        assertThat(respondent.press(page, "Lämna in för godkännande").leadsTo()).isEqualTo(PAGE);
    }

    @Test
    void marksThatCannotBeReadKeepNobodyFromAnswering() {
        platform.silence(RevisitServiceGrpc.getListRevisitsMethod());

        assertThat(respondent.open(SECTION).status()).isEqualTo(200);
    }
}
