package se.arshjul.workflows.processes;

import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestClassOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import se.arshjul.workflows.ownplanentry.OwnPlanEntry;

/** The process of an entry in the register of plans on the in-memory engine: every path, and at last whether it was. */
@ExtendWith(InMemoryEngine.class)
@TestClassOrder(ClassOrderer.OrderAnnotation.class)
class OwnPlanEntryTest {

    @Nested
    @Order(1)
    class Entry extends OwnPlanEntryPaths {
        Entry(ProcessHarness engine) {
            super(engine);
        }
    }

    @Nested
    @Order(2)
    class Coverage extends FlowCoverage {
        Coverage(ProcessHarness engine) {
            super(engine, OwnPlanEntry.PROCESS);
        }
    }
}
