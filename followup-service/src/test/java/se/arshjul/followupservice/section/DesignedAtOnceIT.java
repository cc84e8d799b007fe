package se.arshjul.followupservice.section;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.followupservice.WhileLocked.result;
import static se.arshjul.followupservice.section.SectionCalls.create;
import static se.arshjul.followupservice.section.SectionCalls.delete;
import static se.arshjul.followupservice.section.SectionCalls.section;
import static se.arshjul.followupservice.section.SectionCalls.update;
import static se.arshjul.testkit.Refusals.violationsOf;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.followup.v1.CreateQuestionRequest;
import se.arshjul.followup.v1.Question;
import se.arshjul.followup.v1.SurveyServiceGrpc.SurveyServiceBlockingStub;
import se.arshjul.followupservice.WhileLocked;
import se.arshjul.followupservice.survey.SurveyFixtures;
import se.arshjul.followupservice.survey.SurveyName;
import se.arshjul.testkit.As;
import se.arshjul.testkit.ServiceTest;

/** Two people design the same survey in the same moment: the second goes on from what the first did. */
@ServiceTest
class DesignedAtOnceIT {

    @Autowired
    SectionCalls calls;

    @Autowired
    SurveyServiceBlockingStub surveys;

    @Autowired
    SurveyFixtures given;

    @Autowired
    WhileLocked whileLocked;

    private SurveyName survey;

    @BeforeEach
    void aSurveyIsDesigned() {
        survey = given.designing();
    }

    @Test
    void twoNewSectionsBothStand() throws Throwable {
        var both = whileLocked.survey(
                survey,
                () -> calls.analyst().createSurveySection(create(survey, "whole", "Helheten")),
                () -> calls.analyst().createSurveySection(create(survey, "rest", "Resten")));

        result(both.getFirst());
        result(both.getLast());

        assertThat(calls.ids(survey)).containsExactly("first", "second", "whole", "rest");
    }

    @Test
    void twoSectionsAreNotGivenTheSameTitle() throws Throwable {
        var both = whileLocked.survey(
                survey,
                () -> calls.analyst().updateSurveySection(update(section(survey, "first", 1, "Ledning"))),
                () -> calls.analyst().updateSurveySection(update(section(survey, "second", 2, "Ledning"))));

        result(both.getFirst());

        assertThat(violationsOf(() -> result(both.getLast()))).containsExactly("section.title TWICE");
    }

    @Test
    void aNewQuestionStandsWhereItsSectionHasMoved() throws Throwable {
        var both = whileLocked.survey(
                survey,
                () -> calls.analyst().updateSurveySection(update(section(survey, "second", 1, "second"))),
                () -> question("second"));

        result(both.getFirst());
        result(both.getLast());

        assertThat(calls.questions(survey)).containsExactly("number", "text", "rate", "choice", "choices", "scale");
    }

    @Test
    void noQuestionIsAddedToASectionThatIsRemoved() throws Throwable {
        calls.analyst().createSurveySection(create(survey, "whole", "Helheten"));
        var both = whileLocked.survey(
                survey,
                () -> calls.analyst().deleteSurveySection(delete(survey + "/sections/whole", "")),
                () -> question("whole"));

        result(both.getFirst());

        assertThat(violationsOf(() -> result(both.getLast()))).containsExactly("question.section_id UNKNOWN");
        assertThat(calls.ids(survey)).containsExactly("first", "second");
    }

    private Question question(String section) {
        return As.staff("analyst")
                .on(surveys)
                .createQuestion(CreateQuestionRequest.newBuilder()
                        .setParent(survey.toString())
                        .setQuestionId("rate")
                        .setQuestion(Question.newBuilder()
                                .setSectionId(section)
                                .setKind(Question.Kind.TEXT)
                                .setWording("Vad fattas?"))
                        .setRequestId(UUID.randomUUID().toString())
                        .build());
    }
}
