package se.arshjul.workflows.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.arshjul.followup.v1.Request;
import se.arshjul.followup.v1.Request.State;
import se.arshjul.followup.v1.Survey;
import se.arshjul.workflows.Given;
import se.arshjul.workflows.GivenReach;
import se.arshjul.workflows.MailServer;
import se.arshjul.workflows.Told;
import se.arshjul.workflows.WorkflowsTest;

/** Whom no address reaches before the publication is left to the coordinator, as with an invitation. */
@WorkflowsTest
class PreviewUndeliveredIT {

    @Autowired
    PreviewLetters previewLetters;

    @Autowired
    Given given;

    @Autowired
    GivenReach reach;

    @Autowired
    Told told;

    @Autowired
    MailServer mail;

    @Autowired
    JdbcClient jdbc;

    private String survey;
    private Request accepted;

    @BeforeEach
    void theResultsAreToBePublished() {
        survey = given.survey();
        reach.survey(survey, Survey.State.CLEARED);
        accepted = given.request(survey, State.ACCEPTED);
    }

    @Test
    void aBodyWithoutAnyAddressIsNotedForTheCoordinator() {
        given.nobody(accepted);
        given.mailbox(accepted, "");

        approve();

        assertThat(undelivered()).containsExactly("preview 1");
    }

    @Test
    void aBodyWhoseAddressIsRefusedIsNotedForTheCoordinator() {
        mail.refuse(Given.mailbox(accepted));

        approve();

        assertThat(undelivered()).containsExactly("preview 1");
    }

    @Test
    void whoHasTheLetterIsNotNoted() {
        approve();

        assertThat(undelivered()).isEmpty();
    }

    private void approve() {
        told.event("followup.publicationDecided", survey, Map.of("decision", "approved", "decidedBy", "people/kim"));
        previewLetters.send();
        previewLetters.send();
    }

    private List<String> undelivered() {
        return jdbc.sql("SELECT kind || ' ' || step FROM undelivered_letter WHERE matter = :matter")
                .param("matter", accepted.getName())
                .query(String.class)
                .list();
    }
}
