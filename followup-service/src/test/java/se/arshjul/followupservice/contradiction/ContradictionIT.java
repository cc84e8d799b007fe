package se.arshjul.followupservice.contradiction;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.followupservice.request.RequestCalls.answer;
import static se.arshjul.followupservice.request.RequestCalls.approve;
import static se.arshjul.followupservice.request.RequestCalls.check;
import static se.arshjul.followupservice.request.RequestCalls.screen;
import static se.arshjul.followupservice.request.RequestCalls.submit;
import static se.arshjul.followupservice.request.RequestCalls.update;
import static se.arshjul.testkit.Refusals.refusalOf;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.arshjul.followup.v1.CheckContradictionRulesRequest;
import se.arshjul.followup.v1.CheckContradictionRulesResponse.Rule;
import se.arshjul.followup.v1.Contradiction;
import se.arshjul.followupservice.clarification.ClarificationCalls;
import se.arshjul.followupservice.request.Request.State;
import se.arshjul.followupservice.request.RequestCalls;
import se.arshjul.followupservice.request.RequestFixtures;
import se.arshjul.followupservice.request.RequestName;
import se.arshjul.followupservice.survey.Survey;
import se.arshjul.followupservice.survey.SurveyFixtures;
import se.arshjul.testkit.ServiceTest;

/** Answers that do not go together: the body confirms or changes them, and who assesses reads which they are. */
@ServiceTest
class ContradictionIT {

    @Autowired
    RequestCalls calls;

    @Autowired
    ClarificationCalls clarifications;

    @Autowired
    RequestFixtures given;

    @Autowired
    SurveyFixtures surveys;

    @Autowired
    JdbcClient jdbc;

    private RequestName name;

    @BeforeEach
    void whoMeasuresDoesNotSayHowItIsUsed() {
        var survey = given.survey(Survey.State.DESIGNING);
        jdbc.sql("""
                        INSERT INTO question (survey_id, question_id, section_id, position, kind, wording, help,
                                              required, plan_element, max_length, revision)
                        SELECT :survey, id, 'second', 90 + place, kind, 'Vad svarar ni?', '', FALSE, '',
                               CASE kind WHEN 'TEXT' THEN 500 END, 1
                          FROM (VALUES ('culture-measured', 1, 'SINGLE_CHOICE'), ('culture-use', 2, 'TEXT'))
                               AS asked (id, place, kind)
                        """).param("survey", survey.survey()).update();
        jdbc.sql("""
                        INSERT INTO question_option
                        VALUES (:survey, 'culture-measured', 'everywhere', 1, 'Överallt'),
                               (:survey, 'culture-measured', 'no', 2, 'Nej')
                        """).param("survey", survey.survey()).update();
        surveys.become(survey, Survey.State.OPEN);
        name = given.in(survey, "region-uppsala", State.STARTED);
        calls.respondent()
                .updateAnswer(update(answer(name, "culture-measured", "").setChoice("everywhere")));
    }

    @Test
    void theBodyReadsWhichAnswersDoNotGoTogetherAndConfirmsThemOrIsNotSubmitted() {
        assertThat(calls.respondent().checkAnswers(check(name)).getContradictionsList())
                .containsExactly(unused("everywhere"));

        assertThat(refusalOf(() -> calls.respondent().submitResponse(submit(name))))
                .isEqualTo("FAILED_PRECONDITION CONTRADICTIONS_UNCONFIRMED");
        assertThat(refusalOf(() -> calls.respondent()
                        .submitResponse(submit(name).toBuilder()
                                .addConfirmedContradictions(unused("partly"))
                                .build())))
                .isEqualTo("FAILED_PRECONDITION CONTRADICTIONS_UNCONFIRMED");

        var submitted = calls.respondent()
                .submitResponse(submit(name).toBuilder()
                        .addConfirmedContradictions(unused("everywhere"))
                        .build());
        assertThat(submitted.getVersion()).isEqualTo(1);
    }

