package se.arshjul.followupservice.replacement;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.followupservice.replacement.ReplacementCalls.begin;
import static se.arshjul.followupservice.request.RequestCalls.accept;
import static se.arshjul.followupservice.request.RequestCalls.approve;
import static se.arshjul.followupservice.request.RequestCalls.get;
import static se.arshjul.followupservice.request.RequestCalls.number;
import static se.arshjul.followupservice.request.RequestCalls.response;
import static se.arshjul.followupservice.request.RequestCalls.screen;
import static se.arshjul.followupservice.request.RequestCalls.sendBack;
import static se.arshjul.followupservice.request.RequestCalls.submit;
import static se.arshjul.testkit.Refusals.refusalOf;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.followup.v1.ListAnswersRequest;
import se.arshjul.followup.v1.Request;
import se.arshjul.followup.v1.Request.Replacement;
import se.arshjul.followup.v1.Response;
import se.arshjul.followup.v1.ScreenResponseResponse;
import se.arshjul.followupservice.clarification.ClarificationCalls;
import se.arshjul.followupservice.request.Request.State;
import se.arshjul.followupservice.request.RequestCalls;
import se.arshjul.followupservice.request.RequestFixtures;
import se.arshjul.followupservice.request.RequestName;
import se.arshjul.testkit.ServiceTest;

/** What the agency reads and decides while a body changes what it has approved. */
@ServiceTest
class ReplacedMeanwhileIT {

    @Autowired
    ReplacementCalls calls;

    @Autowired
    RequestCalls requests;

    @Autowired
    ClarificationCalls clarifications;

    @Autowired
    RequestFixtures given;

    @Test
    void theAgencyReadsAndScreensWhatTheBodySignedAndNotWhatItWrites() {
        var name = given.in(State.STARTED);
        requests.respondent()
                .updateAnswer(RequestCalls.update(
                        RequestCalls.answer(name, "scale", "").setScale(3)));
        approveChanged(name);
        calls.respondent().beginReplacement(begin(name));

        requests.respondent().updateAnswer(RequestCalls.update(RequestCalls.answer(name, "scale", "\"1\"")));

        assertThat(requests.engine().screenResponse(screen(name)))
                .isEqualTo(ScreenResponseResponse.newBuilder().setVersion(1).build());
        assertThat(refusalOf(() -> requests.analyst()
                        .listAnswers(ListAnswersRequest.newBuilder()
                                .setParent(name.toString())
                                .build())))
                .isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
    }

    @Test
    void theAgencyAcceptsTheOneResponseWhileTheBodyWritesTheOther() {
        var name = changing(State.APPROVED);

        assertThat(requests.analyst().acceptResponse(accept(name)).getState()).isEqualTo(Request.State.ACCEPTED);

        assertThat(seen(name).getReplacement()).isEqualTo(Replacement.WRITING);
        approveChanged(name);
        assertThat(requests.analyst().acceptResponse(accept(name)).getState()).isEqualTo(Request.State.ACCEPTED);
        assertThat(requests.analyst().getResponse(response(name)).getState()).isEqualTo(Response.State.TAKEN);
    }

    @Test
    void theAgencyDecidesAboutTheVersionThatItRead() {
        var name = changing(State.APPROVED);
        approveChanged(name);

        assertThat(refusalOf(() -> requests.analyst()
                        .acceptResponse(accept(name).toBuilder().setVersion(1).build())))
                .isEqualTo("ABORTED RESPONSE_CHANGED");
        assertThat(refusalOf(() -> requests.analyst()
                        .sendBackResponse(
                                sendBack(name).toBuilder().setVersion(1).build())))
                .isEqualTo("ABORTED RESPONSE_CHANGED");
        assertThat(requests.analyst()
                        .acceptResponse(accept(name).toBuilder().setVersion(2).build())
                        .getState())
                .isEqualTo(Request.State.ACCEPTED);
    }

    @Test
    void sentBackAsAWholeTheBodyGoesOnWithWhatItChanged() {
        var name = changing(State.APPROVED);
        requests.respondent().submitResponse(submit(name));

        requests.analyst().sendBackResponse(sendBack(name));

        assertThat(numberOf(name)).isEqualTo("41");
        var again = requests.respondent().submitResponse(submit(name));
        assertThat(again.getVersion()).isEqualTo(3);
        assertThat(requests.approver()
                        .approveResponse(approve(name, again.getContentHash()))
                        .getState())
                .isEqualTo(Response.State.SIGNED);
    }

    @Test
    void oneAnswerIsNotAskedAboutMeanwhile() {
        var name = changing(State.APPROVED);

        assertThat(refusalOf(() -> clarifications.analyst().askClarification(ClarificationCalls.ask(name, "number"))))
                .isEqualTo("FAILED_PRECONDITION RESPONSE_BEING_REPLACED");
    }

    @Test
    void aChangeOfWhatWasAcceptedIsNotTheWordThatTheAgencyOnceAskedFor() {
        var name = given.in(State.APPROVED);
        clarifications.analyst().askClarification(ClarificationCalls.ask(name, "number"));
        requests.respondent().updateAnswer(number(name, "41", "\"3\""));
        approveChanged(name);
        assertThat(requests.engine().screenResponse(screen(name)).getClarified())
                .isTrue();
        requests.analyst().acceptResponse(accept(name));

        calls.respondent().beginReplacement(begin(name));
        requests.respondent().updateAnswer(number(name, "42", "\"4\""));
        approveChanged(name);

        assertThat(requests.engine().screenResponse(screen(name)).getClarified())
                .isFalse();
    }

    /** The body has begun, and changed its number from 40 to 41. */
    private RequestName changing(State before) {
        var name = given.in(before);
        var begun = calls.respondent().beginReplacement(begin(name));
        assertThat(begun.getReplacement()).isEqualTo(Replacement.WRITING);
        requests.respondent().updateAnswer(number(name, "41", "\"3\""));
        return name;
    }

    private Response approveChanged(RequestName name) {
        var submitted = requests.respondent().submitResponse(submit(name));
        return requests.approver().approveResponse(approve(name, submitted.getContentHash()));
    }

    private Request seen(RequestName name) {
        return requests.respondent().getRequest(get(name));
    }

    private String numberOf(RequestName name) {
        return requests
                .respondent()
                .listAnswers(ListAnswersRequest.newBuilder()
                        .setParent(name.toString())
                        .build())
                .getAnswersList()
                .stream()
                .filter(answer -> answer.getName().endsWith("/number"))
                .map(answer -> answer.getNumber().getValue())
                .findFirst()
                .orElseThrow();
    }
}
