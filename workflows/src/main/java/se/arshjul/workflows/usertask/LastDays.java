package se.arshjul.workflows.usertask;

import com.google.type.Date;
import io.grpc.StatusRuntimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import se.arshjul.followup.v1.GetSurveyRequest;
import se.arshjul.followup.v1.Survey;
import se.arshjul.followup.v1.SurveyServiceGrpc.SurveyServiceBlockingStub;
import se.arshjul.plan.v1.CommitmentServiceGrpc.CommitmentServiceBlockingStub;
import se.arshjul.plan.v1.GetCommitmentRoundRequest;
import se.arshjul.runtime.calendar.WorkingDays;
import se.arshjul.runtime.proto.ProtoTime;
import se.arshjul.workflows.commitmentanchoring.CommitmentAnchoring;

/** The last day on which a task still serves what it is about: done later, it would change nothing of that. */
@Component
class LastDays {

    private static final Logger log = LoggerFactory.getLogger(LastDays.class);

    private static final String SURVEYS = "surveys/";

    /** What the survey of a task goes on with on its own, by the form on which the task is done. */
    private static final Map<String, Served> SERVED = Map.of(
            "survey-design", Served.OPENING,
            "survey-dispatch", Served.OPENING,
            "extension-decision", Served.ANSWERING,
            "response-assessment", Served.REVIEW,
            "survey-analysis", Served.PUBLICATION,
            "survey-fact-sheet", Served.PUBLICATION,
            "survey-publication", Served.PUBLICATION,
            "contact-correction", Served.PREVIEW);

    private final SurveyServiceBlockingStub surveys;
    private final CommitmentServiceBlockingStub commitments;

    LastDays(SurveyServiceBlockingStub surveys, CommitmentServiceBlockingStub commitments) {
        this.surveys = surveys;
        this.commitments = commitments;
    }

    /** The forms of the tasks that serve a date of their survey. */
    static Set<String> forms() {
        return SERVED.keySet();
    }

    /** A working day; none when the task serves no date, when that is not set, or when nobody can be asked for it. */
    Optional<LocalDate> of(String formKey, String subject) {
        if (formKey.equals(CommitmentAnchoring.Forms.COMMITMENT_ANCHORING)) {
            return commitment(subject);
        }
        return subject.startsWith(SURVEYS) && SERVED.containsKey(formKey)
                ? survey(nameOf(subject)).flatMap(survey -> day(survey, formKey))
                : Optional.empty();
    }

    private Optional<LocalDate> commitment(String round) {
        try {
            var asked = commitments.getCommitmentRound(
                    GetCommitmentRoundRequest.newBuilder().setName(round).build());
            return date(asked.getAnswerByDate()).map(WorkingDays::onOrBefore);
        } catch (StatusRuntimeException unknown) {
            log.atInfo()
                    .addKeyValue("round", round)
                    .addKeyValue("code", unknown.getStatus().getCode())
                    .log("A task is due without regard to the day to answer by");
            return Optional.empty();
        }
    }

    /** What the survey goes on with on its own when the day has passed. */
    private enum Served {
        OPENING,
        ANSWERING,
        REVIEW,
        PUBLICATION,
        /** As PUBLICATION once that is decided, and nothing before or after: letters about other things have no last day. */
        PREVIEW
    }

    /** The survey as it is now; none when nobody can be asked for it. */
    Optional<Survey> survey(String name) {
        try {
            return Optional.of(surveys.getSurvey(
                    GetSurveyRequest.newBuilder().setName(name).build()));
        } catch (StatusRuntimeException unknown) {
            // The task is no less to be done; the usual number of days is told instead.
            log.atInfo()
                    .addKeyValue("survey", name)
                    .addKeyValue("code", unknown.getStatus().getCode())
                    .log("Tasks are due without regard to the dates of a survey");
            return Optional.empty();
        }
    }

    /** The last day on which a task of this form serves the survey; none when that is not set. */
    static Optional<LocalDate> day(Survey survey, String formKey) {
        return switch (Objects.requireNonNull(SERVED.get(formKey), formKey)) {
            case OPENING -> date(survey.getOpenDate()).map(day -> WorkingDays.plusWorkingDays(day, -1));
            case ANSWERING -> date(survey.getAnswerByDate()).map(WorkingDays::onOrBefore);
            case REVIEW -> date(survey.getReviewedByDate()).map(WorkingDays::onOrBefore);
            case PUBLICATION -> date(survey.getPublishDate()).map(day -> WorkingDays.plusWorkingDays(day, -1));
            case PREVIEW ->
                survey.getState() == Survey.State.CLEARED
                        ? date(survey.getPublishDate()).map(day -> WorkingDays.plusWorkingDays(day, -1))
                        : Optional.empty();
        };
    }

    private static Optional<LocalDate> date(Date date) {
        return date.getYear() == 0 ? Optional.empty() : Optional.of(ProtoTime.toLocalDate(date));
    }

    /** Of the survey itself or of what belongs to it. */
    static String nameOf(String subject) {
        var end = subject.indexOf('/', SURVEYS.length());
        return end < 0 ? subject : subject.substring(0, end);
    }
}
