package se.arshjul.portal.survey;

import com.google.type.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import se.arshjul.followup.v1.Survey;
import se.arshjul.portal.date.DateText;

/** A survey as the agency sees it. */
public record SurveyView(Survey survey) {

    /** A date of the survey: the key of its name and how it reads. */
    public record Term(String key, String day) {}

    public int getYear() {
        return survey.getYear();
    }

    public String getPath() {
        return "/uppfoljning/" + survey.getName().substring("surveys/".length());
    }

    public String getName() {
        return survey.getName();
    }

    public String getTitle() {
        return survey.getTitle();
    }

    public String getState() {
        return survey.getState().name().toLowerCase(Locale.ROOT);
    }

    public String getTag() {
        return switch (survey.getState()) {
            case DESIGNING, DESIGNED, REVIEWING, REVIEWED -> "waiting";
            case APPROVED, OPEN, CLOSED, CLEARED -> "active";
            case PUBLISHED -> "done";
            case CANCELLED, STATE_UNSPECIFIED, UNRECOGNIZED -> "";
        };
    }

    public boolean isDesigning() {
        return survey.getState() == Survey.State.DESIGNING;
    }

    /** Whether it waits for the decision on dispatch. */
    public boolean isDesigned() {
        return survey.getState() == Survey.State.DESIGNED;
    }

    /** Whether it is not decided yet that it goes out. */
    public boolean isPlanned() {
        return isDesigning() || isDesigned();
    }

    public boolean isUnderReview() {
        return survey.getState() == Survey.State.REVIEWING;
    }

    /** Whether it waits for the decision on publication. */
    public boolean isReviewed() {
        return survey.getState() == Survey.State.REVIEWED;
    }

    public boolean isPublished() {
        return survey.getState() == Survey.State.PUBLISHED;
    }

    public boolean isCancelled() {
        return survey.getState() == Survey.State.CANCELLED;
    }

    /** Whether dates are moved rather than set: after the decision on dispatch, until it ends. */
    public boolean isMovable() {
        return switch (survey.getState()) {
            case APPROVED, OPEN, CLOSED, REVIEWING, REVIEWED, CLEARED -> true;
            case DESIGNING, DESIGNED, PUBLISHED, CANCELLED, STATE_UNSPECIFIED, UNRECOGNIZED -> false;
        };
    }

    /** Minutes that answering takes, by estimate; 0 when not estimated. */
    public int getMinutes() {
        return survey.getEstimatedMinutes();
    }

    /** Whether it takes answers. */
    public boolean isOpen() {
        return survey.getState() == Survey.State.OPEN;
    }

    /** Whether no more answers come, and it was not cancelled. */
    public boolean isClosed() {
        return switch (survey.getState()) {
            case CLOSED, REVIEWING, REVIEWED, CLEARED, PUBLISHED -> true;
            case DESIGNING, DESIGNED, APPROVED, OPEN, CANCELLED, STATE_UNSPECIFIED, UNRECOGNIZED -> false;
        };
    }

    /** Whether a date is still to come. */
    public boolean isOngoing() {
        return !isPublished() && !isCancelled() && !getNextTerm().day().isEmpty();
    }

    public boolean isCancellable() {
        return !isPublished() && !isCancelled();
    }

    public boolean isAsked() {
        return survey.getRequestCount() > 0;
    }

    /** Whether it began as a copy of an earlier survey. */
    public boolean isCopied() {
        return !survey.getCopiedFrom().isEmpty();
    }

    public String getReason() {
        return survey.getReason();
    }

    /** What the person who cancelled it is called; empty when it is not cancelled, or that was not noted. */
    public String getCancelledBy() {
        return survey.getCancelledBy();
    }

    public String getCancelTime() {
        return DateText.moment(survey.getCancelTime());
    }

    public List<Term> getTerms() {
        return List.of(
                new Term("open", DateText.day(survey.getOpenDate())),
                new Term("answerBy", DateText.day(survey.getAnswerByDate())),
                new Term("acceptedUntil", DateText.day(survey.getAcceptedUntilDate())),
                new Term("reviewedBy", DateText.day(survey.getReviewedByDate())),
                new Term("publish", DateText.day(survey.getPublishDate())));
    }

    /** The date that comes next: it opens, answers are due, their review is over, or the results are published. */
    public Term getNextTerm() {
        return switch (survey.getState()) {
            case DESIGNING, DESIGNED, APPROVED -> getTerms().get(0);
            case OPEN -> getTerms().get(1);
            case CLOSED -> getTerms().get(3);
            case REVIEWING, REVIEWED, CLEARED, PUBLISHED, CANCELLED, STATE_UNSPECIFIED, UNRECOGNIZED ->
                getTerms().get(4);
        };
    }

    /** What a form starts with. */
    Map<String, String> fields() {
        return Map.ofEntries(
                Map.entry("title", survey.getTitle()),
                Map.entry("introduction", survey.getIntroduction()),
                Map.entry("legalBasis", survey.getLegalBasis()),
                Map.entry("estimatedMinutes", String.valueOf(survey.getEstimatedMinutes())),
                Map.entry("singleSignerAllowed", survey.getSingleSignerAllowed() ? "ja" : ""),
                Map.entry("openDate", date(survey.getOpenDate())),
                Map.entry("answerByDate", date(survey.getAnswerByDate())),
                Map.entry("acceptedUntilDate", date(survey.getAcceptedUntilDate())),
                Map.entry("reviewedByDate", date(survey.getReviewedByDate())),
                Map.entry("publishDate", date(survey.getPublishDate())),
                Map.entry("analysis", survey.getAnalysis()),
                Map.entry("factSheet", survey.getFactSheet()));
    }

    private static String date(Date date) {
        return DateText.field(date);
    }
}
