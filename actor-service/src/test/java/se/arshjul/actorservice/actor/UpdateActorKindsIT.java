package se.arshjul.actorservice.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static se.arshjul.testkit.Refusals.refusalOf;
import static se.arshjul.testkit.Refusals.violationsOf;

import com.google.protobuf.FieldMask;
import com.google.type.Date;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.actor.v1.Actor;
import se.arshjul.actor.v1.Actor.Kind;
import se.arshjul.actor.v1.Actor.KindPeriod;
import se.arshjul.actor.v1.ActorServiceGrpc.ActorServiceBlockingStub;
import se.arshjul.actor.v1.CreateActorRequest;
import se.arshjul.actor.v1.GetActorRequest;
import se.arshjul.actor.v1.ListActorsRequest;
import se.arshjul.actor.v1.ListRecipientsRequest;
import se.arshjul.actor.v1.Recipient;
import se.arshjul.actor.v1.UpdateActorRequest;
import se.arshjul.testkit.As;
import se.arshjul.testkit.ServiceTest;

@ServiceTest
class UpdateActorKindsIT {

    private static final String ADDRESS = "patientsakerhet@organisation.test";

    /** Long ago, so that the counts of today's register stay what they are. */
    private static final Date BEGIN = day(1932, 1, 1);

    private static final Date END = day(1935, 1, 1);
    private static final KindPeriod ORGANISATION =
            KindPeriod.newBuilder().setKind(Kind.ORGANISATION).build();

    @Autowired
    ActorServiceBlockingStub actors;

    @Autowired
    ActorFixtures given;

    @Test
    void anActorIsWhatItIsOnTheDay() {
        var name = given.body();

        update(request(name, ORGANISATION.toBuilder().setEndDate(BEGIN), during(Kind.AUTHORITY)));

        assertThat(kindsOn(name, day(1931, 12, 31))).containsExactly(Kind.ORGANISATION);
        assertThat(kindsOn(name, BEGIN)).containsExactly(Kind.AUTHORITY);
        assertThat(kindsOn(name, day(1934, 12, 31))).containsExactly(Kind.AUTHORITY);
        assertThat(kindsOn(name, END)).isEmpty();
        assertThat(get(name, END).getKindPeriodsList())
                .containsExactly(
                        during(Kind.AUTHORITY).build(),
                        ORGANISATION.toBuilder().setEndDate(BEGIN).build());
        assertThat(given.audit(name)).containsExactly("PERSON people/coordinator UpdateActor");
        assertThat(given.outbox(name)).isEmpty();
    }

    @Test
    void aListOfOneKindHoldsThoseWhoAreItOnTheDay() {
        var name = given.body();

        update(request(name, ORGANISATION.toBuilder(), during(Kind.AUTHORITY)));

        assertThat(authoritiesOn(day(1931, 12, 31))).doesNotContain(name);
        assertThat(authoritiesOn(BEGIN)).contains(name);
        assertThat(authoritiesOn(END)).doesNotContain(name);
    }

    @Test
    void aSurveyGoesToWhoIsAPrincipalOnItsDay() {
        var name = given.body();
        var region = during(Kind.REGION).setEndDate(day(1940, 1, 1));

        update(request(name, ORGANISATION.toBuilder(), region, during(Kind.MUNICIPALITY)));

        assertThat(recipientsOn(name, day(1931, 12, 31))).isEmpty();
        assertThat(recipientsOn(name, BEGIN))
                .extracting(Recipient::getKind, Recipient::getDisplayName)
                .containsExactly(
                        tuple(Kind.REGION, "Exempelorganisationen"),
                        tuple(Kind.MUNICIPALITY, "Exempelorganisationen (kommun)"));
        assertThat(recipientsOn(name, END)).extracting(Recipient::getKind).containsExactly(Kind.REGION);
        assertThat(recipientsOn(name, day(1940, 1, 1))).isEmpty();
    }

    @Test
    void aKindIsEndedAndNeverRemoved() {
        var name = given.body();

        assertThat(violationsOf(() -> update(request(name, during(Kind.AUTHORITY)))))
                .containsExactly("actor.kind_periods INCOMPLETE");
        assertThat(refusalOf(() -> update(request(name)))).isEqualTo("INVALID_ARGUMENT ACTOR_INVALID");
        assertThat(get(name, BEGIN).getKindsList()).containsExactly(Kind.ORGANISATION);
    }

    @Test
    void reportsEverythingThatIsWrongWithPeriods() {
        var request = request(
                given.body(),
                ORGANISATION.toBuilder(),
                ORGANISATION.toBuilder(),
                during(Kind.AUTHORITY).setEndDate(BEGIN),
                KindPeriod.newBuilder());

        assertThat(violationsOf(() -> update(request)))
                .containsExactly(
                        "actor.kind_periods[1].kind TWICE",
                        "actor.kind_periods[2].end_date TOO_EARLY",
                        "actor.kind_periods[3].kind UNKNOWN");
        assertThat(violationsOf(() ->
                        update(request(given.body(), ORGANISATION.toBuilder().setEndDate(day(1932, 2, 30))))))
                .containsExactly("actor.kind_periods[0].end_date NO_SUCH_DATE");
    }

