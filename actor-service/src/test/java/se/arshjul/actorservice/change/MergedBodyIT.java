package se.arshjul.actorservice.change;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.actorservice.change.ActorChangeCalls.day;
import static se.arshjul.actorservice.change.ActorChangeCalls.merger;
import static se.arshjul.testkit.Refusals.refusalOf;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.actor.v1.ActorChangeServiceGrpc.ActorChangeServiceBlockingStub;
import se.arshjul.actor.v1.ActorServiceGrpc.ActorServiceBlockingStub;
import se.arshjul.actor.v1.AssignmentServiceGrpc.AssignmentServiceBlockingStub;
import se.arshjul.actor.v1.GetActorRequest;
import se.arshjul.actor.v1.IssuePermissionRequest;
import se.arshjul.actor.v1.ListAssignmentsRequest;
import se.arshjul.actor.v1.ListCapacitiesRequest;
import se.arshjul.actor.v1.ListRecipientsRequest;
import se.arshjul.actor.v1.Recipient;
import se.arshjul.actor.v1.SessionServiceGrpc.SessionServiceBlockingStub;
import se.arshjul.actorservice.actor.ActorFixtures;
import se.arshjul.actorservice.assignment.AssignmentFixtures;
import se.arshjul.testkit.As;
import se.arshjul.testkit.ServiceTest;
import se.arshjul.testkit.TestClock;

/** What becomes of a municipality's people, letters and answers when it becomes part of another. */
@ServiceTest
class MergedBodyIT {

    @Autowired
    ActorChangeServiceBlockingStub changes;

    @Autowired
    ActorServiceBlockingStub actors;

    @Autowired
    AssignmentServiceBlockingStub assignments;

    @Autowired
    SessionServiceBlockingStub sessions;

    @Autowired
    ActorFixtures given;

    @Autowired
    AssignmentFixtures people;

    @Autowired
    TestClock clock;

    private final String email = UUID.randomUUID() + "@organisation.test";
    private final String principal = "kommun-" + UUID.randomUUID();
    private String merged = "";

    @BeforeEach
    void mergedOnTheFirstOfFebruary() {
        given.principalDuring(principal, "2000-01-01", "2999-01-01");
        merged = given.lastingBodyOf(principal);
        people.held(merged, email, "RESPONDENT");
        new ActorChangeCalls(changes)
                .announce(merger(merged, given.bodyWithAddress("ny@organisation.test"))
                        .setEffectiveDate(day("2026-02-01")));
    }

    @Test
    void aSurveyAsksThoseThatAreThereOnTheDayOnWhichItOpens() {
        assertThat(recipients("2026-01-31")).containsExactly(principal);
        assertThat(recipients("2026-02-01")).isEmpty();
    }

    @Test
    void itsPeopleFinishWhatItWasAskedForAYear() {
        clock.set(noon("2026-02-02"));
        assertThat(act()).isEqualTo(merged);

        clock.set(noon("2027-02-02"));
        assertThat(refusalOf(this::act)).isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
    }

    @Test
    void nobodyLosesWhatTheyWereAndLettersStillHaveAnAddress() {
        clock.set(noon("2026-06-01"));

        assertThat(As.engine()
                        .on(assignments)
                        .listAssignments(ListAssignmentsRequest.newBuilder()
                                .setParent(merged)
                                .build())
                        .getAssignmentsList())
                .hasSize(1);
        var last = As.engine()
                .on(actors)
                .getActor(GetActorRequest.newBuilder().setName(merged).build());
        assertThat(last.getDisplayName()).isEqualTo("Exempelorganisationen");
        assertThat(last.getEndDate()).isEqualTo(ActorChangeCalls.day("2026-02-01"));
    }

    @Test
    void nobodyTakesChargeOfABodyThatIsNoMore() {
        var address = UUID.randomUUID() + "@organisation.test";
        var gone = given.bodyWithAddress(address);
        new ActorChangeCalls(changes).announce(merger(gone, given.body()).setEffectiveDate(day("2026-01-01")));

        assertThat(As.login(address, "Somebody")
                        .on(sessions)
                        .listCapacities(ListCapacitiesRequest.getDefaultInstance())
                        .getCapacitiesList())
                .isEmpty();
    }

    @Test
    void theDayOfAMergerIsCorrectedAlsoWhenWhoTookOverHasBecomePartOfAnother() {
        var calls = new ActorChangeCalls(changes);
        var first = given.body();
        var second = given.body();
        var merger = calls.announce(merger(first, second).setEffectiveDate(day("2024-01-01")));
        calls.announce(merger(second, given.body()).setEffectiveDate(day("2025-01-01")));

        calls.date(merger, "2024-02-01");

        assertThat(actors.getActor(GetActorRequest.newBuilder().setName(first).build())
                        .getEndDate())
                .isEqualTo(day("2024-02-01"));
        assertThat(refusalOf(() -> calls.date(merger.toBuilder().clearEtag().build(), "2025-02-01")))
                .isEqualTo("FAILED_PRECONDITION ACTOR_CHANGE_IMPOSSIBLE");
    }

    private String act() {
        return As.login(email, "Somebody")
                .on(sessions)
                .issuePermission(
                        IssuePermissionRequest.newBuilder().setActor(merged).build())
                .getCapacity()
                .getActor();
    }

    private List<String> recipients(String day) {
        return As.engine()
                .on(actors)
                .listRecipients(ListRecipientsRequest.newBuilder()
                        .setAsOfDate(day(day))
                        .addRecipientIds(principal)
                        .build())
                .getRecipientsList()
                .stream()
                .map(Recipient::getRecipientId)
                .toList();
    }

    private static Instant noon(String day) {
        return Instant.parse(day + "T12:00:00Z");
    }
}
