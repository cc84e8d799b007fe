package se.arshjul.workflows.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.arshjul.actor.v1.Assignment.Role;
import se.arshjul.followup.v1.Request;
import se.arshjul.workflows.Given;
import se.arshjul.workflows.WorkflowsTest;
import se.arshjul.workflows.letter.LetterKind;
import se.arshjul.workflows.letter.SendLetter.Result;

/** A letter is read by somebody, and nobody reads the same one twice. */
@WorkflowsTest
class OneLetterEachIT {

    @Autowired
    Given given;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Matters matters;

    @Autowired
    Correspondence correspondence;

    @Test
    void anAddressThatStandsForSeveralRolesAndForTheMailboxGetsOneLetter() {
        var request = given.request(given.survey(), Request.State.APPROVED);
        given.reference(request, "2026-0042-7");
        var address = Given.respondent(request);
        var mailbox = "S" + address.substring(1);
        given.mailbox(request, mailbox);
        for (var role : new Role[] {Role.APPROVER, Role.CONTACT}) {
            given.colleague(request.getActor(), "people/" + role, address, role);
        }

        assertThat(correspondence.write(
                        matters.withReceipt(request.getName(), "2026-0042-7"), LetterKind.RECEIPT, "2026-0042-7"))
                .isEqualTo(Result.SENT);

        assertThat(jdbc.sql("SELECT address FROM letter WHERE matter = :matter AND state = 'SENT'")
                        .param("matter", request.getName())
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder(mailbox, Given.approver(request));
    }
}
