package se.arshjul.followupservice.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.followup.v1.CreateSurveyRequest;
import se.arshjul.followup.v1.FieldChange;
import se.arshjul.followup.v1.GetSurveyChangeRequest;
import se.arshjul.followup.v1.SurveyChangeServiceGrpc.SurveyChangeServiceBlockingStub;
import se.arshjul.followup.v1.SurveyServiceGrpc.SurveyServiceBlockingStub;
import se.arshjul.followupservice.survey.Survey.State;
import se.arshjul.followupservice.survey.SurveyFixtures;
import se.arshjul.followupservice.survey.SurveyName;
import se.arshjul.testkit.As;
import se.arshjul.testkit.ServiceTest;

/** What is new of the tables in which questions stand. */
@ServiceTest
class MatrixChangeIT {

    private static final String TABLE =
            "(matrix_id, matrix_title) = (SELECT 'grid', %s WHERE question_id IN ('choice', 'scale'))";

    @Autowired
    SurveyServiceBlockingStub surveys;

    @Autowired
    SurveyChangeServiceBlockingStub changes;

    @Autowired
    SurveyFixtures given;

    @Test
    void aTableThatAsksSomethingElseSaysSoAtEachOfItsRowsWordByWord() {
        var before = given.in(State.PUBLISHED);
        given.design(before, TABLE.formatted("'Vad gäller för er?'"));
        var request =
                CreateSurveyRequest.newBuilder().setRequestId(UUID.randomUUID().toString());
        request.getSurveyBuilder().setYear(given.year()).setTitle("Nästa år");
        var copy = SurveyName.parse(As.staff("coordinator")
                .on(surveys)
                .createSurvey(request.build())
                .getName());
        assertThat(changed(copy)).isEmpty();

        given.design(copy, TABLE.formatted("'Vad gäller hos er?'"));

        assertThat(changed(copy))
                .containsExactly(
                        "matrix [Vad gäller] KEPT [för] REMOVED [hos] ADDED [er?] KEPT",
                        "matrix [Vad gäller] KEPT [för] REMOVED [hos] ADDED [er?] KEPT");
        given.design(copy, "matrix_id = NULL, matrix_title = NULL");
        assertThat(changed(copy))
                .containsOnly("matrix [Vad gäller för er?] REMOVED")
                .hasSize(2);
    }

    private List<String> changed(SurveyName survey) {
        return As.staff("analyst")
                .on(changes)
                .getSurveyChange(GetSurveyChangeRequest.newBuilder()
                        .setName(survey.toString())
                        .build())
                .getQuestionsList()
                .stream()
                .flatMap(question -> question.getFieldsList().stream())
                .map(MatrixChangeIT::shown)
                .toList();
    }

    private static String shown(FieldChange field) {
        var shown = new StringBuilder(field.getField());
        field.getPiecesList()
                .forEach(piece -> shown.append(" [")
                        .append(piece.getText().strip())
                        .append("] ")
                        .append(piece.getKind()));
        return shown.toString();
    }
}
