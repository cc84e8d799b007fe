package se.arshjul.actorservice.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.testkit.Refusals.refusalOf;
import static se.arshjul.testkit.Refusals.violationsOf;

import com.google.type.Date;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.actor.v1.Actor;
import se.arshjul.actor.v1.Actor.Kind;
import se.arshjul.actor.v1.ActorServiceGrpc.ActorServiceBlockingStub;
import se.arshjul.actor.v1.CreateActorRequest;
import se.arshjul.actor.v1.GetActorRequest;
import se.arshjul.testkit.As;
import se.arshjul.testkit.ServiceTest;

@ServiceTest
class CreateActorIT {

    /** Long gone, so that the counts of today's register stay what they are. */
    private static final Date LONG_AGO =
            Date.newBuilder().setYear(1952).setMonth(1).setDay(1).build();

    @Autowired
    ActorServiceBlockingStub actors;

    @Autowired
    ActorFixtures given;

    @Test
    void aCoordinatorAddsAnActor() {
        var request = request("provkommun-0001").build();

        var created = create(request);

        assertThat(created.getName()).isEqualTo("actors/provkommun-0001");
        assertThat(created.getKindsList()).containsExactly(Kind.MUNICIPALITY);
        assertThat(created.getGenerated()).isTrue();
        assertThat(created.getNamesList()).hasSize(1);
        assertThat(actors.getActor(GetActorRequest.newBuilder()
                        .setName(created.getName())
                        .setAsOfDate(LONG_AGO.toBuilder().setYear(1951))
                        .build()))
                .isEqualTo(created.toBuilder().clearContactEmail().build());
        assertThat(given.audit(created.getName())).containsExactly("PERSON people/coordinator CreateActor");
    }

    @Test
    void aRepeatedRequestAddsOnce() {
        var request = request("provkommun-0002").build();

        assertThat(create(request)).isEqualTo(create(request));
        assertThat(given.audit("actors/provkommun-0002")).hasSize(1);
    }

    @Test
    void refusesARequestIdThatWasUsedForSomethingElse() {
        var request = request("provkommun-0003").build();
        create(request);
        var other = request.toBuilder().setActorId("provkommun-0004").build();

        assertThat(refusalOf(() -> create(other))).isEqualTo("INVALID_ARGUMENT REQUEST_ID_REUSED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "not-a-uuid"})
    void refusesARequestWithoutAnId(String requestId) {
        var request = request("provkommun-0005").setRequestId(requestId).build();

        assertThat(refusalOf(() -> create(request))).isEqualTo("INVALID_ARGUMENT REQUEST_ID_MISSING");
    }

    @Test
    void refusesAnIdThatIsTaken() {
        var request = request("region-uppsala").build();

        assertThat(refusalOf(() -> create(request))).isEqualTo("ALREADY_EXISTS ACTOR_EXISTS");
    }

    @Test
    void refusesAnIdWhosePrincipalIsTaken() {
        var request = request("uppsala").build();

        assertThat(refusalOf(() -> create(request))).isEqualTo("ALREADY_EXISTS ACTOR_EXISTS");
    }

    @Test
    void reportsEverythingThatIsMissingAtOnce() {
        var request = CreateActorRequest.newBuilder()
                .setRequestId(UUID.randomUUID().toString())
                .build();

        assertThat(refusalOf(() -> create(request))).isEqualTo("INVALID_ARGUMENT ACTOR_INVALID");
        assertThat(violationsOf(() -> create(request)))
                .containsExactlyInAnyOrder(
                        "actor_id REQUIRED", "actor.kinds REQUIRED", "actor.display_name WRONG_LENGTH");
    }

    @Test
    void reportsEverythingOfTheWrongFormAtOnce() {
        var request = request("Prov Kommun").build().toBuilder();
        request.getActorBuilder()
                .setDisplayName("x\n".repeat(101))
                .setShortName("x\n".repeat(101))
                .setCountyCode("3")
                .setMunicipalityCode("038")
                .setContactEmail("nobody at home")
                .addKindsValue(99)
                .setEndDate(Date.newBuilder().setYear(2026).setMonth(2).setDay(30));

        assertThat(violationsOf(() -> create(request.build())))
                .containsExactlyInAnyOrder(
                        "actor_id MALFORMED",
                        "actor.display_name WRONG_LENGTH",
                        "actor.display_name MALFORMED",
                        "actor.short_name TOO_LONG",
                        "actor.short_name MALFORMED",
                        "actor.county_code MALFORMED",
                        "actor.municipality_code MALFORMED",
                        "actor.contact_email MALFORMED",
                        "actor.end_date NO_SUCH_DATE",
                        "actor.kinds[1] UNKNOWN");
    }

    @Test
    void refusesAnEndThatIsNotAfterTheStart() {
        var request = request("provkommun-0006");
        request.getActorBuilder().setStartDate(LONG_AGO);

        assertThat(violationsOf(() -> create(request.build()))).containsExactly("actor.end_date TOO_EARLY");
    }

    @Test
    void refusesWhoeverIsNoCoordinatorOfTheAgency() {
        var request = request("provkommun-0007").build();

        assertThat(refusalOf(() -> As.staff("analyst").on(actors).createActor(request)))
                .isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
        assertThat(refusalOf(() -> As.person("actors/region-uppsala", "coordinator")
                        .on(actors)
                        .createActor(request)))
                .isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
        assertThat(refusalOf(() -> As.anyone().on(actors).createActor(request)))
                .isEqualTo("UNAUTHENTICATED TOKEN_MISSING");
    }

    private Actor create(CreateActorRequest request) {
        return As.staff("coordinator").on(actors).createActor(request);
    }

    private static CreateActorRequest.Builder request(String id) {
        return CreateActorRequest.newBuilder()
                .setActorId(id)
                .setRequestId(UUID.randomUUID().toString())
                .setActor(Actor.newBuilder()
                        .addKinds(Kind.MUNICIPALITY)
                        .setDisplayName("Provkommun")
                        .setCountyCode("99")
                        .setMunicipalityCode("9901")
                        .setContactEmail("prov@kommun.test")
                        .setGenerated(true)
                        .setEndDate(LONG_AGO));
    }
}
