package se.arshjul.portal.answer;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import se.arshjul.followup.v1.Extension;
import se.arshjul.followup.v1.Request;
import se.arshjul.followup.v1.Request.Replacement;
import se.arshjul.followup.v1.Request.State;
import se.arshjul.portal.call.ResourceId;
import se.arshjul.portal.date.DateText;
import se.arshjul.portal.language.Translated;
import se.arshjul.runtime.calendar.WorkingDays;
import se.arshjul.runtime.proto.ProtoTime;

/** A request as its body sees it. */
public record RequestView(Request request) {

    /** While its first answer, or the one that it was sent back for, is written. */
    private static final Set<State> FIRST = EnumSet.of(State.DISPATCHED, State.OPENED, State.STARTED, State.SENT_BACK);

    public String getPath() {
        var parts = request.getName().split("/", -1);
        return "/svara/" + parts[1] + "/" + parts[3];
    }

    /** Where its answers are written: section by section, or all that the agency has asked about on one page. */
    public String pathOf(SectionView section) {
        return getPath() + (isClarifying() ? "/fortydliga" : "/avsnitt/" + section.getId());
    }

    /** The last part of its name. */
    public String getId() {
        return ResourceId.of(request.getName());
    }

    public String getName() {
        return request.getName();
    }

    /** Whether a survey is only tried out: nothing of it is kept. */
    public boolean isPilot() {
        return getName().contains("-pilot-");
    }

    public String getTitle() {
        return Translated.title(request);
    }

    public String getTitleLang() {
        return Translated.titleLang(request);
    }

    public String getPrincipal() {
        return request.getDisplayName();
    }

    public String getReason() {
        return request.getReason();
    }

    public String getReference() {
        return request.getReference();
    }

    /** The last day to answer; while the agency waits for a word on single answers, the last day for that. */
    public String getAnswerBy() {
        return DateText.day(isAskedAbout() ? request.getCloseTime() : request.getAnswerByTime());
    }

    /** Whether the last day has passed while answers are still taken, marked as late. */
    public boolean isOverdue(LocalDate today) {
        return isAwaited() && today.isAfter(WorkingDays.dateOf(ProtoTime.toInstant(request.getAnswerByTime())));
    }

    public String getAcceptedUntil() {
        return DateText.day(request.getAcceptedUntilTime());
    }

    public String getStateTime() {
        return DateText.moment(request.getStateTime());
    }

    public int getAnswered() {
        return request.getAnsweredCount();
    }

    public int getQuestions() {
        return request.getQuestionCount();
    }

    /** Whether the results show by name what the body answered. */
    public boolean isNamed() {
        return request.getBodiesNamed();
    }

    public boolean isLate() {
        return request.getLate();
    }

    /** Key of the message that names the state. */
    public String getState() {
        return isAskedAbout() && (request.getState() == State.SENT_BACK || isAccepted()) ? "clarifying" : state();
    }

    /** The same for the agency, which waits until the body has signed off its word. */
    public String getWatchedState() {
        return isAskedAbout() ? "clarification" : state();
    }

    private String state() {
        return request.getState().name().toLowerCase(Locale.ROOT);
    }

    /** Key of the message that tells the body where it stands, which may be changing what it has approved. */
    public String getStanding() {
        return switch (request.getReplacement()) {
            case WRITING -> isAskedAbout() ? getState() : "replacing";
            case REPLACEMENT_SUBMITTED -> isAskedAbout() ? "clarified" : "replacement";
            case POSSIBLE, REPLACEMENT_UNSPECIFIED, UNRECOGNIZED -> getState();
        };
    }

    /** Which tag goes with where the body stands. */
    public String getStandingTag() {
        return switch (request.getReplacement()) {
            case WRITING -> "active";
            case REPLACEMENT_SUBMITTED -> "waiting";
            case POSSIBLE, REPLACEMENT_UNSPECIFIED, UNRECOGNIZED -> getTag();
        };
    }

