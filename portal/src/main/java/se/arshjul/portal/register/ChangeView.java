package se.arshjul.portal.register;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import se.arshjul.actor.v1.ActorChange;
import se.arshjul.actor.v1.ActorChange.State;
import se.arshjul.actor.v1.ActorChange.Successor;
import se.arshjul.portal.call.ResourceId;
import se.arshjul.portal.date.DateText;

/**
 * How actors become others, as pages show it.
 *
 * @param names what actors are called now; one that is to begin is called what the change says
 */
public record ChangeView(ActorChange change, Map<String, String> names) {

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

    public boolean isPlanned() {
        return change.getState() == State.ANNOUNCED || change.getState() == State.DATED;
    }

    public String getBefore() {
        return change.getPredecessorsList().stream().map(this::called).collect(Collectors.joining(", "));
    }

    public String getAfter() {
        return change.getSuccessorsList().stream().map(this::called).collect(Collectors.joining(", "));
    }

    private String called(Successor successor) {
        return successor.getDisplayName().isEmpty() ? called(successor.getActor()) : successor.getDisplayName();
    }

    private String called(String actor) {
        return names.getOrDefault(actor, ResourceId.of(actor));
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
