package se.arshjul.portal.answer;

import java.util.List;
import java.util.OptionalInt;
import org.springframework.stereotype.Component;
import se.arshjul.followup.v1.GetSurveyRequest;
import se.arshjul.followup.v1.ListQuestionsRequest;
import se.arshjul.followup.v1.ListQuestionsResponse;
import se.arshjul.followup.v1.Question;
import se.arshjul.followup.v1.Survey;
import se.arshjul.followup.v1.SurveyServiceGrpc.SurveyServiceBlockingStub;
import se.arshjul.portal.call.Calls;
import se.arshjul.portal.call.EveryPage;
import se.arshjul.portal.language.Translated;

/** What a survey asks, as whoever answers reads it; the Swedish stays with what is read in English. */
@Component
public class AskedTexts {

    private static final int MANY = 1000;

    private final Calls<SurveyServiceBlockingStub> surveys;

    AskedTexts(Calls<SurveyServiceBlockingStub> surveys) {
        this.surveys = surveys;
    }

    /** The survey with its sections. */
    public Survey survey(String name) {
        var asked = GetSurveyRequest.newBuilder().setName(name).setEnglish(true).build();
        Survey survey = surveys.read(stub -> stub.getSurvey(asked));
        return Translated.of(survey);
    }

    /** Every question of a survey, in the order in which they are asked. */
    public List<Question> questions(String survey) {
        return questions(survey, OptionalInt.empty());
    }

    /** As they were asked after so many amendments; as they are asked now without a number. */
    List<Question> questions(String survey, OptionalInt amendments) {
        var asked = ListQuestionsRequest.newBuilder()
                .setParent(survey)
                .setEnglish(true)
                .setPageSize(MANY);
        amendments.ifPresent(asked::setAmendments);
        return surveys
                .read(stub -> EveryPage.of(
                        token -> stub.listQuestions(asked.setPageToken(token).build()),
                        ListQuestionsResponse::getQuestionsList,
                        ListQuestionsResponse::getNextPageToken))
                .stream()
                .map(Translated::of)
                .toList();
    }
}