    /** Whether the body may begin to change what it has approved. */
    public boolean isReplaceable() {
        return request.getReplacement() == Replacement.POSSIBLE;
    }

    /** Whether the body changes what it has approved, and not only what it is asked about. */
    public boolean isReplacing() {
        return isBeside() && !isAskedAbout();
    }

    /** Whether the body writes, or its approver reads, answers beside those that it has approved and that count. */
    public boolean isBeside() {
        return switch (request.getReplacement()) {
            case WRITING, REPLACEMENT_SUBMITTED -> true;
            case POSSIBLE, REPLACEMENT_UNSPECIFIED, UNRECOGNIZED -> false;
        };
    }

    /** Whether the body writes, or its approver reads, all answers again after the body has approved them once. */
    public boolean isWrittenAgain() {
        return isSignedOff() && (isEditable() || isWaitingForApprover() && !isAskedAbout());
    }

    /** Whether the body's approver has returned what waited. */
    public boolean isReturned() {
        var open = request.getState() == State.STARTED || request.getReplacement() == Replacement.WRITING;
        return open && !getReason().isEmpty();
    }

    /** Which tag goes with the state. */
    public String getTag() {
        return switch (request.getState()) {
            case DISPATCHED, OPENED, STARTED, SENT_BACK -> isLate() ? "late" : "active";
            case SUBMITTED -> "waiting";
            case APPROVED, ACCEPTED -> isAskedAbout() ? "active" : "done";
            case DECLINED, NO_RESPONSE, WITHDRAWN, STATE_UNSPECIFIED, UNRECOGNIZED -> "";
        };
    }

    /** Whether all answers can be written. */
    public boolean isEditable() {
        return isOpen() && !isAskedAbout();
    }

    /** Whether the answers that the agency has asked about can be written, and no others. */
    public boolean isClarifying() {
        return isOpen() && isAskedAbout();
    }

    private boolean isOpen() {
        return request.getReplacement() == Replacement.WRITING || FIRST.contains(request.getState());
    }

    /** About how many answers the agency has asked at once. */
    public int getAskedCount() {
        return request.getClarifiedQuestionsCount();
    }

    /** Whether the agency has asked about single answers and waits for the body's signed word. */
    public boolean isAskedAbout() {
        return request.getClarifying();
    }

    /** Whether the agency has accepted the response, which counts also while it asks about it. */
    public boolean isAccepted() {
        return request.getState() == State.ACCEPTED;
    }

    /** Whether the body's first answer is waited for. */
    public boolean isAwaited() {
        return switch (request.getState()) {
            case DISPATCHED, OPENED, STARTED, SUBMITTED -> !isAskedAbout();
            case SENT_BACK, APPROVED, ACCEPTED, DECLINED, NO_RESPONSE, WITHDRAWN, STATE_UNSPECIFIED, UNRECOGNIZED ->
                false;
        };
    }

    /** What came of the longer time that the body asked for: the end of a message's key; empty when it never asked. */
    public String getLonger() {
        return request.hasExtension() ? request.getExtension().getState().name().toLowerCase(Locale.ROOT) : "";
    }

    /** Whether the body can ask for longer time now. */
    public boolean isExtensible() {
        return isAwaited() && !isPilot() && request.getExtension().getState() != Extension.State.ASKED;
    }

    public String getWantedDay() {
        return DateText.day(request.getExtension().getWantedDate());
    }

    public String getWhyLonger() {
        return request.getExtension().getReason();
    }

    public String getLongerAnswer() {
        return request.getExtension().getAnswer();
    }

    /** Whether a response that the body has approved waits for the agency to assess it. */
    public boolean isWithAgency() {
        return request.getState() == State.APPROVED;
    }

    public boolean isDeclined() {
        return request.getState() == State.DECLINED;
    }

    public boolean isWaitingForApprover() {
        return request.getState() == State.SUBMITTED || request.getReplacement() == Replacement.REPLACEMENT_SUBMITTED;
    }

    /** Whether there is a receipt to show. */
    public boolean isSignedOff() {
        return !request.getReference().isEmpty();
    }
}
