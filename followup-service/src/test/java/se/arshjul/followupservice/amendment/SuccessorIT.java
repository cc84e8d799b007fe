package se.arshjul.followupservice.amendment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static se.arshjul.followupservice.request.RequestCalls.answer;
import static se.arshjul.followupservice.request.RequestCalls.approve;
import static se.arshjul.followupservice.request.RequestCalls.check;
import static se.arshjul.followupservice.request.RequestCalls.choice;
import static se.arshjul.followupservice.request.RequestCalls.giveBack;
import static se.arshjul.followupservice.request.RequestCalls.response;
import static se.arshjul.followupservice.request.RequestCalls.submit;
import static se.arshjul.followupservice.request.RequestCalls.update;
import static se.arshjul.testkit.Refusals.refusalOf;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.arshjul.followup.v1.Amendment.Successor;
import se.arshjul.followup.v1.Answer;
import se.arshjul.followup.v1.Finding;
import se.arshjul.followup.v1.ListAnswersRequest;
import se.arshjul.followup.v1.UpdateAnswerRequest;
import se.arshjul.followupservice.replacement.ReplacementCalls;
import se.arshjul.followupservice.request.Request.State;
import se.arshjul.followupservice.request.RequestCalls;
import se.arshjul.followupservice.request.RequestFixtures;
import se.arshjul.followupservice.request.RequestName;
import se.arshjul.followupservice.survey.Survey;
import se.arshjul.testkit.As;
import se.arshjul.testkit.ServiceTest;

/** An option that has been chosen is removed, and another succeeds it. */
@ServiceTest
class SuccessorIT {

    @Autowired
    AmendmentCalls calls;

    @Autowired
    RequestCalls requests;

    @Autowired
    ReplacementCalls replacements;

    @Autowired
    RequestFixtures given;

    @Autowired
    JdbcClient jdbc;

    @Test
    void takesItsPlaceInADraftThatTellsWhatItWasAndWhoseItIs() {
        var name = given.in(State.STARTED);
        var before = read(name, "choice");

        var amendment = calls.coordinator().createAmendment(calls.successor(name.survey(), "choice", "yes", "no"));

        assertThat(amendment.getSuccessorsList())
                .extracting(
                        Successor::getOptionId,
                        Successor::getLabel,
                        Successor::getStandingOptionId,
                        Successor::getStandingLabel)
                .containsExactly(tuple("yes", "YES", "no", "NO"));
        var after = read(name, "choice");
        assertThat(after.getChoice()).isEqualTo("no");
        assertThat(after.getReplacedOptionIdsList()).containsExactly("yes");
        assertThat(after.getUpdatedBy()).isEqualTo(before.getUpdatedBy());
        assertThat(after.getUpdateTime()).isEqualTo(before.getUpdateTime());
        assertThat(after.getEtag()).isNotEqualTo(before.getEtag());
        assertThat(given.audit(name + "/answers/choice")).last().asString().startsWith("CreateAmendment");
        assertThat(calls.list(As.person(RequestFixtures.UPPSALA, "respondent"), name.survey()))
                .singleElement()
                .satisfies(found -> assertThat(found.getSuccessorsList()).isEqualTo(amendment.getSuccessorsList()));
    }

    @Test
    void aPageThatWasOpenedBeforeNoticesAndSavingAnewSettlesIt() {
        var name = given.in(State.STARTED);
        var before = read(name, "choice");
        calls.coordinator().createAmendment(calls.successor(name.survey(), "choice", "yes", "no"));

        assertThat(refusalOf(() -> requests.respondent().updateAnswer(choice(name, "no", before.getEtag()))))
                .isEqualTo("ABORTED ANSWER_CHANGED");
        var saved = requests.respondent()
                .updateAnswer(choice(name, "no", read(name, "choice").getEtag()));

        assertThat(saved.getReplacedOptionIdsList()).isEmpty();
        assertThat(read(name, "choice").getReplacedOptionIdsList()).isEmpty();
    }

    @Test
    void standsOnceAmongSeveralInTheOrderOfTheQuestion() {
        var name = given.in(State.STARTED);
        requests.respondent().updateAnswer(choices(name, "a", "c"));
        calls.coordinator().createAmendment(calls.successor(name.survey(), "choices", "c", "a"));
        assertThat(read(name, "choices").getChoices().getOptionIdsList()).containsExactly("a");

        calls.coordinator().createAmendment(calls.successor(name.survey(), "choices", "a", "new-1"));

        assertThat(read(name, "choices").getChoices().getOptionIdsList()).containsExactly("new-1");
        assertThat(read(name, "choices").getReplacedOptionIdsList()).containsExactly("c", "a");
    }

    @Test
    void thePreviewTellsHowManyHaveChosenWhatWouldBeGone() {
        var survey = given.survey(Survey.State.OPEN);
        given.in(survey, "region-started", State.STARTED);
        given.in(survey, "region-back", State.SENT_BACK);
        given.in(survey, "region-submitted", State.SUBMITTED);
        given.in(survey, "region-approved", State.APPROVED);
        given.in(survey, "region-accepted", State.ACCEPTED);
        given.in(survey, "kommun-accepted", State.ACCEPTED);

        var preview = calls.coordinator()
                .previewAmendment(AmendmentCalls.preview(calls.successor(survey, "choice", "yes", "no")));

        assertThat(preview.getSuccessorsList())
                .extracting(
                        Successor::getOptionId, Successor::getDrafts, Successor::getWaiting, Successor::getResponses)
                .containsExactly(tuple("yes", 2, 1, 3));
        assertThat(calls.asked(survey)).isEqualTo(calls.asked(survey, 0));
    }

