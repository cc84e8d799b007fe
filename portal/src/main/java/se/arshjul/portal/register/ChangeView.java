package se.arshjul.portal.register;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import se.arshjul.actor.v1.Actor;
import se.arshjul.actor.v1.ActorChange;
import se.arshjul.actor.v1.ActorChange.State;
import se.arshjul.portal.call.ResourceId;
import se.arshjul.portal.date.DateText;
import se.arshjul.runtime.proto.ProtoTime;

/**
 * How actors become others, as pages show it.
 *
 * @param actors those that there are or have been, by name; one that is to begin is called what the change says
 */
public record ChangeView(ActorChange change, Map<String, Actor> actors) {

    /** Something that was said of it. */
    public record Said(String kind, String time, String from, String evidence, String uri) {}

    public String getId() {
        return ResourceId.of(change.getName());
    }

    public String getPath() {
        return ActorChangePages.PLACE + "/" + getId();
    }

    public String getKind() {
        return change.getKind().name();
    }

    public String getState() {
        return change.getState().name();
    }

    /** The colour that goes with its state. */
    public String getTag() {
        return switch (change.getState()) {
            case ANNOUNCED, DATED -> "waiting";
            case IN_FORCE -> "done";
            case UNDONE, STATE_UNSPECIFIED, UNRECOGNIZED -> "";
        };
    }

    public boolean isCounting() {
        return change.getState() != State.UNDONE;
    }

    /** Whether somebody is there since it. */
    public boolean isBegun() {
        return change.getState() == State.IN_FORCE
                && change.getSuccessorsList().stream().anyMatch(one -> one.getKindsCount() > 0);
    }

    public boolean isPlanned() {
        return change.getState() == State.ANNOUNCED || change.getState() == State.DATED;
    }

    /** As they were called on the last day before it. */
    public String getBefore() {
        return change.getPredecessorsList().stream()
                .map(actor -> called(actor, 1))
                .collect(Collectors.joining(", "));
    }

    public String getAfter() {
        return change.getSuccessorsList().stream()
                .map(successor -> successor.getDisplayName().isEmpty()
                        ? called(successor.getActor(), 0)
                        : successor.getDisplayName())
                .collect(Collectors.joining(", "));
    }

    /** What an actor is called so many days before the change; now, while that has no day. */
    private String called(String name, int daysBefore) {
        var actor = actors.get(name);
        if (actor == null) {
            return ResourceId.of(name);
        }
        return change.hasEffectiveDate()
                ? new ActorView(actor)
                        .nameOn(ProtoTime.toLocalDate(change.getEffectiveDate()).minusDays(daysBefore))
                : actor.getDisplayName();
    }

    /** First day of it; empty while none is known. */
    public String getFrom() {
        return DateText.day(change.getEffectiveDate());
    }

    public String getEvidence() {
        return change.getEvidence();
    }

    public String getUri() {
        return change.getEvidenceUri();
    }

    public List<Said> getSteps() {
        return change.getStepsList().stream()
                .map(step -> new Said(
                        step.getKind().name(),
                        DateText.day(step.getCreateTime()),
                        DateText.day(step.getEffectiveDate()),
                        step.getEvidence(),
                        step.getEvidenceUri()))
                .toList();
    }
}
