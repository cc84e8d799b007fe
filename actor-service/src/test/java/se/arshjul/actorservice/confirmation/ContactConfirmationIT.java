package se.arshjul.actorservice.confirmation;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.testkit.Refusals.refusalOf;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.actor.v1.ConfirmContactsRequest;
import se.arshjul.actor.v1.ContactConfirmation;
import se.arshjul.actor.v1.ContactConfirmationServiceGrpc.ContactConfirmationServiceBlockingStub;
import se.arshjul.actor.v1.GetContactConfirmationRequest;
import se.arshjul.actor.v1.ListDueConfirmationsRequest;
import se.arshjul.actorservice.actor.ActorFixtures;
import se.arshjul.actorservice.assignment.AssignmentFixtures;
import se.arshjul.runtime.proto.ProtoTime;
import se.arshjul.testkit.As;
import se.arshjul.testkit.ServiceTest;
import se.arshjul.testkit.TestClock;

/** A body confirms its contacts once a year. */
@ServiceTest
class ContactConfirmationIT {

    @Autowired
    ContactConfirmationServiceBlockingStub confirmations;

    @Autowired
    ActorFixtures given;

    @Autowired
    AssignmentFixtures people;

    @Autowired
    TestClock clock;

    @Test
    void aBodyThatHasNeverConfirmedIsToDoSoAtOnce() {
        var body = given.bodyWithAddress("patientsakerhet@organisation.test");
        people.held(body, UUID.randomUUID() + "@organisation.test", "CONTACT");

        var found = get(As.person(body, "contact"), body);

        assertThat(found.getDue()).isTrue();
        assertThat(found.hasConfirmTime()).isFalse();
        assertThat(found.getContactEmail()).isEqualTo("patientsakerhet@organisation.test");
        assertThat(found.getPeopleCount()).isEqualTo(1);
    }

    @Test
    void whatIsConfirmedHoldsForAYearAndIsLogged() {
        var body = given.body();

        var confirmed = confirm(body, true);

        assertThat(confirmed.getDue()).isFalse();
        assertThat(confirmed.getChanged()).isTrue();
        assertThat(confirmed.getDueDate()).isEqualTo(ProtoTime.toProto(LocalDate.of(2027, 3, 2)));
        assertThat(given.audit(body + "/contactConfirmation")).hasSize(1);
        clock.set(Instant.parse("2027-03-01T12:00:00Z"));
        assertThat(get(As.staff("coordinator"), body).getDue()).isFalse();
        clock.set(Instant.parse("2027-03-02T12:00:00Z"));
        assertThat(get(As.staff("coordinator"), body).getDue()).isTrue();
    }

    @Test
    void aRepeatedRequestConfirmsOnce() {
        var body = given.body();
        var request = request(body, false);
        var contact = As.person(body, "contact").on(confirmations);

        assertThat(contact.confirmContacts(request)).isEqualTo(contact.confirmContacts(request));
        assertThat(given.audit(body + "/contactConfirmation")).hasSize(1);
    }

    @Test
    void thePrincipalsThatHaveNotConfirmedAreListedUntilTheyDo() {
        var body = "actors/kommun-ydre";
        assertThat(due()).contains(body + "/contactConfirmation");

        confirm(body, false);

        assertThat(due())
                .doesNotContain(body + "/contactConfirmation")
                .contains("actors/kommun-vara/contactConfirmation");
        clock.set(Instant.parse("2027-03-02T12:00:00Z"));
        assertThat(due()).contains(body + "/contactConfirmation");
    }

    @Test
    void whatIsMadeUpIsAskedForNothing() {
        given.principalDuring("kommun-" + UUID.randomUUID(), "2000-01-01", "2999-01-01");

        assertThat(due()).noneMatch(name -> name.startsWith("actors/organisation-"));
    }

    @Test
    void refusesWhoDoesNotKeepTheBodysPeople() {
        var body = given.body();

        assertThat(refusalOf(
                        () -> As.person(body, "respondent").on(confirmations).confirmContacts(request(body, false))))
                .isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
        assertThat(refusalOf(() ->
                        As.person(given.body(), "contact").on(confirmations).confirmContacts(request(body, false))))
                .isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
        assertThat(refusalOf(() -> get(As.person(given.body(), "contact"), body)))
                .isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
        assertThat(refusalOf(() -> get(As.staff("coordinator"), "actors/nobody-at-all")))
                .isEqualTo("NOT_FOUND ACTOR_NOT_FOUND");
    }

    private ContactConfirmation get(As reader, String body) {
        return reader.on(confirmations)
                .getContactConfirmation(GetContactConfirmationRequest.newBuilder()
                        .setName(body + "/contactConfirmation")
                        .build());
    }

    private ContactConfirmation confirm(String body, boolean changed) {
        return As.person(body, "contact").on(confirmations).confirmContacts(request(body, changed));
    }

    private static ConfirmContactsRequest request(String body, boolean changed) {
        return ConfirmContactsRequest.newBuilder()
                .setName(body + "/contactConfirmation")
                .setChanged(changed)
                .setRequestId(UUID.randomUUID().toString())
                .build();
    }

    private List<String> due() {
        List<String> names = new ArrayList<>();
        var token = "";
        do {
            var page = As.staff("analyst")
                    .on(confirmations)
                    .listDueConfirmations(ListDueConfirmationsRequest.newBuilder()
                            .setPageSize(100)
                            .setPageToken(token)
                            .build());
            page.getContactConfirmationsList().forEach(one -> names.add(one.getName()));
            token = page.getNextPageToken();
        } while (!token.isEmpty());
        return names;
    }
}
