package se.arshjul.workflows.processes;

import se.arshjul.workflows.commitmentanchoring.CommitmentAnchoring;

class CommitmentAnchoringModelTest extends ModelRules {

    CommitmentAnchoringModelTest() {
        super(CommitmentAnchoring.PROCESS, CommitmentAnchoring.class);
    }
}
