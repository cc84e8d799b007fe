package se.arshjul.workflows.processes;

import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestClassOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import se.arshjul.workflows.implementationfollowup.ImplementationFollowUp;

/** The process of a survey on the in-memory engine: every path, and at last whether it was every path. */
@ExtendWith(InMemoryEngine.class)
@TestClassOrder(ClassOrderer.OrderAnnotation.class)
class ImplementationFollowUpTest {

    @Nested
    @Order(1)
    class MainPath extends SurveyMainPath {
        MainPath(ProcessHarness engine) {
            super(engine);
        }
    }

    @Nested
    @Order(2)
    class Dates extends SurveyDatePaths {
        Dates(ProcessHarness engine) {
            super(engine);
        }
    }

    @Nested
    @Order(3)
    class Settling extends SurveySettlingPaths {
        Settling(ProcessHarness engine) {
            super(engine);
        }
    }

    @Nested
    @Order(4)
    class Cancellation extends SurveyCancellationPaths {
        Cancellation(ProcessHarness engine) {
            super(engine);
        }
    }

    @Nested
    @Order(5)
    class Faults extends SurveyFaultPaths {
        Faults(ProcessHarness engine) {
            super(engine);
        }
    }

    @Nested
    @Order(6)
    class Coverage extends FlowCoverage {
        Coverage(ProcessHarness engine) {
            super(engine, ImplementationFollowUp.PROCESS);
        }
    }
}
