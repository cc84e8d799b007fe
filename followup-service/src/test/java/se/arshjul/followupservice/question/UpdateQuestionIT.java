package se.arshjul.followupservice.question;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.followupservice.question.QuestionCalls.question;
import static se.arshjul.followupservice.question.QuestionCalls.update;
import static se.arshjul.testkit.Refusals.metadataOf;
import static se.arshjul.testkit.Refusals.refusalOf;
import static se.arshjul.testkit.Refusals.violationsOf;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.followup.v1.Question.Kind;
import se.arshjul.followupservice.survey.SurveyFixtures;
import se.arshjul.testkit.ServiceTest;
import se.arshjul.testkit.TestClock;

@ServiceTest
class UpdateQuestionIT {

    @Autowired
    QuestionCalls calls;

    @Autowired
    SurveyFixtures given;

    @Autowired
    TestClock clock;

    @Test
    void changesAQuestionAndMovesItToAnotherSection() {
        var survey = given.designing();
        var wanted = calls.named(survey, "choice").toBuilder()
                .setWording("Hur är det?")
                .setRequired(false)
                .setSectionId("second")
                .setPosition(0);
        wanted.addOptionsBuilder().setOptionId("unknown").setLabel("Vet inte");

        var updated = calls.analyst().updateQuestion(update(wanted));

        assertThat(updated.getWording()).isEqualTo("Hur är det?");
        assertThat(updated.getOptionsCount()).isEqualTo(3);
        assertThat(updated.getEtag()).isEqualTo("\"4\"");
        assertThat(calls.ids(survey)).containsExactly("choices", "scale", "number", "text", "choice");
        assertThat(calls.named(survey, "scale").getEtag()).isEqualTo("\"3\"");
        assertThat(given.audit(updated.getName())).containsExactly("UpdateQuestion by people/analyst");
    }

    @Test
    void changesTheOrderByAPosition() {
        var survey = given.designing();

        calls.analyst()
                .updateQuestion(update(calls.named(survey, "scale").toBuilder().setPosition(1)));

        assertThat(calls.ids(survey)).containsExactly("scale", "choice", "choices", "number", "text");
    }

    @Test
    void aRepeatedRequestChangesOnce() {
        var request = update(calls.named(given.designing(), "text").toBuilder().setMaxLength(90));

        assertThat(calls.analyst().updateQuestion(request))
                .isEqualTo(calls.analyst().updateQuestion(request));
    }

    @Test
    void aStaleEtagIsToldWhoChangedTheQuestionAndWhen() {
        var question = calls.named(given.designing(), "text").toBuilder();
        clock.advance(Duration.ofMinutes(5));
        var theirs = calls.analyst().updateQuestion(update(question.clone().setHelp("Kollegans hjälp")));
        clock.advance(Duration.ofMinutes(5));

        assertThat(metadataOf(() ->
                        calls.analyst().updateQuestion(update(question.clone().setHelp("Min hjälp")))))
                .containsEntry("etag", theirs.getEtag())
                .containsEntry("updatedBy", "people/analyst")
                .containsEntry("updateTime", "2026-03-02T11:05:00Z");
    }

    @Test
    void refusesAnOldEtagAndAnotherKind() {
        var survey = given.designing();
        var question = calls.named(survey, "text").toBuilder();

        assertThat(refusalOf(() ->
                        calls.analyst().updateQuestion(update(question.clone().setEtag("\"2\"")))))
                .isEqualTo("ABORTED QUESTION_CHANGED");
        assertThat(violationsOf(() -> calls.analyst()
                        .updateQuestion(
                                update(question.clone().setKind(Kind.NUMBER).clearMaxLength()))))
                .containsExactly("question.kind IMMUTABLE");
    }
}
