package se.arshjul.followupservice.question;

import com.google.type.Decimal;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import se.arshjul.followup.v1.CreateQuestionRequest;
import se.arshjul.followup.v1.DeleteQuestionRequest;
import se.arshjul.followup.v1.ListQuestionsRequest;
import se.arshjul.followup.v1.Question;
import se.arshjul.followup.v1.Question.Kind;
import se.arshjul.followup.v1.SurveyServiceGrpc.SurveyServiceBlockingStub;
import se.arshjul.followup.v1.UpdateQuestionRequest;
import se.arshjul.followupservice.survey.SurveyFixtures;
import se.arshjul.followupservice.survey.SurveyName;
import se.arshjul.testkit.As;

/** What an analyst asks for when designing questions. */
@Lazy
@Component
class QuestionCalls {

    private static final String FA1 = SurveyFixtures.PLAN_VERSION + "/elements/fa1";

    private final SurveyServiceBlockingStub surveys;

    QuestionCalls(SurveyServiceBlockingStub surveys) {
        this.surveys = surveys;
    }

    SurveyServiceBlockingStub analyst() {
        return As.staff("analyst").on(surveys);
    }

    List<Question> list(SurveyName survey) {
        return analyst()
                .listQuestions(ListQuestionsRequest.newBuilder()
                        .setParent(survey.toString())
                        .build())
                .getQuestionsList();
    }

    List<String> ids(SurveyName survey) {
        return list(survey).stream()
                .map(question -> question.getName().replaceFirst(".*/", ""))
                .toList();
    }

    Question named(SurveyName survey, String id) {
        return list(survey).stream()
                .filter(question -> question.getName().endsWith("/" + id))
                .findFirst()
                .orElseThrow();
    }

    static Question.Builder question(Kind kind) {
        return Question.newBuilder().setSectionId("second").setKind(kind).setWording("Hur stor andel?");
    }

    static Question.Builder number() {
        var question = question(Kind.NUMBER).setPlanElement(FA1);
        question.getNumberRangeBuilder()
                .setMin(Decimal.newBuilder().setValue("-0.5"))
                .setMax(Decimal.newBuilder().setValue("99.50"))
                .setUnit("procent")
                .setDecimals(1);
        return question;
    }

    static CreateQuestionRequest create(SurveyName survey, String id, Question.Builder question) {
        return CreateQuestionRequest.newBuilder()
                .setParent(survey.toString())
                .setQuestionId(id)
                .setQuestion(question)
                .setRequestId(UUID.randomUUID().toString())
                .build();
    }

    static UpdateQuestionRequest update(Question.Builder question) {
        return UpdateQuestionRequest.newBuilder()
                .setQuestion(question)
                .setRequestId(UUID.randomUUID().toString())
                .build();
    }

    static DeleteQuestionRequest delete(String name, String etag) {
        return DeleteQuestionRequest.newBuilder()
                .setName(name)
                .setEtag(etag)
                .setRequestId(UUID.randomUUID().toString())
                .build();
    }
}
