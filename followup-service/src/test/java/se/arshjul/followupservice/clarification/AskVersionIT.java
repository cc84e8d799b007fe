package se.arshjul.followupservice.clarification;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.followupservice.clarification.ClarificationCalls.ask;
import static se.arshjul.followupservice.request.RequestCalls.approve;
import static se.arshjul.followupservice.request.RequestCalls.get;
import static se.arshjul.followupservice.request.RequestCalls.number;
import static se.arshjul.followupservice.request.RequestCalls.submit;
import static se.arshjul.testkit.Refusals.refusalOf;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.followup.v1.AskClarificationRequest;
import se.arshjul.followup.v1.Request;
import se.arshjul.followupservice.replacement.ReplacementCalls;
import se.arshjul.followupservice.request.Request.State;
import se.arshjul.followupservice.request.RequestCalls;
import se.arshjul.followupservice.request.RequestFixtures;
import se.arshjul.followupservice.request.RequestName;
import se.arshjul.testkit.ServiceTest;

/** The agency asks about the version that it has read, and hears of which kind of response it has asked. */
@ServiceTest
class AskVersionIT {

    @Autowired
    ClarificationCalls calls;

    @Autowired
    RequestCalls requests;

    @Autowired
    ReplacementCalls replacements;

    @Autowired
    RequestFixtures given;

    @Test
    void aVersionThatWasApprovedMeanwhileIsNotAskedAboutUnread() {
        var name = given.in(State.ACCEPTED);
        replacements.respondent().beginReplacement(ReplacementCalls.begin(name));
        requests.respondent().updateAnswer(number(name, "41", "\"3\""));
        var submitted = requests.respondent().submitResponse(submit(name));
        requests.approver().approveResponse(approve(name, submitted.getContentHash()));

        assertThat(refusalOf(() -> calls.analyst().askClarification(read(name, 1))))
                .isEqualTo("ABORTED RESPONSE_CHANGED");

        assertThat(requests.analyst().getRequest(get(name)).getState()).isEqualTo(Request.State.APPROVED);
        assertThat(calls.seenByAgency(name)).isEmpty();
        assertThat(calls.analyst().askClarification(read(name, 2)).getState()).isEqualTo(Request.State.SENT_BACK);
    }

    @Test
    void whoAsksAboutAnAcceptedResponseHearsThatItCountsOn() {
        var request = read(given.in(State.ACCEPTED), 1);

        assertThat(calls.analyst().askClarification(request).getState()).isEqualTo(Request.State.ACCEPTED);
        assertThat(calls.analyst().askClarification(request).getState()).isEqualTo(Request.State.ACCEPTED);
    }

    private static AskClarificationRequest read(RequestName name, int version) {
        return ask(name, "number").toBuilder().setVersion(version).build();
    }
}
