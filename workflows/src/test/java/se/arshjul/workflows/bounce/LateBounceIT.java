package se.arshjul.workflows.bounce;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.arshjul.followup.v1.Request;
import se.arshjul.workflows.Given;
import se.arshjul.workflows.WorkflowsTest;

/** A letter that comes back when its request has come to its end is not lost with the process that would have heard. */
@WorkflowsTest
class LateBounceIT {

    @Autowired
    Given given;

    @Autowired
    TakeBounce takeBounce;

    @Autowired
    JdbcClient jdbc;

    @Test
    void whatComesBackIsNotedForTheCaseThatNoProcessHearsOfIt() {
        var request = given.request(given.survey(), Request.State.DECLINED);

        takeBounce.handle(new Bounce(confirmation(request, false), "550 5.1.1"));

        assertThat(undelivered(request)).containsExactly("declined 1");
    }

    @Test
    void aCopyIsMissedByNobody() {
        var request = given.request(given.survey(), Request.State.DECLINED);

        takeBounce.handle(new Bounce(confirmation(request, true), "550 5.1.1"));

        assertThat(undelivered(request)).isEmpty();
    }

    private UUID confirmation(Request request, boolean copy) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                        INSERT INTO letter (letter_id, matter, kind, step, address, state, created_at, sending_at,
                                            sent_at, in_doubt, attempts, problem, copy)
                        VALUES (:id, :matter, 'declined', '1', :address, 'SENT', now(), now(), now(), false, 1, '',
                                :copy)
                        """)
                .param("id", id)
                .param("matter", request.getName())
                .param("address", Given.mailbox(request))
                .param("copy", copy)
                .update();
        return id;
    }

    private List<String> undelivered(Request request) {
        return jdbc.sql("SELECT kind || ' ' || step FROM undelivered_letter WHERE matter = :matter")
                .param("matter", request.getName())
                .query(String.class)
                .list();
    }
}
