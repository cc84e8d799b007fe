package se.arshjul.workflows.processes;

import se.arshjul.workflows.ownplanentry.OwnPlanEntry;

class OwnPlanEntryModelTest extends ModelRules {

    OwnPlanEntryModelTest() {
        super(OwnPlanEntry.PROCESS, OwnPlanEntry.class);
    }
}
