package se.arshjul.followupservice.contradiction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static se.arshjul.followupservice.request.RequestCalls.approve;
import static se.arshjul.followupservice.request.RequestCalls.check;
import static se.arshjul.followupservice.request.RequestCalls.choice;
import static se.arshjul.followupservice.request.RequestCalls.screen;
import static se.arshjul.followupservice.request.RequestCalls.submit;
import static se.arshjul.followupservice.request.RequestCalls.text;
import static se.arshjul.followupservice.rule.RuleFixtures.compared;
import static se.arshjul.followupservice.rule.RuleFixtures.said;
import static se.arshjul.followupservice.rule.RuleFixtures.soft;
import static se.arshjul.testkit.Refusals.refusalOf;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.followup.v1.Contradiction;
import se.arshjul.followup.v1.ContradictionRule.Severity;
import se.arshjul.followup.v1.SubmitResponseRequest;
import se.arshjul.followupservice.clarification.ClarificationCalls;
import se.arshjul.followupservice.request.Request.State;
import se.arshjul.followupservice.request.RequestCalls;
import se.arshjul.followupservice.request.RequestFixtures;
import se.arshjul.followupservice.request.RequestName;
import se.arshjul.followupservice.rule.RuleFixtures;
import se.arshjul.followupservice.rule.Statement;
import se.arshjul.followupservice.survey.Survey;
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
    RuleFixtures rules;

    private RequestName name;

    @BeforeEach
    void whoSaysYesWritesSomethingToo() {
        var survey = given.survey(Survey.State.OPEN);
        rules.design(soft(
                survey,
                "yes-unexplained",
                said("choice", Statement.Test.CHOSEN, "yes"),
                said("scale", Statement.Test.UNANSWERED)));
        name = given.in(survey, "region-uppsala", State.STARTED);
    }

    @Test
    void theBodyReadsWhichAnswersDoNotGoTogetherAndConfirmsThemOrIsNotSubmitted() {
        assertThat(calls.respondent().checkAnswers(check(name)).getContradictionsList())
                .containsExactly(found().toBuilder().setEtag(read()).build());

        assertThat(refusalOf(() -> calls.respondent().submitResponse(submit(name))))
                .isEqualTo("FAILED_PRECONDITION CONTRADICTIONS_UNCONFIRMED");
        assertThat(refusalOf(() -> calls.respondent().submitResponse(confirming("something-else"))))
                .isEqualTo("FAILED_PRECONDITION CONTRADICTIONS_UNCONFIRMED");

        assertThat(calls.respondent()
                        .submitResponse(confirming("yes-unexplained"))
                        .getVersion())
                .isEqualTo(1);
    }

    @Test
    void whatIsConfirmedIsSaidOfTheAnswersThatWereRead() {
        manyAndAText();
        var read = confirmingAll();
        calls.respondent().updateAnswer(RequestCalls.number(name, "99", "\"3\""));

        assertThat(refusalOf(() -> calls.respondent().submitResponse(read)))
                .isEqualTo("FAILED_PRECONDITION CONTRADICTIONS_UNCONFIRMED");
    }

    @Test
    void whatWasConfirmedOfAnotherAnswerIsNotSaidOfTheClarifiedOne() {
        manyAndAText();
        var submitted = calls.respondent().submitResponse(confirmingAll());
        calls.approver().approveResponse(approve(name, submitted.getContentHash()));
        clarifications.analyst().askClarification(ClarificationCalls.ask(name, "number"));
        calls.respondent().updateAnswer(RequestCalls.number(name, "99", "\"3\""));
        var clarified = calls.respondent().submitResponse(submit(name));
        calls.approver().approveResponse(approve(name, clarified.getContentHash()));

        assertThat(calls.analyst().screenResponse(screen(name)).getContradictionsList())
                .extracting(Contradiction::getRule, Contradiction::getConfirmed)
                .containsExactly(tuple(rule("many"), false), tuple(rule("yes-unexplained"), true));
    }

    @Test
    void whoChangesTheAnswerHasNothingToConfirm() {
        calls.respondent().updateAnswer(choice(name, "no", "\"3\""));

        assertThat(calls.respondent().checkAnswers(check(name)).getContradictionsList())
                .isEmpty();
        assertThat(calls.respondent().submitResponse(submit(name)).getVersion()).isEqualTo(1);
    }

    @Test
    void whoAssessesReadsWhichTheyAre() {
        approved();

        var found = calls.analyst().screenResponse(screen(name));

        assertThat(found.getContradicting()).isTrue();
        assertThat(found.getContradictionsList())
                .containsExactly(found().toBuilder().setConfirmed(true).build());
    }

    @Test
    void whatTheBodyConfirmedIsStillKnownOnceASingleAnswerIsClarified() {
        approved();
        clarifications.analyst().askClarification(ClarificationCalls.ask(name, "number"));
        calls.respondent().updateAnswer(RequestCalls.number(name, "41", "\"3\""));
        assertThat(calls.respondent().checkAnswers(check(name)).getContradictionsList())
                .isEmpty();
        var clarified = calls.respondent().submitResponse(submit(name));
        calls.approver().approveResponse(approve(name, clarified.getContentHash()));

        assertThat(calls.analyst().screenResponse(screen(name)).getContradictionsList())
                .containsExactly(found().toBuilder().setConfirmed(true).build());
    }

    @Test
    void whatAClarifiedAnswerContradictsAnewNobodyHasConfirmed() {
        calls.respondent().updateAnswer(choice(name, "no", "\"3\""));
        var submitted = calls.respondent().submitResponse(submit(name));
        calls.approver().approveResponse(approve(name, submitted.getContentHash()));
        clarifications.analyst().askClarification(ClarificationCalls.ask(name, "choice"));
        calls.respondent().updateAnswer(choice(name, "yes", "\"4\""));
        var clarified = calls.respondent().submitResponse(submit(name));
        calls.approver().approveResponse(approve(name, clarified.getContentHash()));

        assertThat(calls.analyst().screenResponse(screen(name)).getContradictionsList())
                .containsExactly(found());
    }

    @Test
    void anotherSurveysRulesAreNotLookedAt() {
        var other = given.in(State.STARTED);
        calls.respondent().updateAnswer(text(other, "Ja, vi har.", "\"3\""));

        assertThat(calls.respondent().submitResponse(submit(other)).getVersion())
                .isEqualTo(1);
    }

    private void manyAndAText() {
        rules.design(soft(
                name.survey(),
                "many",
                compared("number", Statement.Test.GREATER, 30),
                said("text", Statement.Test.ANSWERED)));
    }

    private SubmitResponseRequest confirmingAll() {
        return submit(name).toBuilder()
                .addAllConfirmedContradictions(
                        calls.respondent().checkAnswers(check(name)).getContradictionsList())
                .build();
    }

    private void approved() {
        var submitted = calls.respondent().submitResponse(confirming("yes-unexplained"));
        calls.approver().approveResponse(approve(name, submitted.getContentHash()));
    }

    private SubmitResponseRequest confirming(String rule) {
        return submit(name).toBuilder()
                .addConfirmedContradictions(
                        Contradiction.newBuilder().setRule(rule(rule)).setEtag(read()))
                .build();
    }

    private String read() {
        return calls.respondent()
                .checkAnswers(check(name))
                .getContradictionsList()
                .getFirst()
                .getEtag();
    }

    private Contradiction found() {
        return Contradiction.newBuilder()
                .setRule(rule("yes-unexplained"))
                .setSentence("Det går inte ihop.")
                .setSeverity(Severity.SOFT)
                .addQuestions(name.survey() + "/questions/choice")
                .addQuestions(name.survey() + "/questions/scale")
                .build();
    }

    private String rule(String id) {
        return name.survey() + "/contradictionRules/" + id;
    }
}
