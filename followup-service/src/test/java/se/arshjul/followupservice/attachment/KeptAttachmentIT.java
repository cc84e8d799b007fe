package se.arshjul.followupservice.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.followupservice.attachment.AttachmentCalls.COORDINATOR;
import static se.arshjul.followupservice.attachment.AttachmentCalls.RESPONDENT;
import static se.arshjul.followupservice.request.RequestCalls.accept;
import static se.arshjul.followupservice.request.RequestCalls.approve;
import static se.arshjul.followupservice.request.RequestCalls.id;
import static se.arshjul.followupservice.request.RequestCalls.response;
import static se.arshjul.followupservice.request.RequestCalls.submit;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.followup.v1.CloseSurveyRequest;
import se.arshjul.followup.v1.DispatchServiceGrpc.DispatchServiceBlockingStub;
import se.arshjul.followup.v1.SettleRequestsRequest;
import se.arshjul.followupservice.intake.Files;
import se.arshjul.followupservice.replacement.ReplacementCalls;
import se.arshjul.followupservice.request.Request.State;
import se.arshjul.followupservice.request.RequestCalls;
import se.arshjul.followupservice.request.RequestFixtures;
import se.arshjul.followupservice.request.RequestName;
import se.arshjul.followupservice.survey.SurveyFixtures;
import se.arshjul.testkit.As;
import se.arshjul.testkit.ServiceTest;
import se.arshjul.testkit.TestClock;

/** The time of review is over, and what the agency had accepted counts on, with the files that belong to it. */
@ServiceTest
class KeptAttachmentIT {

    @Autowired
    AttachmentCalls calls;

    @Autowired
    RequestCalls requests;

    @Autowired
    ReplacementCalls replacements;

    @Autowired
    DispatchServiceBlockingStub dispatch;

    @Autowired
    RequestFixtures given;

    @Autowired
    TestClock clock;

    @Test
    void theAcceptedResponseHasItsFilesAgainAndNotThoseOfTheReplacementThatNobodyJudged() {
        var name = calls.allowing(given.in(State.STARTED));
        var plan = calls.upload(name, "text", "plan.pdf", Files.pdf("Plan"));
        signOff(name);
        requests.analyst().acceptResponse(accept(name));
        replacements.respondent().beginReplacement(ReplacementCalls.begin(name));
        calls.delete(RESPONDENT, plan.getName());
        calls.upload(name, "text", "ny plan.pdf", Files.pdf("Ny plan"));
        signOff(name);

        settle(name);

        assertThat(requests.analyst().getResponse(response(name)).getAttachmentsList())
                .containsExactly(plan);
        assertThat(calls.list(COORDINATOR, name)).containsExactly(plan);
        assertThat(calls.list(RESPONDENT, name)).containsExactly(plan);
    }

    private void signOff(RequestName name) {
        var submitted = requests.respondent().submitResponse(submit(name));
        requests.approver().approveResponse(approve(name, submitted.getContentHash()));
    }

    private void settle(RequestName name) {
        var survey = name.survey().toString();
        clock.set(SurveyFixtures.ACCEPTANCE_OVER);
        As.engine()
                .on(dispatch)
                .closeSurvey(CloseSurveyRequest.newBuilder()
                        .setName(survey)
                        .setRequestId(id())
                        .build());
        clock.set(SurveyFixtures.REVIEW_OVER);
        As.engine()
                .on(dispatch)
                .settleRequests(SettleRequestsRequest.newBuilder()
                        .setName(survey)
                        .setRequestId(id())
                        .build());
    }
}
