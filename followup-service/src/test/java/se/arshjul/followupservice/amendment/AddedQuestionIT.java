package se.arshjul.followupservice.amendment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.arshjul.followupservice.request.RequestCalls.answer;
import static se.arshjul.followupservice.request.RequestCalls.approve;
import static se.arshjul.followupservice.request.RequestCalls.get;
import static se.arshjul.followupservice.request.RequestCalls.response;
import static se.arshjul.followupservice.request.RequestCalls.screen;
import static se.arshjul.followupservice.request.RequestCalls.submit;
import static se.arshjul.followupservice.request.RequestCalls.update;
import static se.arshjul.testkit.Refusals.refusalOf;
import static se.arshjul.testkit.Refusals.violationsOf;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.arshjul.followup.v1.Amendment.Kind;
import se.arshjul.followup.v1.Question;
import se.arshjul.followup.v1.Question.Option;
import se.arshjul.followupservice.replacement.ReplacementCalls;
import se.arshjul.followupservice.request.Request.State;
import se.arshjul.followupservice.request.RequestCalls;
import se.arshjul.followupservice.request.RequestFixtures;
import se.arshjul.followupservice.survey.Survey;
import se.arshjul.followupservice.survey.SurveyFixtures;
import se.arshjul.testkit.ServiceTest;

/** A question is added to a survey that has gone out. */
@ServiceTest
class AddedQuestionIT {

    @Autowired
    AmendmentCalls calls;

    @Autowired
    RequestCalls requests;

    @Autowired
    ReplacementCalls replacements;

    @Autowired
    RequestFixtures given;

    @Autowired
    SurveyFixtures surveys;

    @Autowired
    JdbcClient jdbc;

    @Test
    void doesNotGetTheIdThatIsReserved() {
        var survey = given.survey(Survey.State.OPEN);
        var text = Question.newBuilder()
                .setSectionId("first")
                .setKind(Question.Kind.TEXT)
                .setPosition(2)
                .setWording("Vad är nytt?");

        assertThat(violationsOf(() -> calls.coordinator().createAmendment(calls.add(survey, "ny", text))))
                .containsExactly("question.name RESERVED");
    }

    @Test
    void isAskedInItsPlaceAndWasNotAskedBefore() {
        var survey = given.survey(Survey.State.OPEN);
        var before = calls.asked(survey);
        var choice = Question.newBuilder()
                .setSectionId("first")
                .setKind(Question.Kind.SINGLE_CHOICE)
                .setPosition(2)
                .setWording("Vem gör det?")
                .setHelp("En räcker.")
                .addOptions(option("we"))
                .addOptions(option("they"));
        choice.getShownIfBuilder().setQuestionId("choice").addOptionIds("yes");

        var amendment = calls.coordinator().createAmendment(calls.add(survey, "who", choice));

        assertThat(amendment.getKind()).isEqualTo(Kind.ADDED);
        assertThat(amendment.getQuestionsList()).containsExactly(survey + "/questions/who");
        assertThat(amendment.getWording()).isEqualTo("Vem gör det?");
        assertThat(amendment.getFieldsList()).extracting("field").contains("wording", "help", "options.we");
        assertThat(calls.asked(survey))
                .extracting(
                        question -> question.getPosition() + question.getName().replaceFirst(".*/", " "))
                .containsExactly("1 choice", "2 who", "3 choices", "4 scale", "5 number", "6 text");
        assertThat(calls.named(survey, "who").getOptionsList()).hasSize(2);
        assertThat(calls.named(survey, "who").getShownIf().getQuestionId()).isEqualTo("choice");
        assertThat(calls.asked(survey, 0)).isEqualTo(before);
        assertThat(calls.asked(survey, 1)).isEqualTo(calls.asked(survey));
    }

    @Test
    void canBeAmendedLikeAnyOther() {
        var survey = given.survey(Survey.State.OPEN);
        calls.askMore(survey, "more");
        calls.reword(survey, "more");
        calls.askMore(survey, "still-more");
        calls.stopAsking(survey, "more");

        assertThat(List.of(0, 1, 2, 3, 4))
                .extracting(amendments -> calls.asked(survey, amendments).size())
                .containsExactly(5, 6, 6, 7, 6);
        assertThat(calls.asked(survey, 1).getLast().getWording()).isEqualTo("Vad fattas?");
        assertThat(calls.asked(survey, 2).getLast().getWording()).isEqualTo("Hur svarar ni?");
        assertThat(refusalOf(() -> calls.askMore(survey, "more"))).isEqualTo("ALREADY_EXISTS QUESTION_EXISTS");
    }

    @Test
    void whoIsWritingAnswersItOrLeavesIt() {
        var name = given.in(State.STARTED);
        calls.askMore(name.survey(), "more");

        assertThat(requests.respondent().getRequest(get(name)).getQuestionCount())
                .isEqualTo(6);
        requests.respondent().updateAnswer(update(answer(name, "more", "").setText("Tid.")));
        assertThat(requests.respondent().submitResponse(submit(name)).getAnswersCount())
                .isEqualTo(4);

        var another = given.in(name.survey(), "region-halland", State.STARTED);
        assertThat(requests.respondent().getRequest(get(name)).getQuestionCount())
                .isEqualTo(6);
        assertThat(given.count("SELECT count(*) FROM answer", another)).isEqualTo(3);
    }

