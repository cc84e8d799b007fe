package se.arshjul.actorservice.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.testkit.Refusals.refusalOf;
import static se.arshjul.testkit.Refusals.violationsOf;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.actor.v1.Assignment.Role;
import se.arshjul.actor.v1.CreateStandInRequest;
import se.arshjul.actor.v1.EndStandInRequest;
import se.arshjul.actor.v1.IssuePermissionRequest;
import se.arshjul.actor.v1.ListStandInsRequest;
import se.arshjul.actor.v1.SessionServiceGrpc.SessionServiceBlockingStub;
import se.arshjul.actor.v1.StandIn;
import se.arshjul.actor.v1.StandInServiceGrpc.StandInServiceBlockingStub;
import se.arshjul.actorservice.actor.ActorFixtures;
import se.arshjul.actorservice.assignment.AssignmentFixtures;
import se.arshjul.runtime.calendar.WorkingDays;
import se.arshjul.runtime.proto.ProtoTime;
import se.arshjul.testkit.As;
import se.arshjul.testkit.ServiceTest;
import se.arshjul.testkit.TestClock;

@ServiceTest
class StandInIT {

    private static final LocalDate TODAY = WorkingDays.dateOf(TestClock.START);
    private static final String DENIED = "PERMISSION_DENIED NOT_ALLOWED";

    @Autowired
    StandInServiceBlockingStub standIns;

    @Autowired
    SessionServiceBlockingStub sessions;

    @Autowired
    ActorFixtures given;

    @Autowired
    AssignmentFixtures people;

    private String body;
    private String anna;

    @BeforeEach
    void annaAnswersAndKeepsThePeople() {
        body = given.body();
        anna = "anna-" + UUID.randomUUID() + "@organisation.test";
        people.held(body, anna, "RESPONDENT", "Anna");
        people.held(body, anna, "CONTACT", "Anna");
    }

    @Test
    void theBodysContactNamesWhoStandsInAndItIsLogged() {
        var named = create(standIn(TODAY, TODAY.plusDays(9)));

        assertThat(named.getName()).startsWith(body + "/standIns/");
        assertThat(named.getAbsentDisplayName()).isEqualTo("Anna");
        assertThat(named.getCreatorDisplayName()).startsWith("people/contact-");
        assertThat(named.getRolesList()).containsExactly(Role.RESPONDENT);
        assertThat(listed()).containsExactly(named);
        assertThat(given.audit(named.getName())).singleElement().asString().endsWith(" CreateStandIn");
    }

    @Test
    void whoeverWillBeAwayNamesTheirOwnAndNobodyElses() {
        people.held(body, "cia@organisation.test", "APPROVER");
        var herself = As.named(logIn(anna), body, "respondent").on(standIns);

        var named = herself.createStandIn(request(standIn(TODAY, TODAY)));
        assertThat(named.getEmail()).isEqualTo("bo@organisation.test");
        assertThat(given.outbox(named.getName())).containsExactly("actor.standInNamed {\"own\": true}");
        assertThat(refusalOf(() ->
                        herself.createStandIn(request(standIn(TODAY, TODAY).setAbsentEmail("cia@organisation.test")))))
                .isEqualTo(DENIED);
    }

    @Test
    void nobodyKeepsThePeopleOfABodyInTheAgencysCoordinatorsPlace() {
        var home = As.HOME_ACTOR;
        people.held(home, anna, "COORDINATOR", "Anna");
        var itself = As.named("people/co", home, "coordinator").on(standIns);
        var inPlace = As.standIn("people/bo", "people/anna", home, "analyst", "coordinator")
                .on(standIns);
        var request = request(standIn(TODAY, TODAY)).toBuilder().setParent(home).build();

        assertThat(refusalOf(() -> inPlace.createStandIn(request))).isEqualTo(DENIED);
        assertThat(itself.createStandIn(request).getAbsentDisplayName()).isEqualTo("Anna");
    }

    @Test
    void refusesAnotherBodysContactWhateverThereIs() {
        var named = create(standIn(TODAY, TODAY));
        var stranger = As.person(given.body(), "contact").on(standIns);

        assertThat(refusalOf(() -> stranger.createStandIn(request(standIn(TODAY, TODAY)))))
                .isEqualTo(DENIED);
        assertThat(refusalOf(() -> stranger.endStandIn(end(named.getName())))).isEqualTo(DENIED);
        assertThat(refusalOf(() -> stranger.endStandIn(end(body + "/standIns/" + UUID.randomUUID()))))
                .isEqualTo(DENIED);
        assertThat(refusalOf(() -> stranger.listStandIns(
                        ListStandInsRequest.newBuilder().setParent(body).build())))
                .isEqualTo(DENIED);
    }

