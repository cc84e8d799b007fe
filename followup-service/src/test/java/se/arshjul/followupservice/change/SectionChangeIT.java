package se.arshjul.followupservice.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.followup.v1.CreateSurveyRequest;
import se.arshjul.followup.v1.CreateSurveySectionRequest;
import se.arshjul.followup.v1.DeleteQuestionRequest;
import se.arshjul.followup.v1.DeleteSurveySectionRequest;
import se.arshjul.followup.v1.FieldChange;
import se.arshjul.followup.v1.GetSurveyChangeRequest;
import se.arshjul.followup.v1.SectionChange;
import se.arshjul.followup.v1.SurveyChangeServiceGrpc.SurveyChangeServiceBlockingStub;
import se.arshjul.followup.v1.SurveySection;
import se.arshjul.followup.v1.SurveySectionServiceGrpc.SurveySectionServiceBlockingStub;
import se.arshjul.followup.v1.SurveyServiceGrpc.SurveyServiceBlockingStub;
import se.arshjul.followup.v1.UpdateSurveySectionRequest;
import se.arshjul.followupservice.survey.Survey.State;
import se.arshjul.followupservice.survey.SurveyFixtures;
import se.arshjul.testkit.As;
import se.arshjul.testkit.ServiceTest;

/** How the sections of a survey differ from those of the survey that it was copied from. */
@ServiceTest
class SectionChangeIT {

    @Autowired
    SurveyServiceBlockingStub surveys;

    @Autowired
    SurveySectionServiceBlockingStub sections;

    @Autowired
    SurveyChangeServiceBlockingStub changes;

    @Autowired
    SurveyFixtures given;

    private String copy = "";

    @BeforeEach
    void copyASurvey() {
        given.in(State.PUBLISHED);
        var request = CreateSurveyRequest.newBuilder().setRequestId(id());
        request.getSurveyBuilder().setYear(given.year()).setTitle("Nästa år");
        copy = As.staff("coordinator").on(surveys).createSurvey(request.build()).getName();
    }

    @Test
    void aCopyHasTheSameSections() {
        assertThat(changes()).isEmpty();
    }

    @Test
    void aSectionThatIsCalledOtherwiseSaysSoWordByWord() {
        update(section("first", 1, "first nu").setReason("Därför."));

        assertThat(changes()).containsExactly("CHANGED first nu title: first+[ nu]");
    }

    @Test
    void aSectionThatMovedANewOneAndOneThatIsGoneAreTold() {
        for (var question : List.of("number", "text")) {
            As.staff("analyst")
                    .on(surveys)
                    .deleteQuestion(DeleteQuestionRequest.newBuilder()
                            .setName(copy + "/questions/" + question)
                            .setRequestId(id())
                            .build());
        }
        analyst()
                .deleteSurveySection(DeleteSurveySectionRequest.newBuilder()
                        .setName(copy + "/sections/second")
                        .setRequestId(id())
                        .build());
        analyst()
                .createSurveySection(CreateSurveySectionRequest.newBuilder()
                        .setParent(copy)
                        .setSectionId("whole")
                        .setSection(SurveySection.newBuilder().setTitle("Helheten"))
                        .setRequestId(id())
                        .build());

        assertThat(changes())
                .containsExactly(
                        "ADDED Helheten title: +[Helheten]", "DROPPED second title: -[second], reason: -[Därför.]");
    }

    @Test
    void sectionsInAnotherOrderAreTold() {
        update(section("second", 1, "second").setReason("Därför."));

        assertThat(changes()).hasSize(1).first().asString().contains("position: -[");
    }

    private List<String> changes() {
        return As.staff("analyst")
                .on(changes)
                .getSurveyChange(
                        GetSurveyChangeRequest.newBuilder().setName(copy).build())
                .getSectionsList()
                .stream()
                .map(SectionChangeIT::shown)
                .toList();
    }

    private static String shown(SectionChange change) {
        return change.getKind() + " " + change.getTitle() + " "
                + change.getFieldsList().stream().map(SectionChangeIT::shown).collect(Collectors.joining(", "));
    }

    private static String shown(FieldChange field) {
        return field.getField() + ": "
                + field.getPiecesList().stream()
                        .map(piece -> switch (piece.getKind()) {
                            case REMOVED -> "-[" + piece.getText() + "]";
                            case ADDED -> "+[" + piece.getText() + "]";
                            default -> piece.getText();
                        })
                        .collect(Collectors.joining());
    }

    private SurveySection.Builder section(String id, int position, String title) {
        var element = id.equals("first") ? SurveyFixtures.PLAN_VERSION + "/elements/p-culture" : "";
        return SurveySection.newBuilder()
                .setName(copy + "/sections/" + id)
                .setPosition(position)
                .setTitle(title)
                .setPlanElement(element);
    }

    private void update(SurveySection.Builder section) {
        analyst()
                .updateSurveySection(UpdateSurveySectionRequest.newBuilder()
                        .setSection(section)
                        .setRequestId(id())
                        .build());
    }

    private SurveySectionServiceBlockingStub analyst() {
        return As.staff("analyst").on(sections);
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }
}
