package se.arshjul.workflows.processes;

import se.arshjul.workflows.lettercorrection.LetterCorrection;

class LetterCorrectionModelTest extends ModelRules {

    LetterCorrectionModelTest() {
        super(LetterCorrection.PROCESS, LetterCorrection.class);
    }
}
