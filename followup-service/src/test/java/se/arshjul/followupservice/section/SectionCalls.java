package se.arshjul.followupservice.section;

import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import se.arshjul.followup.v1.CreateSurveySectionRequest;
import se.arshjul.followup.v1.DeleteSurveySectionRequest;
import se.arshjul.followup.v1.GetSurveyRequest;
import se.arshjul.followup.v1.ListQuestionsRequest;
import se.arshjul.followup.v1.Survey;
import se.arshjul.followup.v1.SurveySection;
import se.arshjul.followup.v1.SurveySectionServiceGrpc.SurveySectionServiceBlockingStub;
import se.arshjul.followup.v1.SurveyServiceGrpc.SurveyServiceBlockingStub;
import se.arshjul.followup.v1.UpdateSurveySectionRequest;
import se.arshjul.followupservice.survey.SurveyName;
import se.arshjul.testkit.As;

/** What an analyst asks for when designing the sections of a survey. */
@Lazy
@Component
class SectionCalls {

    private final SurveySectionServiceBlockingStub sections;
    private final SurveyServiceBlockingStub surveys;

    SectionCalls(SurveySectionServiceBlockingStub sections, SurveyServiceBlockingStub surveys) {
        this.sections = sections;
        this.surveys = surveys;
    }

    SurveySectionServiceBlockingStub analyst() {
        return As.staff("analyst").on(sections);
    }

    List<Survey.Section> list(SurveyName survey) {
        return As.staff("analyst")
                .on(surveys)
                .getSurvey(
                        GetSurveyRequest.newBuilder().setName(survey.toString()).build())
                .getSectionsList();
    }

    List<String> ids(SurveyName survey) {
        return list(survey).stream().map(Survey.Section::getSectionId).toList();
    }

    /** Ids of the questions in the order in which they are asked. */
    List<String> questions(SurveyName survey) {
        return As.staff("analyst")
                .on(surveys)
                .listQuestions(ListQuestionsRequest.newBuilder()
                        .setParent(survey.toString())
                        .build())
                .getQuestionsList()
                .stream()
                .map(question -> question.getName().replaceFirst(".*/", ""))
                .toList();
    }

    static CreateSurveySectionRequest create(SurveyName survey, String id, String title) {
        return CreateSurveySectionRequest.newBuilder()
                .setParent(survey.toString())
                .setSectionId(id)
                .setSection(SurveySection.newBuilder().setTitle(title).setReason("För att se helheten."))
                .setRequestId(UUID.randomUUID().toString())
                .build();
    }

    static SurveySection.Builder section(SurveyName survey, String id, int position, String title) {
        return SurveySection.newBuilder()
                .setName(survey + "/sections/" + id)
                .setPosition(position)
                .setTitle(title);
    }

    static UpdateSurveySectionRequest update(SurveySection.Builder section) {
        return UpdateSurveySectionRequest.newBuilder()
                .setSection(section)
                .setRequestId(UUID.randomUUID().toString())
                .build();
    }

    static DeleteSurveySectionRequest delete(Object name, String etag) {
        return DeleteSurveySectionRequest.newBuilder()
                .setName(name.toString())
                .setEtag(etag)
                .setRequestId(UUID.randomUUID().toString())
                .build();
    }
}
