package se.arshjul.actorservice.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.testkit.Refusals.refusalOf;
import static se.arshjul.testkit.Refusals.violationsOf;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.actor.v1.Actor;
import se.arshjul.actor.v1.ActorServiceGrpc.ActorServiceBlockingStub;
import se.arshjul.actor.v1.GetActorRequest;
import se.arshjul.actor.v1.UpdateActorRequest;
import se.arshjul.testkit.As;
import se.arshjul.testkit.ServiceTest;

@ServiceTest
class UpdateActorIT {

    private static final String OLD = "old@organisation.test";
    private static final String NEW = "new@organisation.test";

    @Autowired
    ActorServiceBlockingStub actors;

    @Autowired
    ActorFixtures given;

    @Test
    void theBodysContactChangesItsAddressAndItIsAnnounced() {
        var name = given.bodyWithAddress(OLD);

        var changed = As.person(name, "contact").on(actors).updateActor(request(name, NEW));

        assertThat(changed.getContactEmail()).isEqualTo(NEW);
        assertThat(changed.getEtag()).isEqualTo(get(name).getEtag());
        assertThat(given.outbox(name)).containsExactly("actor.contactCorrected {\"correctedBy\": \"\"}");
        assertThat(given.audit(name)).hasSize(1);
    }

    @Test
    void aCoordinatorOfTheAgencyChangesAnyBodysAddress() {
        var name = given.bodyWithAddress(OLD);

        assertThat(update(request(name, NEW)).getContactEmail()).isEqualTo(NEW);
        assertThat(given.outbox(name))
                .containsExactly("actor.contactCorrected {\"correctedBy\": \"people/coordinator\"}");
        assertThat(given.audit(name)).containsExactly("PERSON people/coordinator UpdateActor");
    }

    @Test
    void nothingButTheAddressChanges() {
        var name = given.bodyWithAddress(OLD);
        var before = get(name);
        var request = request(name, NEW).toBuilder();
        request.getActorBuilder()
                .setDisplayName("Something else")
                .setCountyCode("25")
                .addKinds(Actor.Kind.REGION);

        var changed = update(request.build());

        assertThat(changed.toBuilder().clearContactEmail().clearEtag().build())
                .isEqualTo(before.toBuilder().clearContactEmail().clearEtag().build());
    }

    @Test
    void aRepeatedRequestChangesOnceAndAnnouncesOnce() {
        var name = given.bodyWithAddress(OLD);
        var request = request(name, NEW);

        assertThat(update(request)).isEqualTo(update(request));
        assertThat(given.outbox(name)).hasSize(1);
        assertThat(given.audit(name)).hasSize(1);
    }

    @Test
    void aRepeatedRequestDoesNotUndoWhatCameAfterIt() {
        var name = given.bodyWithAddress(OLD);
        var request = request(name, NEW);
        update(request);
        update(request(name, "newer@organisation.test"));

        assertThat(update(request).getContactEmail()).isEqualTo("newer@organisation.test");
        assertThat(given.outbox(name)).hasSize(2);
    }

    @Test
    void theSameAddressAgainChangesAndAnnouncesNothing() {
        var name = given.bodyWithAddress(OLD);

        assertThat(update(request(name, OLD)).getEtag()).isEqualTo(get(name).getEtag());
        assertThat(given.outbox(name)).isEmpty();
        assertThat(given.audit(name)).isEmpty();
    }

    @Test
    void refusesAnEtagThatIsNotTheCurrentOne() {
        var name = given.bodyWithAddress(OLD);
        var read = get(name).getEtag();
        update(request(name, NEW));
        var late = request(name, "late@organisation.test").toBuilder();
        late.getActorBuilder().setEtag(read);

        assertThat(refusalOf(() -> update(late.build()))).isEqualTo("ABORTED ACTOR_CHANGED");
        assertThat(given.outbox(name)).hasSize(1);
        assertThat(get(name).getContactEmail()).isEqualTo(NEW);
    }

    @Test
    void takesTheCurrentEtag() {
        var name = given.bodyWithAddress(OLD);
        var request = request(name, NEW).toBuilder();
        request.getActorBuilder().setEtag(get(name).getEtag());

        assertThat(update(request.build()).getContactEmail()).isEqualTo(NEW);
    }

    @Test
    void refusesARequestIdThatWasUsedForSomethingElse() {
        var name = given.bodyWithAddress(OLD);
        var request = request(name, NEW);
        update(request);
        var other = request.toBuilder();
        other.getActorBuilder().setContactEmail("other@organisation.test");

        assertThat(refusalOf(() -> update(other.build()))).isEqualTo("INVALID_ARGUMENT REQUEST_ID_REUSED");
    }

    @Test
    void refusesARequestWithoutAnId() {
        var request = request(given.body(), NEW).toBuilder().clearRequestId().build();

        assertThat(refusalOf(() -> update(request))).isEqualTo("INVALID_ARGUMENT REQUEST_ID_MISSING");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "nobody",
                "nobody@home",
                "no body@home.test",
                "a@b.test, c@d.test",
                "Name <a@b.test>",
                "a@b.test\r\nBcc: c@d.test",
                "å@b.test",
                "a@-.."
            })
    void refusesWhatIsNoAddress(String address) {
        var request = request(given.body(), address);

        assertThat(refusalOf(() -> update(request))).isEqualTo("INVALID_ARGUMENT ACTOR_INVALID");
        assertThat(violationsOf(() -> update(request)))
                .allMatch(violation -> violation.startsWith("actor.contact_email "));
    }

    @Test
    void refusesAnAddressLongerThanMailAllows() {
        var request = request(given.body(), "x".repeat(250) + "@b.test");

        assertThat(violationsOf(() -> update(request))).containsExactly("actor.contact_email TOO_LONG");
    }

    @Test
    void refusesAnActorThereIsNot() {
        assertThat(refusalOf(() -> update(request("actors/nobody", NEW)))).isEqualTo("NOT_FOUND ACTOR_NOT_FOUND");
    }

    @Test
    void refusesAnotherBodysContactWhetherTheBodyExistsOrNot() {
        var stranger = As.person(given.body(), "contact").on(actors);
        var name = given.bodyWithAddress(OLD);

        assertThat(refusalOf(() -> stranger.updateActor(request(name, NEW))))
                .isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
        assertThat(refusalOf(() -> stranger.updateActor(request("actors/nobody", NEW))))
                .isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
        assertThat(get(name).getContactEmail()).isEqualTo(OLD);
    }

    @Test
    void refusesThoseOfTheBodyWhoDoNotKeepItsAddress() {
        var name = given.bodyWithAddress(OLD);

        assertThat(refusalOf(() -> As.person(name, "respondent", "approver", "coordinator")
                        .on(actors)
                        .updateActor(request(name, NEW))))
                .isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
    }

    private Actor update(UpdateActorRequest request) {
        return As.staff("coordinator").on(actors).updateActor(request);
    }

    private Actor get(String name) {
        return As.engine()
                .on(actors)
                .getActor(GetActorRequest.newBuilder().setName(name).build());
    }

    private static UpdateActorRequest request(String name, String address) {
        return UpdateActorRequest.newBuilder()
                .setActor(Actor.newBuilder().setName(name).setContactEmail(address))
                .setRequestId(UUID.randomUUID().toString())
                .build();
    }
}
