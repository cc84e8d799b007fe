package se.arshjul.portal.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.portal.FollowupFixtures.answer;
import static se.arshjul.portal.FollowupFixtures.decimal;
import static se.arshjul.portal.FollowupFixtures.questions;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.arshjul.followup.v1.Answer.Confirmation;
import se.arshjul.followup.v1.CheckAnswersResponse;
import se.arshjul.followup.v1.Finding;
import se.arshjul.followup.v1.ListQuestionsResponse;
import se.arshjul.followup.v1.Question;
import se.arshjul.followup.v1.RequestServiceGrpc;
import se.arshjul.followup.v1.SurveyServiceGrpc;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.PageTest;
import se.arshjul.portal.Reader;
import se.arshjul.portal.SignedInAs;

/** A number beyond what is likely, here 20 to 60, is asked about once, and what is said then stays with it. */
@PageTest
class LikelyPagesTest {

    private static final String PATH = "/svara/2026/region-uppsala";
    private static final String SECTION = PATH + "/avsnitt/resurser";
    private static final String WHY = PATH + "/stammer/andel";
    private static final String ASKED =
            "Stämmer det? Hur stor andel är utbildad? Du har angett 90 procent." + " Rimligt är mellan 20 och 60.";

    @Autowired
    private MockMvc portal;

    private final FakePlatform platform = FakeSurroundings.PLATFORM;
    private AnswerSheet sheet;
    private Reader reader;

    @BeforeEach
    void ask() {
        sheet = new AnswerSheet(platform);
        soft(platform);
        reader = new Reader(portal, SignedInAs.region("respondent"));
    }

    /** 20 to 60 is likely. */
    static void soft(FakePlatform platform) {
        platform.answer(
                SurveyServiceGrpc.getListQuestionsMethod(),
                ListQuestionsResponse.newBuilder()
                        .addAllQuestions(
                                questions().stream().map(LikelyPagesTest::soft).toList())
                        .build());
    }

    private static Question soft(Question question) {
        var soft = question.toBuilder();
        if (question.getKind() == Question.Kind.NUMBER) {
            soft.getNumberRangeBuilder().setSoftMin(decimal("20")).setSoftMax(decimal("60"));
        }
        return soft.build();
    }

    @Test
    void anUnlikelyNumberIsSavedAndAskedAboutBeforeOneGoesOn() {
        var saved = reader.press(reader.open(SECTION), "Spara och fortsätt", "andel", "90");

        assertThat(saved.leadsTo()).isEqualTo(SECTION + "#stammer-andel");
        var page = reader.open(SECTION);
        assertThat(page.text()).contains(ASKED);
        assertThat(reader.press(page, "Spara och fortsätt").leadsTo()).isEqualTo(PATH + "/kontrollera");
    }

    @Test
    void aLikelyNumberIsNotAskedAbout() {
        assertThat(reader.press(reader.open(SECTION), "Spara och fortsätt", "andel", "60")
                        .leadsTo())
                .isEqualTo(PATH + "/kontrollera");
        assertThat(reader.open(SECTION).text()).doesNotContain("Stämmer det?");
    }

    @Test
    void aNumberThatIsConfirmedIsAskedAboutNoMore() {
        sheet.save(answer("andel").setNumber(decimal("90")));

        reader.press(reader.open(SECTION), "Ja, talet stämmer");

        assertThat(sheet.of("andel").hasConfirmation()).isTrue();
        assertThat(sheet.of("andel").getNumber().getValue()).isEqualTo("90");
        assertThat(reader.open(SECTION).text()).doesNotContain("Stämmer det?");
    }

    @Test
    void anExplanationIsSavedOnceWithTheAnswerAndReadWithIt() {
        sheet.save(answer("andel").setNumber(decimal("90")));
        platform.answer(RequestServiceGrpc.getCheckAnswersMethod(), CheckAnswersResponse.getDefaultInstance());
        var page = reader.open(WHY);
        assertThat(page.text()).contains("Du har angett 90 procent. Rimligt är mellan 20 och 60.");

        var saved = reader.press(page, "Ja, talet stämmer", "comment", "Alla gick kursen.");
        reader.again();

        assertThat(saved.leadsTo()).isEqualTo(SECTION);
        assertThat(sheet.changes()).isEqualTo(1);
        assertThat(sheet.of("andel").getConfirmation().getComment()).isEqualTo("Alla gick kursen.");
        assertThat(reader.open(PATH + "/kontrollera").text()).contains("90 procent. Förklaring: Alla gick kursen.");
    }

    @Test
    void anotherNumberIsAskedAboutAgain() {
        sheet.save(answer("andel")
                .setNumber(decimal("90"))
                .setConfirmation(Confirmation.newBuilder().setComment("Alla gick kursen.")));

        reader.press(reader.open(SECTION), "Spara och fortsätt", "andel", "95");

        assertThat(sheet.of("andel").hasConfirmation()).isFalse();
        assertThat(reader.open(SECTION).text()).contains("Du har angett 95 procent.");
    }

    @Test
    void theCheckSaysWhichNumberToConfirm() {
        sheet.save(answer("andel").setNumber(decimal("90")));
        platform.answer(
                RequestServiceGrpc.getCheckAnswersMethod(),
                CheckAnswersResponse.newBuilder()
                        .addAllFindings(List.of(Finding.newBuilder()
                                .setQuestion("surveys/2026/questions/andel")
                                .setReason("ANSWER_UNCONFIRMED")
                                .build()))
                        .build());

        var page = reader.open(PATH + "/kontrollera");

        assertThat(page.text()).contains("Hur stor andel är utbildad? : stämmer talet?");
        assertThat(page.links()).contains(SECTION + "?fran=kontrollera#andel");
    }

    @Test
    void whereNothingNeedsConfirmingOneIsLedBack() {
        assertThat(reader.open(WHY).leadsTo()).isEqualTo(SECTION);
    }
}
