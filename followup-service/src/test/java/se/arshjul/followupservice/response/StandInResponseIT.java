package se.arshjul.followupservice.response;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.followupservice.request.RequestCalls.approve;
import static se.arshjul.followupservice.request.RequestCalls.submit;
import static se.arshjul.followupservice.request.RequestFixtures.HASH;
import static se.arshjul.testkit.Refusals.refusalOf;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.followup.v1.RequestServiceGrpc.RequestServiceBlockingStub;
import se.arshjul.followupservice.request.Request.State;
import se.arshjul.followupservice.request.RequestFixtures;
import se.arshjul.testkit.As;
import se.arshjul.testkit.ServiceTest;

/** What is written down of somebody who stands in for somebody else, and what they may not do all the same. */
@ServiceTest
class StandInResponseIT {

    @Autowired
    RequestServiceBlockingStub requests;

    @Autowired
    RequestFixtures given;

    @Test
    void whoHandsInDoesNotSignOffInTheApproversPlaceEither() {
        var name = given.in(State.STARTED);
        given.allowSingleSigner(name.survey());
        var bo = boInPlaceOfTheApprover();

        var hash = bo.submitResponse(submit(name)).getContentHash();
        var alone = approve(name, hash).toBuilder().setSingleSigner(true).build();

        assertThat(refusalOf(() -> bo.approveResponse(alone))).isEqualTo("FAILED_PRECONDITION APPROVER_IS_SUBMITTER");
    }

    @Test
    void whatTheApproverHandedInIsNotSignedOffInTheirPlace() {
        var name = given.in(State.STARTED);
        given.allowSingleSigner(name.survey());
        var anna = As.named("people/anna", RequestFixtures.UPPSALA, "respondent", "approver")
                .on(requests);
        var hash = anna.submitResponse(submit(name)).getContentHash();
        var alone = approve(name, hash).toBuilder().setSingleSigner(true).build();

        assertThat(refusalOf(() -> boInPlaceOfTheApprover().approveResponse(approve(name, hash))))
                .isEqualTo("FAILED_PRECONDITION APPROVER_IS_SUBMITTER");
        assertThat(refusalOf(() -> boInPlaceOfTheApprover().approveResponse(alone)))
                .isEqualTo("FAILED_PRECONDITION APPROVER_IS_SUBMITTER");
    }

    @Test
    void whatIsDoneInSomebodysPlaceSaysInWhose() {
        var name = given.in(State.SUBMITTED);

        var signed = boInPlaceOfTheApprover().approveResponse(approve(name, HASH));

        assertThat(signed.getApprovedBy()).isEqualTo("people/bo (ersätter Anna)");
        assertThat(given.audit(name)).containsOnly("ApproveResponse by people/bo");
    }

    @Test
    void whatTheyDoByARoleOfTheirOwnDoesNot() {
        var name = given.in(State.STARTED);

        var submitted = boInPlaceOfTheApprover().submitResponse(submit(name));

        assertThat(submitted.getSubmittedBy()).isEqualTo("people/bo");
    }

    private RequestServiceBlockingStub boInPlaceOfTheApprover() {
        return As.standIn("people/bo", "people/anna", RequestFixtures.UPPSALA, "respondent", "approver")
                .on(requests);
    }
}
