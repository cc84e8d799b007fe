package se.arshjul.followupservice.english;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import se.arshjul.followup.v1.EnglishText;
import se.arshjul.followup.v1.EnglishText.Part;
import se.arshjul.followup.v1.EnglishTextServiceGrpc.EnglishTextServiceBlockingStub;
import se.arshjul.followup.v1.GetEnglishTextRequest;
import se.arshjul.followup.v1.GetSurveyRequest;
import se.arshjul.followup.v1.ListEnglishTextsRequest;
import se.arshjul.followup.v1.ListQuestionsRequest;
import se.arshjul.followup.v1.Question;
import se.arshjul.followup.v1.Survey;
import se.arshjul.followup.v1.SurveyServiceGrpc.SurveyServiceBlockingStub;
import se.arshjul.followup.v1.UpdateEnglishTextRequest;
import se.arshjul.followupservice.request.RequestFixtures;
import se.arshjul.followupservice.survey.SurveyName;
import se.arshjul.testkit.As;

/** What an analyst writes in English, and what others read of it. */
@Lazy
@Component
class EnglishCalls {

    private final EnglishTextServiceBlockingStub texts;
    private final SurveyServiceBlockingStub surveys;

    EnglishCalls(EnglishTextServiceBlockingStub texts, SurveyServiceBlockingStub surveys) {
        this.texts = texts;
        this.surveys = surveys;
    }

    EnglishTextServiceBlockingStub analyst() {
        return As.staff("analyst").on(texts);
    }

    List<EnglishText> list(SurveyName survey) {
        return analyst()
                .listEnglishTexts(ListEnglishTextsRequest.newBuilder()
                        .setParent(survey.toString())
                        .setPageSize(1000)
                        .build())
                .getEnglishTextsList();
    }

    EnglishText get(String about) {
        return analyst()
                .getEnglishText(GetEnglishTextRequest.newBuilder()
                        .setName(about + "/english")
                        .build());
    }

    /** Writes every part of it as the Swedish with this in front. */
    EnglishText write(String about, String front) {
        return analyst().updateEnglishText(update(whole(get(about), front)));
    }

    static EnglishText.Builder whole(EnglishText text, String front) {
        var wanted = text.toBuilder();
        wanted.getPartsBuilderList().forEach(part -> part.setEnglish(front + part.getSwedish()));
        return wanted;
    }

    static UpdateEnglishTextRequest update(EnglishText.Builder wanted) {
        return UpdateEnglishTextRequest.newBuilder()
                .setEnglishText(wanted)
                .setRequestId(UUID.randomUUID().toString())
                .build();
    }

    /** A question as it is read in English at the agency. */
    Question read(SurveyName survey, String id) {
        return read(As.staff("analyst"), survey, id);
    }

    /** The same as somebody reads it who answers. */
    Question asked(SurveyName survey, String id) {
        return read(As.person(RequestFixtures.UPPSALA, "respondent"), survey, id);
    }

    private Question read(As reader, SurveyName survey, String id) {
        return reader
                .on(surveys)
                .listQuestions(ListQuestionsRequest.newBuilder()
                        .setParent(survey.toString())
                        .setEnglish(true)
                        .build())
                .getQuestionsList()
                .stream()
                .filter(question -> question.getName().endsWith("/" + id))
                .findFirst()
                .orElseThrow();
    }

    Survey.Section section(SurveyName survey, int at) {
        return survey(As.staff("analyst"), survey).getSections(at);
    }

    /** A survey as somebody reads it in English. */
    Survey survey(As reader, SurveyName survey) {
        return reader.on(surveys)
                .getSurvey(GetSurveyRequest.newBuilder()
                        .setName(survey.toString())
                        .setEnglish(true)
                        .build());
    }

    static Map<String, String> english(List<Part> parts) {
        Map<String, String> texts = new TreeMap<>();
        parts.forEach(part -> texts.put(part.getField(), part.getEnglish()));
        return texts;
    }
}
