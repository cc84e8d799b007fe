package se.arshjul.followupservice.replacement;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.followupservice.replacement.ReplacementCalls.begin;
import static se.arshjul.followupservice.request.RequestCalls.approve;
import static se.arshjul.followupservice.request.RequestCalls.number;
import static se.arshjul.followupservice.request.RequestCalls.submit;
import static se.arshjul.followupservice.request.RequestCalls.takeBack;
import static se.arshjul.testkit.Refusals.refusalOf;

import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.followup.v1.Request;
import se.arshjul.followup.v1.Request.Replacement;
import se.arshjul.followup.v1.Response;
import se.arshjul.followupservice.request.Request.State;
import se.arshjul.followupservice.request.RequestCalls;
import se.arshjul.followupservice.request.RequestFixtures;
import se.arshjul.followupservice.request.RequestName;
import se.arshjul.testkit.ServiceTest;
import se.arshjul.testkit.TestClock;

/** A respondent takes back a change that waits for the approver; what has been approved counts all the while. */
@ServiceTest
class TakeBackChangeIT {

    private static final Instant OVER = Instant.parse("2026-03-13T23:00:00Z");

    @Autowired
    ReplacementCalls calls;

    @Autowired
    RequestCalls requests;

    @Autowired
    RequestFixtures given;

    @Autowired
    TestClock clock;

    private RequestName name;
    private Response submitted;

    @BeforeEach
    void submitAChange() {
        name = given.in(State.ACCEPTED);
        calls.respondent().beginReplacement(begin(name));
        requests.respondent().updateAnswer(number(name, "41", "\"3\""));
        submitted = requests.respondent().submitResponse(submit(name));
    }

    @Test
    void theRespondentsGoOnWithTheChangeWhereTheyWere() {
        var taken = requests.respondent().returnResponse(takeBack(name));

        assertThat(taken.getReplacement()).isEqualTo(Replacement.WRITING);
        assertThat(taken.getState()).isEqualTo(Request.State.ACCEPTED);
        assertThat(taken.getReturned()).isFalse();
        assertThat(refusalOf(() -> requests.approver().approveResponse(approve(name, submitted.getContentHash()))))
                .isEqualTo("FAILED_PRECONDITION REQUEST_WRONG_STATE");
        assertThat(given.events(name)).containsExactly("followup.responseSubmitted");
        var again = requests.respondent().submitResponse(submit(name));
        assertThat(again.getVersion()).isEqualTo(3);
        assertThat(again.getContentHash()).isEqualTo(submitted.getContentHash());
    }

    @Test
    void whoCouldNotSubmitItAgainDoesNotTakeItBack() {
        clock.set(OVER);

        assertThat(refusalOf(() -> requests.respondent().returnResponse(takeBack(name))))
                .isEqualTo("FAILED_PRECONDITION REQUEST_WRONG_STATE");
    }
}