    @Test
    void whatWaitsIsApprovedAsItWasRead() {
        var name = given.in(State.STARTED);
        var waiting = requests.respondent().submitResponse(submit(name));
        calls.askMore(name.survey(), "more");

        var approved = requests.approver().approveResponse(approve(name, waiting.getContentHash()));

        assertThat(approved.getContentHash()).isEqualTo(waiting.getContentHash());
        assertThat(approved.getAmendments()).isZero();
    }

    @Test
    void whatWasSignedStaysIsScreenedAsItWasAskedAndAReplacementAsksIt() {
        var name = given.in(State.STARTED);
        var hash = requests.respondent().submitResponse(submit(name)).getContentHash();
        requests.approver().approveResponse(approve(name, hash));
        var before = requests.engine().screenResponse(screen(name));

        calls.askMore(name.survey(), "more");

        assertThat(requests.analyst().getResponse(response(name)).getContentHash())
                .isEqualTo(hash);
        assertThat(requests.engine().screenResponse(screen(name))).isEqualTo(before);
        replacements.respondent().beginReplacement(ReplacementCalls.begin(name));
        requests.respondent().updateAnswer(update(answer(name, "more", "").setText("Tid.")));
        assertThat(requests.respondent().submitResponse(submit(name)).getAnswersCount())
                .isEqualTo(4);
    }

    @Test
    void nobodyIsScreenedForWhatWasNotAsked() {
        var survey = surveys.designing();
        surveys.design(survey, "required = TRUE");
        surveys.become(survey, Survey.State.OPEN);
        var name = given.in(survey, "region-uppsala", State.APPROVED);
        calls.askMore(survey, "more");

        assertThat(requests.engine().screenResponse(screen(name)).getIncomplete())
                .isFalse();
    }

    @Test
    void thePreviewTellsWhoIsWritingWhoWaitsAndWhoHasApproved() {
        var survey = given.survey(Survey.State.OPEN);
        given.in(survey, "region-dispatched", State.DISPATCHED);
        given.in(survey, "region-started", State.STARTED);
        given.in(survey, "region-submitted", State.SUBMITTED);
        given.in(survey, "region-approved", State.APPROVED);
        given.in(survey, "region-accepted", State.ACCEPTED);
        given.in(survey, "region-declined", State.DECLINED);

        var preview = calls.coordinator()
                .previewAmendment(AmendmentCalls.preview(calls.add(survey, "more", AmendmentCalls.newText())));

        assertThat(preview.getDrafts()).isEqualTo(2);
        assertThat(preview.getWaiting()).isEqualTo(1);
        assertThat(preview.getResponses()).isEqualTo(2);
        assertThat(preview.getFieldsList()).extracting("field").contains("wording");
        assertThat(calls.asked(survey)).hasSize(5);
    }

    @Test
    void isNeverRequiredNorARowOfATable() {
        var survey = given.survey(Survey.State.OPEN);

        assertThat(violationsOf(() -> calls.coordinator()
                        .createAmendment(calls.add(
                                survey, "more", AmendmentCalls.newText().setRequired(true)))))
                .containsExactly("question.required ADDED_VOLUNTARY");
        var row = AmendmentCalls.newText();
        row.getMatrixBuilder().setMatrixId("table").setTitle("Tabell");
        assertThat(violationsOf(() -> calls.coordinator().createAmendment(calls.add(survey, "more", row))))
                .containsExactly("question.matrix NO_MORE_ROWS");
    }

    @Test
    void dependsOnlyOnWhatIsAskedBeforeIt() {
        var survey = given.survey(Survey.State.OPEN);
        var early = AmendmentCalls.newText().setSectionId("first").setPosition(1);
        early.getShownIfBuilder().setQuestionId("choice").addOptionIds("yes");

        assertThat(violationsOf(() -> calls.coordinator().createAmendment(calls.add(survey, "more", early))))
                .containsExactly("question.shown_if.question_id NOT_EARLIER");
    }

    @ParameterizedTest
    @EnumSource(
            value = Survey.State.class,
            names = {"DESIGNING", "APPROVED", "CLOSED", "REVIEWING", "PUBLISHED", "CANCELLED"})
    void isAddedOnlyWhileTheSurveyIsAnswered(Survey.State state) {
        var survey = surveys.in(state);

        assertThat(refusalOf(() -> calls.askMore(survey, "more"))).isEqualTo("FAILED_PRECONDITION SURVEY_WRONG_STATE");
    }

    @Test
    void isAskedOnceWhenTheRequestIsRepeatedAndByNothingElse() {
        var survey = given.survey(Survey.State.OPEN);
        var request = calls.add(survey, "more", AmendmentCalls.newText());
        var first = calls.coordinator().createAmendment(request);

        assertThat(calls.coordinator().createAmendment(request)).isEqualTo(first);
        assertThat(calls.asked(survey)).hasSize(6);
        assertThatThrownBy(() -> jdbc.sql("""
                INSERT INTO question
                SELECT (jsonb_populate_record(q, '{"question_id": "by-the-way", "position": 99}')).*
                  FROM question q
                 WHERE survey_id = :survey AND question_id = 'more'
                """).param("survey", survey.survey()).update())
                .hasMessageContaining("a question stays as it was asked");
        assertThatThrownBy(() -> jdbc.sql("UPDATE question SET position = position + 100 WHERE survey_id = :survey")
                        .param("survey", survey.survey())
                        .update())
                .hasMessageContaining("a question stays as it was asked");
    }

    private static Option option(String id) {
        return Option.newBuilder().setOptionId(id).setLabel(id).build();
    }
}
