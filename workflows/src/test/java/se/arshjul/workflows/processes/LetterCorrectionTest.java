package se.arshjul.workflows.processes;

import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestClassOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import se.arshjul.workflows.lettercorrection.LetterCorrection;

/** The process of a letter that reached nobody on the in-memory engine: every path, and at last whether it was. */
@ExtendWith(InMemoryEngine.class)
@TestClassOrder(ClassOrderer.OrderAnnotation.class)
class LetterCorrectionTest {

    @Nested
    @Order(1)
    class Correction extends LetterCorrectionPaths {
        Correction(ProcessHarness engine) {
            super(engine);
        }
    }

    @Nested
    @Order(2)
    class Coverage extends FlowCoverage {
        Coverage(ProcessHarness engine) {
            super(engine, LetterCorrection.PROCESS);
        }
    }
}
