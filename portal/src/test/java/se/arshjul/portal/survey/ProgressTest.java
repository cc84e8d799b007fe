package se.arshjul.portal.survey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import se.arshjul.followup.v1.Request;
import se.arshjul.followup.v1.SummarizeRequestsResponse;

class ProgressTest {

    @Test
    void whoHasSignedOffHasAnsweredAlsoBeforeTheAgencyHasReadIt() {
        var progress = Progress.of(SummarizeRequestsResponse.newBuilder()
                .addCounts(regions(Request.State.APPROVED, 2))
                .addCounts(regions(Request.State.ACCEPTED, 3))
                .addCounts(regions(Request.State.SENT_BACK, 4))
                .addCounts(regions(Request.State.SUBMITTED, 12))
                .build());

        assertThat(progress.answered()).isEqualTo(5);
        assertThat(progress.total().getAll()).isEqualTo(21);
    }

    private static SummarizeRequestsResponse.Count regions(Request.State state, int requests) {
        return SummarizeRequestsResponse.Count.newBuilder()
                .setRecipientKind("region")
                .setState(state)
                .setRequests(requests)
                .build();
    }
}
