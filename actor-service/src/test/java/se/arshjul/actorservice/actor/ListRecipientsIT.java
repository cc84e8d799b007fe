package se.arshjul.actorservice.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static se.arshjul.testkit.Refusals.refusalOf;

import com.google.type.Date;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.actor.v1.Actor;
import se.arshjul.actor.v1.Actor.Kind;
import se.arshjul.actor.v1.ActorServiceGrpc.ActorServiceBlockingStub;
import se.arshjul.actor.v1.CreateActorRequest;
import se.arshjul.actor.v1.ListRecipientsRequest;
import se.arshjul.actor.v1.ListRecipientsResponse;
import se.arshjul.actor.v1.Recipient;
import se.arshjul.actorservice.assignment.AssignmentFixtures;
import se.arshjul.testkit.As;
import se.arshjul.testkit.ServiceTest;
import se.arshjul.testkit.TestClock;

@ServiceTest
class ListRecipientsIT {

    @Autowired
    ActorServiceBlockingStub actors;

    @Autowired
    AssignmentFixtures people;

    @Autowired
    TestClock clock;

    @Test
    void aSurveyGoesTo311Principals() {
        var recipients = all(200);

        assertThat(recipients)
                .hasSize(311)
                .extracting(Recipient::getRecipientId)
                .doesNotHaveDuplicates();
        assertThat(recipients)
                .filteredOn(recipient -> recipient.getKind() == Kind.REGION)
                .hasSize(21);
        assertThat(recipients)
                .filteredOn(recipient -> recipient.getKind() == Kind.MUNICIPALITY)
                .hasSize(290);
        assertThat(recipients)
                .extracting(Recipient::getActor)
                .doesNotContain("")
                .satisfies(bodies -> assertThat(bodies.stream().distinct()).hasSize(310));
        assertThat(As.engine()
                        .on(actors)
                        .listRecipients(ListRecipientsRequest.getDefaultInstance())
                        .getTotalSize())
                .isEqualTo(311);
    }

    @Test
    void gotlandIsThereOnceAsARegionAndOnceAsAMunicipality() {
        var gotland = all(1000).stream()
                .filter(recipient -> recipient.getActor().equals("actors/region-gotland"))
                .toList();

        assertThat(gotland)
                .extracting(Recipient::getRecipientId, Recipient::getKind, Recipient::getDisplayName)
                .containsExactly(
                        tuple("region-gotland", Kind.REGION, "Region Gotland"),
                        tuple("kommun-gotland", Kind.MUNICIPALITY, "Region Gotland (kommun)"));
    }

    @Test
    void regionsComeFirstAndThenMunicipalitiesByCode() {
        var recipients = all(37);

        assertThat(recipients).isEqualTo(all(1000));
        assertThat(recipients.getFirst().getRecipientId()).isEqualTo("region-stockholm");
        assertThat(recipients.get(20).getRecipientId()).isEqualTo("region-norrbotten");
        assertThat(recipients.get(21).getRecipientId()).isEqualTo("kommun-upplands-vasby");
        assertThat(recipients.getLast().getRecipientId()).isEqualTo("kommun-kiruna");
        assertThat(recipients.getLast().getCountyCode()).isEqualTo("25");
    }

    @Test
    void whoHasNoAddressIsNotReachableAndWhoIsNotThereIsNoRecipient() {
        create("kommun-forsvunnen", "gone@kommun.test", "9999");
        create("kommun-adresslos", "", "9998");

        var then = recipientsIn(1971);

        assertThat(then)
                .filteredOn(recipient -> recipient.getRecipientId().equals("kommun-forsvunnen"))
                .singleElement()
                .matches(Recipient::getReachable);
        assertThat(then)
                .filteredOn(recipient -> recipient.getRecipientId().equals("kommun-adresslos"))
                .singleElement()
                .matches(recipient -> !recipient.getReachable());
        assertThat(then).hasSizeGreaterThan(311);
        assertThat(recipientsIn(1969)).hasSize(311);
        assertThat(all(1000)).hasSize(311);
    }

    @Test
    void aListGoesOnAfterABodyWhoseCodeNobodyHasTold() {
        create("kommun-kodlos-ett", "en@kommun.test", "");
        create("kommun-kodlos-tva", "tva@kommun.test", "");

        assertThat(all(in(1971).setPageSize(2))).isEqualTo(recipientsIn(1971));
    }

