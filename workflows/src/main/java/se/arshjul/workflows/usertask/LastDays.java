package se.arshjul.workflows.usertask;

import com.google.type.Date;
import io.grpc.StatusRuntimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import se.arshjul.followup.v1.GetSurveyRequest;
import se.arshjul.followup.v1.SurveyServiceGrpc.SurveyServiceBlockingStub;
import se.arshjul.plan.v1.CommitmentServiceGrpc.CommitmentServiceBlockingStub;
import se.arshjul.plan.v1.GetCommitmentRoundRequest;
import se.arshjul.runtime.calendar.WorkingDays;
import se.arshjul.runtime.proto.ProtoTime;

/** The last day on which a task still serves what it is about: done later, it would change nothing of that. */
@Component
class LastDays {

    private static final Logger log = LoggerFactory.getLogger(LastDays.class);

    private static final String SURVEYS = "surveys/";

    private final SurveyServiceBlockingStub surveys;
    private final CommitmentServiceBlockingStub commitments;

    LastDays(SurveyServiceBlockingStub surveys, CommitmentServiceBlockingStub commitments) {
        this.surveys = surveys;
        this.commitments = commitments;
    }

    /** A working day; none when the task serves no date, when that is not set, or when nobody can be asked for it. */
    Optional<LocalDate> of(String formKey, String subject) {
        if (formKey.equals("commitment-anchoring")) {
            return told(subject, () -> commitment(subject));
        }
        if (!subject.startsWith(SURVEYS)) {
            return Optional.empty();
        }
        return switch (formKey) {
            case "survey-design", "survey-dispatch" -> day(subject, Served.OPENING);
            case "extension-decision" -> day(subject, Served.ANSWERING);
            case "response-assessment" -> day(subject, Served.REVIEW);
            case "survey-analysis", "survey-fact-sheet", "survey-publication" -> day(subject, Served.PUBLICATION);
            default -> Optional.empty();
        };
    }

    /** What the survey goes on with on its own when the day has passed. */
    private enum Served {
        OPENING,
        ANSWERING,
        REVIEW,
        PUBLICATION
    }

    private Optional<LocalDate> commitment(String round) {
        var asked = commitments.getCommitmentRound(
                GetCommitmentRoundRequest.newBuilder().setName(round).build());
        return date(asked.getAnswerByDate()).map(WorkingDays::onOrBefore);
    }

    private Optional<LocalDate> day(String subject, Served served) {
        return told(nameOf(subject), () -> {
            var survey = surveys.getSurvey(
                    GetSurveyRequest.newBuilder().setName(nameOf(subject)).build());
            return switch (served) {
                case OPENING -> date(survey.getOpenDate()).map(day -> WorkingDays.plusWorkingDays(day, -1));
                case ANSWERING -> date(survey.getAnswerByDate()).map(WorkingDays::onOrBefore);
                case REVIEW -> date(survey.getReviewedByDate()).map(WorkingDays::onOrBefore);
                case PUBLICATION -> date(survey.getPublishDate()).map(day -> WorkingDays.plusWorkingDays(day, -1));
            };
        });
    }

    /** The task is no less to be done when nobody can be asked; the usual number of days is told then. */
    private static Optional<LocalDate> told(String about, Supplier<Optional<LocalDate>> day) {
        try {
            return day.get();
        } catch (StatusRuntimeException unknown) {
            log.atInfo()
                    .addKeyValue("about", about)
                    .addKeyValue("code", unknown.getStatus().getCode())
                    .log("A task is due without regard to the dates of what it is about");
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> date(Date date) {
        return date.getYear() == 0 ? Optional.empty() : Optional.of(ProtoTime.toLocalDate(date));
    }

    /** Of the survey itself or of what belongs to it. */
    private static String nameOf(String subject) {
        var end = subject.indexOf('/', SURVEYS.length());
        return end < 0 ? subject : subject.substring(0, end);
    }
}
