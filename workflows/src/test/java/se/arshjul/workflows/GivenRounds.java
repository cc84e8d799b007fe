package se.arshjul.workflows;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import se.arshjul.actor.v1.Actor;
import se.arshjul.actor.v1.Assignment;
import se.arshjul.actor.v1.Assignment.Role;
import se.arshjul.plan.v1.CommitmentRound;
import se.arshjul.plan.v1.CommitmentRound.State;
import se.arshjul.runtime.calendar.WorkingDays;
import se.arshjul.runtime.proto.ProtoTime;

/** Rounds in which actors are asked what they commit themselves to. */
public final class GivenRounds {

    /** Later than any test gets with the engine's clock, unless it means to. */
    public static final LocalDate LATER = LocalDate.parse("2126-11-13");

    private final FakeServices services;

    GivenRounds(FakeServices services) {
        this.services = services;
    }

    /** An actor of its own with these members is asked about three rows, and has answered one of them. */
    public CommitmentRound asked(LocalDate answerBy, String... members) {
        var id = "rounds-" + Given.number();
        var actor = "actors/" + id;
        services.actors.actors.put(
                actor,
                Actor.newBuilder().setName(actor).setDisplayName("Aktör " + id).build());
        services.actors.assignments.put(
                actor,
                Stream.of(members)
                        .map(email -> Assignment.newBuilder()
                                .setEmail(email)
                                .setDisplayName("Ledamot")
                                .setRole(Role.MEMBER)
                                .build())
                        .toList());
        var round = CommitmentRound.newBuilder()
                .setName("plans/nhp/implementationPlans/2027/commitmentRounds/" + id + "-1")
                .setActor(actor)
                .setState(State.ASKED)
                .setAskings(1)
                .setCommitmentCount(3)
                .setProposedCount(2)
                .setAnswerByDate(ProtoTime.toProto(answerBy))
                .setAnswerByTime(ProtoTime.toProto(WorkingDays.endOfDay(answerBy)))
                .build();
        services.plans.rounds.put(round.getName(), round);
        return round;
    }

    public void changed(CommitmentRound round, UnaryOperator<CommitmentRound.Builder> change) {
        services.plans.rounds.computeIfPresent(
                round.getName(), (name, now) -> change.apply(now.toBuilder()).build());
    }

    /** The register comes to know another member. */
    public void joins(CommitmentRound round, String email) {
        services.actors.assignments.put(
                round.getActor(),
                List.of(Assignment.newBuilder()
                        .setEmail(email)
                        .setDisplayName("Ledamot")
                        .setRole(Role.MEMBER)
                        .build()));
    }

    /** The register does not know the actor any more. */
    public void gone(CommitmentRound round) {
        services.actors.actors.remove(round.getActor());
    }

    public void nobody(CommitmentRound round) {
        services.actors.assignments.put(round.getActor(), List.of());
    }
}