    @Test
    void aRepeatedRequestNamesOneAndEndsOnce() {
        var request = request(standIn(TODAY, TODAY));
        var named = contact().createStandIn(request);
        assertThat(contact().createStandIn(request)).isEqualTo(named);
        assertThat(listed()).hasSize(1);
        assertThat(given.outbox(named.getName())).containsExactly("actor.standInNamed {\"own\": false}");

        var end = end(named.getName());
        var ended = contact().endStandIn(end);
        assertThat(ended.getEndTime()).isEqualTo(ProtoTime.toProto(TestClock.START));
        assertThat(contact().endStandIn(end)).isEqualTo(ended);
        assertThat(contact().endStandIn(end(named.getName()))).isEqualTo(ended);
        assertThat(listed()).isEmpty();
        assertThat(given.audit(named.getName())).hasSize(2);
    }

    @Test
    void manyAtOnceEndItOnce() throws Exception {
        var named = create(standIn(TODAY, TODAY.plusDays(9)));
        Callable<StandIn> end = () -> contact().endStandIn(end(named.getName()));

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var ended = threads.invokeAll(Stream.generate(() -> end).limit(32).toList());

            assertThat(ended.stream().map(Future::resultNow).distinct()).hasSize(1);
        }
        assertThat(given.audit(named.getName())).hasSize(2);
    }

    @Test
    void theSameTwoPeopleShareNoDayTwice() {
        var first = create(standIn(TODAY.plusDays(5), TODAY.plusDays(9)));
        var upper = first.getEmail().toUpperCase(Locale.ROOT);

        assertThat(refusalOf(() ->
                        create(standIn(TODAY.plusDays(9), TODAY.plusDays(20)).setEmail(upper))))
                .isEqualTo("ALREADY_EXISTS STAND_IN_OVERLAPS");
        create(standIn(TODAY, TODAY.plusDays(4)));
        create(standIn(TODAY.plusDays(5), TODAY.plusDays(9)).setEmail("cia@organisation.test"));
        contact().endStandIn(end(first.getName()));
        create(standIn(TODAY.plusDays(5), TODAY.plusDays(9)));

        assertThat(listed()).hasSize(3);
    }

    @Test
    void refusesWhatIsNoStandIn() {
        assertThat(violationsOf(
                        () -> create(StandIn.newBuilder().setAbsentEmail(anna).setEmail("bo"))))
                .containsExactlyInAnyOrder(
                        "stand_in.email MALFORMED",
                        "stand_in.display_name WRONG_LENGTH",
                        "stand_in.start_date REQUIRED",
                        "stand_in.end_date REQUIRED");
        assertThat(violationsOf(() -> create(standIn(TODAY, TODAY).setEmail(anna.toUpperCase(Locale.ROOT)))))
                .containsExactly("stand_in.email SAME_PERSON");
        assertThat(violationsOf(() -> create(standIn(TODAY, TODAY.minusDays(1)))))
                .containsExactly("stand_in.end_date TOO_EARLY");
        assertThat(violationsOf(() -> create(standIn(TODAY.minusDays(9), TODAY.minusDays(1)))))
                .containsExactly("stand_in.end_date OVER");
        assertThat(violationsOf(() -> create(standIn(TODAY, TODAY.plusDays(366)))))
                .containsExactly("stand_in.end_date TOO_LATE");
        create(standIn(TODAY, TODAY.plusDays(365)));
    }

    @Test
    void whoOnlyKeepsThePeopleHasNothingToLend() {
        people.held(body, "cia@organisation.test", "CONTACT");

        assertThat(violationsOf(() -> create(standIn(TODAY, TODAY).setAbsentEmail("cia@organisation.test"))))
                .containsExactly("stand_in.absent_email NOT_HELD");
        assertThat(violationsOf(() -> create(standIn(TODAY, TODAY).setAbsentEmail("nobody@organisation.test"))))
                .containsExactly("stand_in.absent_email NOT_HELD");
    }

    private String logIn(String email) {
        return As.login(email, "Anna")
                .on(sessions)
                .issuePermission(
                        IssuePermissionRequest.newBuilder().setActor(body).build())
                .getPerson();
    }

    private StandInServiceBlockingStub contact() {
        return As.person(body, "contact").on(standIns);
    }

    private List<StandIn> listed() {
        return contact()
                .listStandIns(ListStandInsRequest.newBuilder().setParent(body).build())
                .getStandInsList();
    }

    private StandIn create(StandIn.Builder standIn) {
        return contact().createStandIn(request(standIn));
    }

    private StandIn.Builder standIn(LocalDate first, LocalDate last) {
        return StandIn.newBuilder()
                .setAbsentEmail(anna)
                .setEmail("bo@organisation.test")
                .setDisplayName("Bo")
                .setStartDate(ProtoTime.toProto(first))
                .setEndDate(ProtoTime.toProto(last));
    }

    private CreateStandInRequest request(StandIn.Builder standIn) {
        return CreateStandInRequest.newBuilder()
                .setParent(body)
                .setStandIn(standIn)
                .setRequestId(UUID.randomUUID().toString())
                .build();
    }

    private static EndStandInRequest end(String name) {
        return EndStandInRequest.newBuilder()
                .setName(name)
                .setRequestId(UUID.randomUUID().toString())
                .build();
    }
}
