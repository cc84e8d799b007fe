package se.arshjul.workflows.usertask;

import com.google.type.Date;
import io.grpc.StatusRuntimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import se.arshjul.followup.v1.GetSurveyRequest;
import se.arshjul.followup.v1.SurveyServiceGrpc.SurveyServiceBlockingStub;
import se.arshjul.runtime.calendar.WorkingDays;
import se.arshjul.runtime.proto.ProtoTime;

/** The last day on which a task still serves its survey: done later, it would change nothing of what it is for. */
@Component
class LastDays {

    private static final Logger log = LoggerFactory.getLogger(LastDays.class);

    private static final String SURVEYS = "surveys/";

    private final SurveyServiceBlockingStub surveys;

    LastDays(SurveyServiceBlockingStub surveys) {
        this.surveys = surveys;
    }

    /** A working day; none when the task serves no date, when that is not set, or when nobody can be asked for it. */
    Optional<LocalDate> of(String formKey, String subject) {
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

    private Optional<LocalDate> day(String subject, Served served) {
        try {
            var survey = surveys.getSurvey(
                    GetSurveyRequest.newBuilder().setName(nameOf(subject)).build());
            return switch (served) {
                case OPENING -> date(survey.getOpenDate()).map(day -> WorkingDays.plusWorkingDays(day, -1));
                case ANSWERING -> date(survey.getAnswerByDate()).map(WorkingDays::onOrBefore);
                case REVIEW -> date(survey.getReviewedByDate()).map(WorkingDays::onOrBefore);
                case PUBLICATION -> date(survey.getPublishDate()).map(day -> WorkingDays.plusWorkingDays(day, -1));
            };
        } catch (StatusRuntimeException unknown) {
            // The task is no less to be done; the usual number of days is told instead.
            log.atInfo()
                    .addKeyValue("survey", nameOf(subject))
                    .addKeyValue("code", unknown.getStatus().getCode())
                    .log("A task is due without regard to its survey's dates");
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
