package se.arshjul.actorservice.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import se.arshjul.actor.v1.Actor;
import se.arshjul.actor.v1.ActorServiceGrpc.ActorServiceBlockingStub;
import se.arshjul.actor.v1.Assignment;
import se.arshjul.actor.v1.Assignment.Role;
import se.arshjul.actor.v1.AssignmentServiceGrpc.AssignmentServiceBlockingStub;
import se.arshjul.actor.v1.EndAssignmentRequest;
import se.arshjul.actor.v1.ListAssignmentsRequest;
import se.arshjul.actor.v1.ListRecipientsRequest;
import se.arshjul.actor.v1.Recipient;
import se.arshjul.actor.v1.UpdateActorRequest;
import se.arshjul.testkit.As;
import se.arshjul.testkit.ServiceTest;

@ServiceTest
@TestPropertySource(properties = "arshjul.example.enabled=true")
class LoadExampleIT {

    @Autowired
    ActorServiceBlockingStub actors;

    @Autowired
    AssignmentServiceBlockingStub assignments;

    @Autowired
    LoadExample loadExample;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theAgencyHasOnePersonPerRole() {
        assertThat(peopleOf("actors/socialstyrelsen").stream()
                        .collect(Collectors.toMap(Assignment::getRole, Assignment::getEmail)))
                .isEqualTo(Map.of(
                        Role.COORDINATOR, "samordnare@socialstyrelsen.test",
                        Role.ANALYST, "analytiker@socialstyrelsen.test",
                        Role.COMMUNICATOR, "kommunikator@socialstyrelsen.test",
                        Role.DECISION_MAKER, "beslutsfattare@socialstyrelsen.test",
                        Role.SECRETARY, "sekreterare@socialstyrelsen.test"));
    }

    @Test
    void aBodyHasARespondentAndAnApproverNamedByTheirRoles() {
        assertThat(peopleOf("actors/region-skane"))
                .extracting(Assignment::getRole, Assignment::getEmail, Assignment::getDisplayName)
                .containsExactly(
                        tuple(Role.RESPONDENT, "svarande@region-skane.test", "Svarande, Region Skåne"),
                        tuple(Role.APPROVER, "godkannare@region-skane.test", "Godkännare, Region Skåne"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"kommun-arjang", "kommun-asele", "kommun-ydre"})
    void threeMunicipalitiesHaveNoPeopleYetButAnAddressByWhichToBegin(String id) {
        assertThat(peopleOf("actors/" + id)).isEmpty();
        assertThat(jdbc.sql("SELECT contact_email FROM actor WHERE actor_id = :id")
                        .param("id", id)
                        .query(String.class)
                        .single())
                .isEqualTo("patientsakerhet@" + id + ".test");
    }

    @Test
    void everyPrincipalCanBeReached() {
        var recipients = As.engine()
                .on(actors)
                .listRecipients(
                        ListRecipientsRequest.newBuilder().setPageSize(1000).build())
                .getRecipientsList();

        assertThat(recipients).hasSize(311).allMatch(Recipient::getReachable);
        assertThat(jdbc.sql("SELECT count(*) FROM assignment").query(Long.class).single())
                .isEqualTo(5 + 2 * (310 - 3));
    }

    @Test
    void aRestartBringsBackNeitherWhomABodyEndedNorWhatItCorrected() {
        var body = "actors/kommun-vara";
        var ended = peopleOf(body).getFirst();
        As.person(body, "contact")
                .on(assignments)
                .endAssignment(EndAssignmentRequest.newBuilder()
                        .setName(ended.getName())
                        .setRequestId(UUID.randomUUID().toString())
                        .build());
        As.staff("coordinator")
                .on(actors)
                .updateActor(UpdateActorRequest.newBuilder()
                        .setActor(Actor.newBuilder().setName(body).setContactEmail("corrected@kommun-vara.test"))
                        .setRequestId(UUID.randomUUID().toString())
                        .build());

        loadExample.handle();

        assertThat(peopleOf(body)).hasSize(1);
        assertThat(jdbc.sql("SELECT contact_email FROM actor WHERE actor_id = 'kommun-vara'")
                        .query(String.class)
                        .single())
                .isEqualTo("corrected@kommun-vara.test");
        assertThat(jdbc.sql("SELECT count(*) FROM audit WHERE what = 'LoadExample'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    private List<Assignment> peopleOf(String body) {
        return As.engine()
                .on(assignments)
                .listAssignments(
                        ListAssignmentsRequest.newBuilder().setParent(body).build())
                .getAssignmentsList();
    }
}
