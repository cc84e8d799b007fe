package se.arshjul.planservice.commitment;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.arshjul.planservice.implementation.ImplementationName;
import se.arshjul.planservice.implementation.ImplementationRepository;
import se.arshjul.planservice.implementation.Row;
import se.arshjul.planservice.implementation.RowRepository;

/** Reads what actors have said to the rows as these are being worked on. */
@Component
class Commitments {

    private final ImplementationRepository implementations;
    private final RowRepository rows;
    private final AnswerRepository answers;
    private final RoundRepository rounds;

    Commitments(
            ImplementationRepository implementations,
            RowRepository rows,
            AnswerRepository answers,
            RoundRepository rounds) {
        this.implementations = implementations;
        this.rows = rows;
        this.answers = answers;
        this.rounds = rounds;
    }

    /** Of each row and each of its actors: by row, and then by actor. */
    List<Commitment> of(ImplementationName plan) {
        Map<List<Object>, Answer> said = answers.latest(plan).stream()
                .collect(Collectors.toMap(
                        answer -> List.of(answer.row().number(), "actors/" + answer.actorId()), Function.identity()));
        return rows.list(implementations.get(plan)).stream()
                .flatMap(row -> row.content().actors().stream()
                        .map(actor -> new Commitment(
                                row, actor, said.get(List.of(row.name().number(), actor)))))
                .toList();
    }

    List<Commitment> of(ImplementationName plan, String actor) {
        return of(plan).stream()
                .filter(commitment -> commitment.actor().equals(actor))
                .toList();
    }

    /** What an actor has said to a row of which it is or was one of the actors. */
    Commitment of(Row row, String actor) {
        var said = answers.latest(row.name().plan()).stream()
                .filter(answer -> answer.row().equals(row.name()) && actor.equals("actors/" + answer.actorId()))
                .findFirst();
        return new Commitment(row, actor, said.orElse(null));
    }

    Standing standing(RoundName name) {
        return standing(rounds.get(name));
    }

    Standing standing(Round round) {
        return new Standing(round, of(round.name().plan(), round.name().actor()));
    }
}
