package se.arshjul.actorservice.change;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.arshjul.actorservice.actor.Actor;
import se.arshjul.actorservice.actor.ActorName;

/** How actors become others. Written once; each thing that is said of it later is a further step. */
public record ActorChange(
        ActorChangeName name, Kind kind, List<ActorName> predecessors, List<Successor> successors, List<Step> steps) {

    /** What happens. */
    public enum Kind {
        RENAME,
        MERGER,
        SPLIT
    }

    /** What was said of it. */
    public enum Said {
        ANNOUNCED,
        DATED,
        UNDONE
    }

    /** How far it has come. */
    enum State {
        ANNOUNCED,
        DATED,
        IN_FORCE,
        UNDONE
    }

    /**
     * An actor that there is afterwards.
     *
     * @param displayName what it is called from then on; empty where that stays the same
     * @param kinds what it is, where it begins with the change; empty for one that was there before
     */
    public record Successor(
            ActorName actor,
            String displayName,
            String shortName,
            Set<Actor.Kind> kinds,
            String countyCode,
            String municipalityCode) {

        /** One that was there before. */
        public static Successor of(ActorName actor, String displayName, String shortName) {
            return new Successor(actor, displayName, shortName, Set.of(), "", "");
        }

        /** Whether it begins with the change. */
        boolean begins() {
            return !kinds.isEmpty();
        }
    }

    /**
     * Something that was said of a change.
     *
     * @param effective the day that it had from then on; null when none was known
     */
    public record Step(Said said, @Nullable LocalDate effective, String evidence, String uri, Instant time) {}

    /** The day it has by what was said last. */
    @Nullable
    LocalDate effective() {
        return steps.getLast().effective();
    }

    /** Whether it had another day before: what begins with it is in the register then. */
    boolean isMoved() {
        return steps.subList(0, steps.size() - 1).stream().anyMatch(step -> step.effective() != null);
    }

    boolean isUndone() {
        return steps.getLast().said() == Said.UNDONE;
    }

    State stateOn(LocalDate today) {
        var day = effective();
        if (isUndone()) {
            return State.UNDONE;
        }
        if (day == null) {
            return State.ANNOUNCED;
        }
        return day.isAfter(today) ? State.DATED : State.IN_FORCE;
    }

    /** The predecessors that are no longer there afterwards. */
    List<ActorName> ending() {
        var staying = successors.stream().map(Successor::actor).toList();
        return predecessors.stream().filter(actor -> !staying.contains(actor)).toList();
    }

    /** Whether the actors go together with the kind: somebody becomes other, and one stays one where that is meant. */
    boolean fits() {
        var onePredecessor = predecessors.size() == 1;
        var oneSuccessor = successors.size() == 1;
        var into = successors.stream().map(Successor::actor).toList();
        return switch (kind) {
            case RENAME ->
                onePredecessor
                        && into.equals(predecessors)
                        && !successors.getFirst().displayName().isEmpty();
            case MERGER -> oneSuccessor && !ending().isEmpty();
            case SPLIT -> onePredecessor && !predecessors.containsAll(into);
        };
    }

    ActorChange then(Step step) {
        List<Step> all = new ArrayList<>(steps);
        all.add(step);
        return new ActorChange(name, kind, predecessors, successors, List.copyOf(all));
    }

    ActorChange requireEtag(String etag) {
        if (!etag.isEmpty() && !etag.equals(etag())) {
            throw ActorChangeRefusals.changed(this);
        }
        return this;
    }

    ActorChange requireCounting() {
        if (isUndone()) {
            throw ActorChangeRefusals.undone(this);
        }
        return this;
    }

    String etag() {
        return "\"" + steps.size() + "\"";
    }
}
