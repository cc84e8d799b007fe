package se.arshjul.followupservice.amendment;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.followupservice.WhileLocked.result;
import static se.arshjul.followupservice.clarification.ClarificationCalls.ask;
import static se.arshjul.testkit.Refusals.refusalOf;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.followupservice.WhileLocked;
import se.arshjul.followupservice.clarification.ClarificationCalls;
import se.arshjul.followupservice.request.Request.State;
import se.arshjul.followupservice.request.RequestFixtures;
import se.arshjul.testkit.ServiceTest;

/** An answer is asked about in the very moment in which its question is withdrawn. */
@ServiceTest
class AskedMeanwhileIT {

    @Autowired
    AmendmentCalls calls;

    @Autowired
    ClarificationCalls clarifications;

    @Autowired
    RequestFixtures given;

    @Autowired
    WhileLocked whileLocked;

    @Test
    void whatIsWithdrawnFirstIsNotAskedAbout() throws Throwable {
        var name = given.in(State.APPROVED);
        var withdrawal = calls.withdraw(name.survey(), "number");

        var both = whileLocked.requests(
                name.survey(),
                () -> calls.coordinator().createAmendment(withdrawal),
                () -> clarifications.analyst().askClarification(ask(name, "text", "number")));

        result(both.getFirst());
        assertThat(refusalOf(() -> result(both.getLast()))).isEqualTo("NOT_FOUND QUESTION_NOT_FOUND");
        assertThat(clarifications.seenByAgency(name)).isEmpty();
    }
}