    @Test
    void whatWaitsIsReadAgainAndHandedInWithIt() {
        var name = given.in(State.STARTED);
        var waiting = requests.respondent().submitResponse(submit(name));
        calls.coordinator().createAmendment(calls.successor(name.survey(), "choice", "yes", "no"));

        assertThat(refusalOf(() -> requests.approver().approveResponse(approve(name, waiting.getContentHash()))))
                .isEqualTo("FAILED_PRECONDITION RESPONSE_OUTDATED");

        requests.approver().returnResponse(giveBack(name));
        requests.respondent()
                .updateAnswer(choice(name, "no", read(name, "choice").getEtag()));
        assertThat(requests.respondent().submitResponse(submit(name)).getAnswersList())
                .filteredOn(answer -> answer.getName().endsWith("/choice"))
                .extracting(Answer::getChoice)
                .containsExactly("no");
    }

    @Test
    void isNotHandedInBeforeTheBodyHasSaidThatItIsRight() {
        var name = given.in(State.STARTED);
        calls.coordinator().createAmendment(calls.successor(name.survey(), "choice", "yes", "no"));

        assertThat(requests.respondent().checkAnswers(check(name)).getFindingsList())
                .extracting(Finding::getQuestion, Finding::getReason)
                .containsExactly(tuple(name.survey() + "/questions/choice", "ANSWER_REPLACED"));
        assertThat(refusalOf(() -> requests.respondent().submitResponse(submit(name))))
                .isEqualTo("FAILED_PRECONDITION ANSWERS_INCOMPLETE");

        requests.respondent()
                .updateAnswer(choice(name, "no", read(name, "choice").getEtag()));
        assertThat(requests.respondent().checkAnswers(check(name)).getFindingsList())
                .isEmpty();
        assertThat(requests.respondent().submitResponse(submit(name)).getVersion())
                .isEqualTo(1);
    }

    @Test
    void whatWasConfirmedInAReplacementThatIsGivenUpIsAskedAgain() {
        var name = given.in(State.STARTED);
        var hash = requests.respondent().submitResponse(submit(name)).getContentHash();
        requests.approver().approveResponse(approve(name, hash));
        calls.coordinator().createAmendment(calls.successor(name.survey(), "choice", "yes", "no"));
        replacements.respondent().beginReplacement(ReplacementCalls.begin(name));
        requests.respondent()
                .updateAnswer(choice(name, "no", read(name, "choice").getEtag()));

        replacements.respondent().cancelReplacement(ReplacementCalls.cancel(name));

        assertThat(read(name, "choice").getChoice()).isEqualTo("no");
        assertThat(read(name, "choice").getReplacedOptionIdsList()).containsExactly("yes");
    }

    @Test
    void whatWasSignedStaysAndWhatIsPutBackFromItHasTheSuccessor() {
        var name = given.in(State.STARTED);
        var hash = requests.respondent().submitResponse(submit(name)).getContentHash();
        requests.approver().approveResponse(approve(name, hash));
        calls.coordinator().createAmendment(calls.successor(name.survey(), "choice", "yes", "no"));

        var signed = requests.analyst().getResponse(response(name));
        assertThat(signed.getContentHash()).isEqualTo(hash);
        assertThat(signed.getAnswers(0).getChoice()).isEqualTo("yes");

        replacements.respondent().beginReplacement(ReplacementCalls.begin(name));
        requests.respondent()
                .updateAnswer(choice(name, "new-1", read(name, "choice").getEtag()));
        replacements.respondent().cancelReplacement(ReplacementCalls.cancel(name));
        assertThat(read(name, "choice").getChoice()).isEqualTo("no");
        assertThat(read(name, "choice").getReplacedOptionIdsList()).containsExactly("yes");
    }

    @Test
    void aRepeatedRequestPutsItInOnce() {
        var name = given.in(State.STARTED);
        var request = calls.successor(name.survey(), "choice", "yes", "no");
        var first = calls.coordinator().createAmendment(request);
        var etag = read(name, "choice").getEtag();

        assertThat(calls.coordinator().createAmendment(request)).isEqualTo(first);
        assertThat(read(name, "choice").getEtag()).isEqualTo(etag);
        assertThatThrownBy(() -> jdbc.sql("DELETE FROM successor").update())
                .hasMessageContaining("successor is append-only");
    }

    private Answer read(RequestName name, String question) {
        return requests
                .respondent()
                .listAnswers(ListAnswersRequest.newBuilder()
                        .setParent(name.toString())
                        .build())
                .getAnswersList()
                .stream()
                .filter(answer -> answer.getName().endsWith("/" + question))
                .findFirst()
                .orElseThrow();
    }

    private static UpdateAnswerRequest choices(RequestName name, String... options) {
        return update(answer(name, "choices", "")
                .setChoices(Answer.Choices.newBuilder().addAllOptionIds(List.of(options))));
    }
}