    @Test
    void aRepeatedRequestChangesOnce() {
        var name = given.body();
        var request = request(name, ORGANISATION.toBuilder(), during(Kind.AUTHORITY));

        assertThat(update(request)).isEqualTo(update(request));
        assertThat(given.audit(name)).hasSize(1);
    }

    @Test
    void refusesAnEtagThatIsNotTheCurrentOne() {
        var name = given.body();
        var read = get(name, BEGIN).getEtag();
        update(request(name, ORGANISATION.toBuilder(), during(Kind.AUTHORITY)));
        var late = request(name, ORGANISATION.toBuilder()).toBuilder();
        late.getActorBuilder().setEtag(read);

        assertThat(refusalOf(() -> update(late.build()))).isEqualTo("ABORTED ACTOR_CHANGED");
    }

    @Test
    void refusesToMakeAnActorAPrincipalThatIsThereAlready() {
        As.staff("coordinator")
                .on(actors)
                .createActor(CreateActorRequest.newBuilder()
                        .setActorId("uppsala")
                        .setRequestId(UUID.randomUUID().toString())
                        .setActor(Actor.newBuilder()
                                .addKinds(Kind.ORGANISATION)
                                .setDisplayName("Uppsala")
                                .setEndDate(END))
                        .build());
        var request = request("actors/uppsala", ORGANISATION.toBuilder(), during(Kind.REGION));

        assertThat(refusalOf(() -> update(request))).isEqualTo("ALREADY_EXISTS ACTOR_EXISTS");
        assertThat(get("actors/uppsala", BEGIN).getKindsList()).containsExactly(Kind.ORGANISATION);
    }

    @Test
    void aBodysOwnContactChangesItsAddressButNotWhatItIs() {
        var name = given.body();
        var contact = As.person(name, "contact").on(actors);
        var asRead = request(name, ORGANISATION.toBuilder()).toBuilder();
        asRead.getUpdateMaskBuilder().addPaths("contact_email");
        asRead.getActorBuilder().setContactEmail(ADDRESS);

        assertThat(refusalOf(() -> contact.updateActor(request(name, ORGANISATION.toBuilder(), during(Kind.GROUP)))))
                .isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
        assertThat(contact.updateActor(asRead.build()).getContactEmail()).isEqualTo(ADDRESS);
        assertThat(get(name, BEGIN).getKindsList()).containsExactly(Kind.ORGANISATION);
    }

    @Test
    void theMaskSaysWhatChanges() {
        var name = given.bodyWithAddress(ADDRESS);
        var request = request(name, ORGANISATION.toBuilder(), during(Kind.AUTHORITY)).toBuilder();
        request.getActorBuilder().setContactEmail("other@organisation.test");

        update(request.build());
        var other = request.setRequestId(UUID.randomUUID().toString())
                .setUpdateMask(FieldMask.newBuilder().addPaths("display_name"));

        assertThat(As.engine()
                        .on(actors)
                        .getActor(GetActorRequest.newBuilder().setName(name).build())
                        .getContactEmail())
                .isEqualTo(ADDRESS);
        assertThat(violationsOf(() -> update(other.build()))).containsExactly("update_mask NOT_UPDATABLE");
    }

    private Actor update(UpdateActorRequest request) {
        return As.staff("coordinator").on(actors).updateActor(request);
    }

    private List<Kind> kindsOn(String name, Date day) {
        return get(name, day).getKindsList();
    }

    private Actor get(String name, Date day) {
        return actors.getActor(
                GetActorRequest.newBuilder().setName(name).setAsOfDate(day).build());
    }

    private List<String> authoritiesOn(Date day) {
        return actors
                .listActors(ListActorsRequest.newBuilder()
                        .setKind(Kind.AUTHORITY)
                        .setAsOfDate(day)
                        .setPageSize(1000)
                        .build())
                .getActorsList()
                .stream()
                .map(Actor::getName)
                .toList();
    }

    private List<Recipient> recipientsOn(String name, Date day) {
        return As.engine()
                .on(actors)
                .listRecipients(ListRecipientsRequest.newBuilder()
                        .setAsOfDate(day)
                        .setPageSize(1000)
                        .build())
                .getRecipientsList()
                .stream()
                .filter(recipient -> recipient.getActor().equals(name))
                .toList();
    }

    private static UpdateActorRequest request(String name, KindPeriod.Builder... periods) {
        var actor = Actor.newBuilder().setName(name);
        List.of(periods).forEach(actor::addKindPeriods);
        return UpdateActorRequest.newBuilder()
                .setActor(actor)
                .setUpdateMask(FieldMask.newBuilder().addPaths("kind_periods"))
                .setRequestId(UUID.randomUUID().toString())
                .build();
    }

    private static KindPeriod.Builder during(Kind kind) {
        return KindPeriod.newBuilder().setKind(kind).setStartDate(BEGIN).setEndDate(END);
    }

    private static Date day(int year, int month, int day) {
        return Date.newBuilder().setYear(year).setMonth(month).setDay(day).build();
    }
}