    @Test
    void aRecipientSaysWhereItIsReachedAndHowManyActForIt() {
        create("kommun-besatt", "brevlada@kommun.test", "9997");
        people.held("actors/kommun-besatt", "b@kommun.test", "RESPONDENT");
        people.held("actors/kommun-besatt", "a@kommun.test", "RESPONDENT");
        people.held("actors/kommun-besatt", "A@kommun.test", "CONTACT");
        people.ended("actors/kommun-besatt", "slutat@kommun.test", "RESPONDENT");

        assertThat(recipientsIn(1971))
                .filteredOn(recipient -> recipient.getRecipientId().equals("kommun-besatt"))
                .singleElement()
                .satisfies(recipient -> {
                    assertThat(recipient.getContactEmail()).isEqualTo("brevlada@kommun.test");
                    assertThat(recipient.getRespondentEmailsList()).containsExactly("a@kommun.test", "b@kommun.test");
                    assertThat(recipient.getPeopleCount()).isEqualTo(2);
                });
    }

    @Test
    void onlyThePrincipalsThatAreAskedForAreListedAndCounted() {
        var asked = ListRecipientsRequest.newBuilder()
                .addAllRecipientIds(List.of("kommun-kiruna", "region-skane", "kommun-atlantis"))
                .build();

        var found = As.engine().on(actors).listRecipients(asked);

        assertThat(found.getRecipientsList())
                .extracting(Recipient::getRecipientId)
                .containsExactly("region-skane", "kommun-kiruna");
        assertThat(found.getTotalSize()).isEqualTo(2);
    }

    @Test
    void aListGoesOnAfterMidnight() {
        clock.set(Instant.parse("2026-03-02T22:59:59Z"));
        var first = page(10, "");
        clock.set(Instant.parse("2026-03-02T23:00:00Z"));

        assertThat(page(10, first.getNextPageToken()).getRecipientsList()).hasSize(10);
    }

    @Test
    void refusesATokenOfAnotherDay() {
        var token = page(10, "").getNextPageToken();
        var other = ListRecipientsRequest.newBuilder()
                .setPageToken(token)
                .setAsOfDate(Date.newBuilder().setYear(2020).setMonth(1).setDay(1))
                .build();

        assertThat(refusalOf(() -> As.engine().on(actors).listRecipients(other)))
                .isEqualTo("INVALID_ARGUMENT PAGE_INVALID");
    }

    @Test
    void refusesANegativeSize() {
        assertThat(refusalOf(() -> page(-1, ""))).isEqualTo("INVALID_ARGUMENT PAGE_INVALID");
    }

    @Test
    void refusesBodies() {
        assertThat(refusalOf(() -> As.person("actors/region-uppsala", "contact", "respondent")
                        .on(actors)
                        .listRecipients(ListRecipientsRequest.getDefaultInstance())))
                .isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
    }

    private List<Recipient> all(int pageSize) {
        return all(ListRecipientsRequest.newBuilder().setPageSize(pageSize));
    }

    private List<Recipient> all(ListRecipientsRequest.Builder asked) {
        List<Recipient> found = new ArrayList<>();
        do {
            var page = As.engine().on(actors).listRecipients(asked.build());
            found.addAll(page.getRecipientsList());
            asked.setPageToken(page.getNextPageToken());
        } while (!asked.getPageToken().isEmpty());
        return found;
    }

    private List<Recipient> recipientsIn(int year) {
        return all(in(year).setPageSize(1000));
    }

    private static ListRecipientsRequest.Builder in(int year) {
        return ListRecipientsRequest.newBuilder()
                .setAsOfDate(Date.newBuilder().setYear(year).setMonth(6).setDay(1));
    }

    private ListRecipientsResponse page(int pageSize, String token) {
        return As.staff("analyst")
                .on(actors)
                .listRecipients(ListRecipientsRequest.newBuilder()
                        .setPageSize(pageSize)
                        .setPageToken(token)
                        .build());
    }

    private void create(String id, String address, String code) {
        As.staff("coordinator")
                .on(actors)
                .createActor(CreateActorRequest.newBuilder()
                        .setActorId(id)
                        .setRequestId(UUID.randomUUID().toString())
                        .setActor(Actor.newBuilder()
                                .addKinds(Kind.MUNICIPALITY)
                                .setDisplayName("Försvunna kommunen")
                                .setMunicipalityCode(code)
                                .setContactEmail(address)
                                .setStartDate(Date.newBuilder()
                                        .setYear(1970)
                                        .setMonth(1)
                                        .setDay(1))
                                .setEndDate(Date.newBuilder()
                                        .setYear(1972)
                                        .setMonth(1)
                                        .setDay(1)))
                        .build());
    }
}
