package se.arshjul.workflows.processes;

import se.arshjul.workflows.followuprequest.FollowUpRequest;

class FollowUpRequestModelTest extends ModelRules {

    FollowUpRequestModelTest() {
        super(FollowUpRequest.PROCESS, FollowUpRequest.class);
    }
}
