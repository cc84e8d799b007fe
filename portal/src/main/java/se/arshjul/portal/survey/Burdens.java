package se.arshjul.portal.survey;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.arshjul.followup.v1.GetSurveyRequest;
import se.arshjul.followup.v1.Survey;
import se.arshjul.followup.v1.SurveyServiceGrpc.SurveyServiceBlockingStub;
import se.arshjul.portal.call.Calls;
import se.arshjul.portal.call.Part;
import se.arshjul.portal.survey.ChosenRecipients.Recipients;

/** The burden of a survey, beside that of the survey it is a copy of. */
@Component
class Burdens {

    private final Calls<SurveyServiceBlockingStub> surveys;
    private final ChosenRecipients recipients;

    Burdens(Calls<SurveyServiceBlockingStub> surveys, ChosenRecipients recipients) {
        this.surveys = surveys;
        this.recipients = recipients;
    }

    /** Of this survey first, then of the one before where that is known; nothing while the recipients are not. */
    Part<List<Burden>> of(Survey survey) {
        return survey.getRequestCount() > 0
                ? Part.of(beside(asked(survey), survey))
                : of(survey, recipients.of(survey));
    }

    /** The same where it has been read already who would be asked. */
    Part<List<Burden>> of(Survey survey, Part<Recipients> chosen) {
        return chosen.map(
                all -> beside(new Burden(survey.getYear(), survey.getEstimatedMinutes(), all.getAll()), survey));
    }

    private List<Burden> beside(Burden burden, Survey survey) {
        return Stream.concat(Stream.of(burden), before(survey)).toList();
    }

    private Stream<Burden> before(Survey survey) {
        if (survey.getCopiedFrom().isEmpty()) {
            return Stream.empty();
        }
        var asked =
                GetSurveyRequest.newBuilder().setName(survey.getCopiedFrom()).build();
        return surveys.part(stub -> stub.getSurvey(asked))
                .map(earlier -> Stream.of(asked(earlier)).filter(Burden::isKnown))
                .orElse(Stream.empty());
    }

    private static Burden asked(Survey survey) {
        return new Burden(survey.getYear(), survey.getEstimatedMinutes(), survey.getRequestCount());
    }
}
