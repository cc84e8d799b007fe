package se.arshjul.portal.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.portal.FollowupFixtures.questions;
import static se.arshjul.portal.FollowupFixtures.stands;
import static se.arshjul.portal.FollowupFixtures.survey;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.arshjul.followup.v1.ListQuestionsResponse;
import se.arshjul.followup.v1.Question;
import se.arshjul.followup.v1.Survey;
import se.arshjul.followup.v1.SurveyServiceGrpc;
import se.arshjul.plan.v1.ListElementsResponse;
import se.arshjul.plan.v1.PlanServiceGrpc;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.PageTest;
import se.arshjul.portal.offline.Spreadsheet;

/** What the words of a question mean, and an example, stand beside its help wherever that stands. */
@PageTest
class DefinitionPagesTest {

    private static final String YEAR = "/uppfoljning/2026";

    private final FakePlatform platform = FakeSurroundings.PLATFORM;
    private Agency analyst;

    @BeforeEach
    void design(@Autowired MockMvc portal) {
        stands(platform, survey(Survey.State.DESIGNING));
        var explained = questions().stream()
                .map(question -> question.getName().endsWith("/andel")
                        ? question.toBuilder()
                                .setDefinition("Utbildad: har gått hela kursen.")
                                .setExample("12,5")
                                .build()
                        : question)
                .toList();
        platform.answer(
                SurveyServiceGrpc.getListQuestionsMethod(),
                ListQuestionsResponse.newBuilder().addAllQuestions(explained).build());
        platform.answer(PlanServiceGrpc.getListElementsMethod(), ListElementsResponse.getDefaultInstance());
        platform.answer(SurveyServiceGrpc.getUpdateQuestionMethod(), Question.getDefaultInstance());
        analyst = new Agency(portal, "analyst");
    }

    @Test
    void bothAreWrittenWhereTheQuestionIs() {
        var page = analyst.reader.open(YEAR + "/fragor/andel");
        assertThat(page.value("definition")).isEqualTo("Utbildad: har gått hela kursen.");
        assertThat(page.value("example")).isEqualTo("12,5");

        analyst.reader.press(page, "Spara", "definition", "Har gått kursen.", "example", "50");
        analyst.reader.again();

        var asked = analyst.askedTwiceAsOne(SurveyServiceGrpc.getUpdateQuestionMethod());
        assertThat(asked.getQuestion().getDefinition()).isEqualTo("Har gått kursen.");
        assertThat(asked.getQuestion().getExample()).isEqualTo("50");
    }

    @Test
    void whoeverAnswersReadsThemBesideTheQuestion() {
        assertThat(analyst.reader.open(YEAR + "/forhandsgranska").text())
                .contains("Så menar vi Definition: Utbildad: har gått hela kursen. Exempel: 12,5")
                .contains("Så menar vi Beslutad av nämnden.");
    }

    @Test
    void theFileOfQuestionsHasAColumnForEach() {
        var rows = Spreadsheet.open(analyst.reader.save(YEAR + "/utforma/fil/fragor.xlsx"))
                .rows();

        assertThat(rows.getFirst()).contains("Definition", "Exempel");
        assertThat(rows.get(4)).contains("Utbildad: har gått hela kursen.", "12,5");
    }
}
