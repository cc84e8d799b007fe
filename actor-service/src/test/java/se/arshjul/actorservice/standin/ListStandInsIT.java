package se.arshjul.actorservice.standin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.actor.v1.EndStandInRequest;
import se.arshjul.actor.v1.ListStandInsRequest;
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
class ListStandInsIT {

    private static final LocalDate TODAY = WorkingDays.dateOf(TestClock.START);

    @Autowired
    StandInServiceBlockingStub standIns;

    @Autowired
    ActorFixtures given;

    @Autowired
    AssignmentFixtures people;

    @Autowired
    TestClock clock;

    private String body;

    @BeforeEach
    void annaAnswers() {
        body = given.body();
        people.held(body, "anna@organisation.test", "RESPONDENT", "Anna");
    }

    @Test
    void listsTodaysAndThoseToComeOrThoseOfOneDay() {
        var now = named(TODAY.minusDays(9), TODAY);
        var later = named(TODAY.plusDays(3), TODAY.plusDays(5));

        assertThat(listed(asked())).containsExactly(now, later);
        assertThat(on(TODAY)).containsExactly(now);
        assertThat(on(TODAY.plusDays(1))).isEmpty();
        assertThat(on(TODAY.plusDays(3))).containsExactly(later);
        assertThat(on(TODAY.plusDays(5))).containsExactly(later);

        clock.set(WorkingDays.startOfDay(TODAY.plusDays(1)));
        assertThat(listed(asked())).containsExactly(later);
    }

    @Test
    void aDayThatIsOverShowsWhoCouldActThenEvenIfItWasEndedLater() {
        var bo = named(TODAY.minusDays(9), TODAY.plusDays(9));
        clock.set(WorkingDays.startOfDay(TODAY.plusDays(1)));
        end(bo);

        assertThat(on(TODAY)).containsExactly(bo);
        assertThat(on(TODAY.plusDays(1))).isEmpty();

        clock.set(WorkingDays.startOfDay(TODAY.plusDays(3)));
        assertThat(on(TODAY.plusDays(1))).containsExactly(bo);
        assertThat(on(TODAY.plusDays(2))).isEmpty();
    }

    @Test
    void whatIsOverOrWasEndedIsListedForAYear() {
        var over = named(TODAY.minusDays(9), TODAY);
        var ended = named(TODAY.plusDays(3), TODAY.plusDays(5));
        assertThat(past()).isEmpty();

        end(ended);
        clock.set(WorkingDays.startOfDay(TODAY.plusDays(1)));
        assertThat(past()).containsExactly(over, ended);

        clock.set(WorkingDays.startOfDay(TODAY.plusYears(1).plusDays(1)));
        assertThat(past()).isEmpty();
    }

    private String named(LocalDate first, LocalDate last) {
        return people.standsIn(body, "bo@organisation.test", "Bo", "anna@organisation.test", first, last);
    }

    private void end(String name) {
        var ended = As.person(body, "contact")
                .on(standIns)
                .endStandIn(EndStandInRequest.newBuilder()
                        .setName(name)
                        .setRequestId(UUID.randomUUID().toString())
                        .build());
        assertThat(ended.hasEndTime()).isTrue();
    }

    private List<String> past() {
        return listed(asked().setPast(true));
    }

    private List<String> on(LocalDate day) {
        return listed(asked().setAsOfDate(ProtoTime.toProto(day)));
    }

    private ListStandInsRequest.Builder asked() {
        return ListStandInsRequest.newBuilder().setParent(body);
    }

    private List<String> listed(ListStandInsRequest.Builder asked) {
        return As.engine().on(standIns).listStandIns(asked.build()).getStandInsList().stream()
                .map(StandIn::getName)
                .toList();
    }
}
