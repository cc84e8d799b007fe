package se.arshjul.planservice.commitment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.arshjul.planservice.implementation.ImplementationName;
import se.arshjul.planservice.implementation.ImplementationRepository;
import se.arshjul.planservice.plan.PlanName;
import se.arshjul.planservice.plan.PlanRepository;
import se.arshjul.runtime.page.Page;
import se.arshjul.runtime.page.Page.Key;

/** Commitments, answers and rounds in lists. */
@Component
class CommitmentLists {

    private final PlanRepository plans;
    private final ImplementationRepository implementations;
    private final Commitments commitments;
    private final AnswerRepository answers;
    private final RoundRepository rounds;

    CommitmentLists(
            PlanRepository plans,
            ImplementationRepository implementations,
            Commitments commitments,
            AnswerRepository answers,
            RoundRepository rounds) {
        this.plans = plans;
        this.implementations = implementations;
        this.commitments = commitments;
        this.answers = answers;
        this.rounds = rounds;
    }

    /** Those of one actor, or of each when it is empty, that stand so; all where no state is called so. */
    Page.Of<Commitment> commitments(ImplementationName plan, String actor, String state, int size, String token) {
        var page = Page.parse("commitments " + plan + actor + state, size, token);
        var after = page.after(Key.NUMBER, Key.ID).split("\\|");
        var wanted = List.of(Commitment.State.values()).stream()
                .filter(one -> one.name().equals(state))
                .findFirst();
        var rows = commitments.of(plan).stream()
                .filter(one -> actor.isEmpty() || one.actor().equals(actor))
                .filter(one -> wanted.isEmpty() || one.state() == wanted.get())
                .sorted((one, other) -> compare(key(one), key(other)))
                .filter(one -> after.length == 1 || compare(key(one), after) > 0)
                .limit(page.rowsToRead())
                .toList();
        return page.of(rows, one -> Page.key((Object[]) key(one)));
    }

    private static String[] key(Commitment commitment) {
        return new String[] {
            String.valueOf(commitment.row().name().number()), commitment.actor().replaceFirst("^actors/", "")
        };
    }

    private static int compare(String[] one, String[] other) {
        var byRow = Long.compare(Long.parseLong(one[0]), Long.parseLong(other[0]));
        return byRow == 0 ? one[1].compareTo(other[1]) : byRow;
    }

    Page.Of<Answer> answers(ImplementationName plan, String actor, int size, String token) {
        var known = implementations.get(plan).name();
        var page = Page.parse("answers " + known + actor, size, token);
        return answers.list(known, id(actor), page);
    }

    /** The latest round of each actor, by the actor's name. */
    Map<String, Round> rounds(ImplementationName plan) {
        return rounds.latest(plan).stream()
                .collect(Collectors.toMap(round -> round.name().actor(), Function.identity()));
    }

    Page.Of<Standing> rounds(PlanName plan, String actor, int size, String token) {
        var known = plans.get(plan).name();
        var page = Page.parse("rounds " + known + actor, size, token);
        Map<ImplementationName, List<Commitment>> read = new HashMap<>();
        return rounds.list(known, id(actor), page)
                .map(round -> new Standing(
                        round,
                        read.computeIfAbsent(round.name().plan(), commitments::of).stream()
                                .filter(one -> one.actor().equals(round.name().actor()))
                                .toList()));
    }

    /** The commitments of each actor that has any or is being asked, by the actors' names. */
    Map<String, List<Commitment>> byActor(ImplementationName plan) {
        var byActor = commitments.of(plan).stream()
                .collect(Collectors.groupingBy(Commitment::actor, TreeMap::new, Collectors.toList()));
        rounds.latest(plan).stream()
                .filter(round -> !round.isOver())
                .forEach(round -> byActor.putIfAbsent(round.name().actor(), List.of()));
        return byActor;
    }

    private static String id(String actor) {
        return actor.replaceFirst("^actors/", "");
    }
}