    @Test
    void whoChangesTheAnswerHasNothingToConfirm() {
        calls.respondent().updateAnswer(update(answer(name, "culture-use", "").setText("I ledningen.")));

        assertThat(calls.respondent().checkAnswers(check(name)).getContradictionsList())
                .isEmpty();
        assertThat(calls.respondent().submitResponse(submit(name)).getVersion()).isEqualTo(1);
    }

    @Test
    void whoAssessesReadsWhichTheyAre() {
        approved();

        var found = calls.analyst().screenResponse(screen(name));

        assertThat(found.getContradicting()).isTrue();
        assertThat(found.getContradictionsList()).containsExactly(confirmed("everywhere"));
    }

    @Test
    void whatTheBodyConfirmedIsStillKnownOnceASingleAnswerIsClarified() {
        approved();
        clarifications.analyst().askClarification(ClarificationCalls.ask(name, "number"));
        calls.respondent().updateAnswer(RequestCalls.number(name, "41", "\"3\""));
        var clarified = calls.respondent().submitResponse(submit(name));
        calls.approver().approveResponse(approve(name, clarified.getContentHash()));

        assertThat(calls.analyst().screenResponse(screen(name)).getContradictionsList())
                .containsExactly(confirmed("everywhere"));
    }

    @Test
    void whatAClarifiedAnswerContradictsAnewNobodyHasConfirmed() {
        calls.respondent()
                .updateAnswer(update(answer(name, "culture-measured", "\"1\"").setChoice("no")));
        var submitted = calls.respondent().submitResponse(submit(name));
        calls.approver().approveResponse(approve(name, submitted.getContentHash()));
        clarifications.analyst().askClarification(ClarificationCalls.ask(name, "culture-measured"));
        calls.respondent()
                .updateAnswer(update(answer(name, "culture-measured", "\"2\"").setChoice("everywhere")));
        var clarified = calls.respondent().submitResponse(submit(name));
        calls.approver().approveResponse(approve(name, clarified.getContentHash()));

        assertThat(calls.analyst().screenResponse(screen(name)).getContradictionsList())
                .containsExactly(unused("everywhere"));
    }

    @Test
    void whileSingleAnswersAreAskedAboutNothingElseIsToBeConfirmed() {
        approved();
        clarifications.analyst().askClarification(ClarificationCalls.ask(name, "number"));
        calls.respondent().updateAnswer(RequestCalls.number(name, "41", "\"3\""));

        assertThat(calls.respondent().checkAnswers(check(name)).getContradictionsList())
                .isEmpty();
        assertThat(calls.respondent().submitResponse(submit(name)).getVersion()).isEqualTo(2);
    }

    @Test
    void theAgencyReadsWhichRulesSayNothingAboutASurvey() {
        var rules = calls.analyst()
                .checkContradictionRules(CheckContradictionRulesRequest.newBuilder()
                        .setParent(name.survey().toString())
                        .build())
                .getRulesList();

        assertThat(rules)
                .filteredOn(Rule::getApplied)
                .extracting(Rule::getContradiction)
                .containsExactly(unused("everywhere"));
        assertThat(rules).extracting(Rule::getContradiction).contains(unused("partly"));
    }

    private void approved() {
        var submitted = calls.respondent()
                .submitResponse(submit(name).toBuilder()
                        .addConfirmedContradictions(unused("everywhere"))
                        .build());
        calls.approver().approveResponse(approve(name, submitted.getContentHash()));
    }

    private Contradiction confirmed(String option) {
        return unused(option).toBuilder().setConfirmed(true).build();
    }

    private Contradiction unused(String option) {
        return Contradiction.newBuilder()
                .setQuestion(name.survey() + "/questions/culture-measured")
                .setOptionId(option)
                .setMissingQuestion(name.survey() + "/questions/culture-use")
                .build();
    }
}
