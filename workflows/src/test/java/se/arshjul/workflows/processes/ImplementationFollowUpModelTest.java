package se.arshjul.workflows.processes;

import se.arshjul.workflows.implementationfollowup.ImplementationFollowUp;

class ImplementationFollowUpModelTest extends ModelRules {

    ImplementationFollowUpModelTest() {
        super(ImplementationFollowUp.PROCESS, ImplementationFollowUp.class);
    }
}
