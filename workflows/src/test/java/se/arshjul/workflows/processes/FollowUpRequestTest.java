package se.arshjul.workflows.processes;

import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestClassOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import se.arshjul.workflows.followuprequest.FollowUpRequest;

/** The process of a request on the in-memory engine: every path, and at last whether it was every path. */
@ExtendWith(InMemoryEngine.class)
@TestClassOrder(ClassOrderer.OrderAnnotation.class)
class FollowUpRequestTest {

    @Nested
    @Order(1)
    class Invitation extends RequestInvitationPaths {
        Invitation(ProcessHarness engine) {
            super(engine);
        }
    }

    @Nested
    @Order(2)
    class Reminders extends RequestReminderPaths {
        Reminders(ProcessHarness engine) {
            super(engine);
        }
    }

    @Nested
    @Order(3)
    class Screening extends RequestScreeningPaths {
        Screening(ProcessHarness engine) {
            super(engine);
        }
    }

    @Nested
    @Order(4)
    class Extensions extends RequestExtensionPaths {
        Extensions(ProcessHarness engine) {
            super(engine);
        }
    }

    @Nested
    @Order(5)
    class Replacements extends RequestReplacementPaths {
        Replacements(ProcessHarness engine) {
            super(engine);
        }
    }

    @Nested
    @Order(6)
    class Approvals extends RequestApprovalPaths {
        Approvals(ProcessHarness engine) {
            super(engine);
        }
    }

    @Nested
    @Order(7)
    class Returned extends RequestReturnedPaths {
        Returned(ProcessHarness engine) {
            super(engine);
        }
    }

    @Nested
    @Order(8)
    class GivenBack extends RequestGivenBackPaths {
        GivenBack(ProcessHarness engine) {
            super(engine);
        }
    }

    @Nested
    @Order(9)
    class Receipts extends RequestReceiptPaths {
        Receipts(ProcessHarness engine) {
            super(engine);
        }
    }

    @Nested
    @Order(10)
    class Declined extends RequestDeclinedPaths {
        Declined(ProcessHarness engine) {
            super(engine);
        }
    }

    @Nested
    @Order(11)
    class Clarifications extends RequestClarificationPaths {
        Clarifications(ProcessHarness engine) {
            super(engine);
        }
    }

    @Nested
    @Order(12)
    class Ends extends RequestEndPaths {
        Ends(ProcessHarness engine) {
            super(engine);
        }
    }

    @Nested
    @Order(13)
    class Coverage extends FlowCoverage {
        Coverage(ProcessHarness engine) {
            super(engine, FollowUpRequest.PROCESS);
        }
    }
}
