package se.arshjul.portal.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.portal.FollowupFixtures.stands;
import static se.arshjul.portal.FollowupFixtures.survey;
import static se.arshjul.portal.FollowupFixtures.wrong;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.arshjul.followup.v1.MoveMatrixResponse;
import se.arshjul.followup.v1.Survey;
import se.arshjul.followup.v1.SurveyServiceGrpc;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.PageTest;
import se.arshjul.portal.Tabled;

/** A table is moved with all its rows, to a place that is said by the questions around it. */
@PageTest
class MoveTablePagesTest {

    private static final String PAGE = "/uppfoljning/2026/fragor/matt/tabell";
    private static final String MOVE = "Flytta tabellen";
    private static final String PLACE = "afterQuestionId";

    @Autowired
    private MockMvc portal;

    private final FakePlatform platform = FakeSurroundings.PLATFORM;
    private Agency analyst;

    @BeforeEach
    void design() {
        stands(platform, survey(Survey.State.DESIGNING));
        Tabled.asked(platform);
        platform.answer(SurveyServiceGrpc.getMoveMatrixMethod(), MoveMatrixResponse.getDefaultInstance());
        analyst = new Agency(portal, "analyst");
    }

    @Test
    void thePlacesAreSaidByTheQuestionsAroundAndNoneLiesInATable() {
        var page = analyst.reader.open(PAGE);

        assertThat(page.value(PLACE)).isEqualTo("after.plan");
        assertThat(page.text())
                .contains("Alla rader flyttas tillsammans", "Först i ”Styrning”", "Efter 1. ”Finns en handlingsplan?”")
                .contains("Efter 10. ”Kollegorna”")
                .doesNotContain("Efter 2. ”Mål för patientsäkerheten”", "Efter 9. ”Cheferna”");
    }

    @Test
    void allItsRowsMoveOnceHoweverOftenItIsSent() {
        var moved = analyst.reader.press(analyst.reader.open(PAGE), MOVE, PLACE, "after.kollegor");
        analyst.reader.again();

        assertThat(moved.leadsTo()).isEqualTo(PAGE);
        var asked = analyst.askedTwiceAsOne(SurveyServiceGrpc.getMoveMatrixMethod());
        assertThat(asked.getParent()).isEqualTo("surveys/2026");
        assertThat(asked.getMatrixId()).isEqualTo("steg");
        assertThat(asked.getSectionId()).isEqualTo("resurser");
        assertThat(asked.getAfterQuestionId()).isEqualTo("kollegor");
    }

    @Test
    void firstInASectionIsAPlaceToo() {
        analyst.reader.press(analyst.reader.open(PAGE), MOVE, PLACE, "first.resurser");

        var asked = platform.askedOnce(SurveyServiceGrpc.getMoveMatrixMethod());
        assertThat(asked.getSectionId()).isEqualTo("resurser");
        assertThat(asked.getAfterQuestionId()).isEmpty();
    }

    @Test
    void aPlaceThatIsGoneIsSaidAtItsFieldAndAConditionInWords() {
        assertThat(analyst.reader
                        .press(analyst.reader.open(PAGE), MOVE, PLACE, "after.borta")
                        .error(PLACE))
                .isEqualTo("Platsen finns inte längre. Välj en annan.");
        assertThat(platform.asked(SurveyServiceGrpc.getMoveMatrixMethod())).isEmpty();

        platform.refuse(
                SurveyServiceGrpc.getMoveMatrixMethod(),
                wrong("QUESTION_INVALID", "question.shown_if.question_id", "NOT_EARLIER", ""));
        var refused = analyst.reader.press(analyst.reader.open(PAGE), MOVE, PLACE, "first.styrning");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Frågan beror på en fråga som inte står före den.");
        assertThat(refused.value(PLACE)).isEqualTo("first.styrning");
    }
}
