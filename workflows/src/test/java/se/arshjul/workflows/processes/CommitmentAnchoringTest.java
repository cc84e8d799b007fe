package se.arshjul.workflows.processes;

import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestClassOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import se.arshjul.workflows.commitmentanchoring.CommitmentAnchoring;

/** The process of a round of commitments on the in-memory engine: every path, and at last whether it was every path. */
@ExtendWith(InMemoryEngine.class)
@TestClassOrder(ClassOrderer.OrderAnnotation.class)
class CommitmentAnchoringTest {

    @Nested
    @Order(1)
    class Answers extends CommitmentAnswerPaths {
        Answers(ProcessHarness engine) {
            super(engine);
        }
    }

    @Nested
    @Order(2)
    class Silence extends CommitmentSilencePaths {
        Silence(ProcessHarness engine) {
            super(engine);
        }
    }

    @Nested
    @Order(3)
    class Coverage extends FlowCoverage {
        Coverage(ProcessHarness engine) {
            super(engine, CommitmentAnchoring.PROCESS);
        }
    }
}
