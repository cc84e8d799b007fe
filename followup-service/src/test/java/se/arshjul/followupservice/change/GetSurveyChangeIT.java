package se.arshjul.followupservice.change;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.testkit.Refusals.refusalOf;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.followup.v1.CreateQuestionRequest;
import se.arshjul.followup.v1.CreateSurveyRequest;
import se.arshjul.followup.v1.DeleteQuestionRequest;
import se.arshjul.followup.v1.FieldChange;
import se.arshjul.followup.v1.GetSurveyChangeRequest;
import se.arshjul.followup.v1.ListQuestionsRequest;
import se.arshjul.followup.v1.Question;
import se.arshjul.followup.v1.QuestionChange;
import se.arshjul.followup.v1.SurveyChange;
import se.arshjul.followup.v1.SurveyChangeServiceGrpc.SurveyChangeServiceBlockingStub;
import se.arshjul.followup.v1.SurveyServiceGrpc.SurveyServiceBlockingStub;
import se.arshjul.followup.v1.UpdateQuestionRequest;
import se.arshjul.followupservice.survey.Survey.State;
import se.arshjul.followupservice.survey.SurveyFixtures;
import se.arshjul.followupservice.survey.SurveyName;
import se.arshjul.testkit.As;
import se.arshjul.testkit.ServiceTest;

@ServiceTest
class GetSurveyChangeIT {

    @Autowired
    SurveyServiceBlockingStub surveys;

    @Autowired
    SurveyChangeServiceBlockingStub changes;

    @Autowired
    SurveyFixtures given;

    private SurveyName before;
    private SurveyName copy;

    @BeforeEach
    void copyASurvey() {
        before = given.in(State.PUBLISHED);
        var request = CreateSurveyRequest.newBuilder().setRequestId(id());
        request.getSurveyBuilder().setYear(given.year()).setTitle("Nästa år");
        copy = SurveyName.parse(As.staff("coordinator")
                .on(surveys)
                .createSurvey(request.build())
                .getName());
    }

    @Test
    void aCopyIsTheSameAsWhatItIsACopyOf() {
        var change = change(copy);

        assertThat(change.getCopiedFrom()).isEqualTo(before.toString());
        assertThat(change.getTextsList()).isEmpty();
        assertThat(change.getQuestionsList()).isEmpty();
        assertThat(change.getUnchangedCount()).isEqualTo(5);
    }

    @Test
    void aChangedQuestionSaysWordByWordWhatIsOtherAndNothingElse() {
        update("choice", question -> {
            question.setWording("Vad svarar ni i år?").setRequired(false);
            question.getOptionsBuilder(1).setLabel("Nej, inte än");
            question.addOptionsBuilder().setOptionId("maybe").setLabel("Kanske");
        });
        update("number", question -> question.getNumberRangeBuilder().clearMax().setDecimals(1));

        var change = change(copy);

        assertThat(change.getUnchangedCount()).isEqualTo(3);
        assertThat(change.getQuestionsList())
                .extracting(QuestionChange::getQuestionId)
                .containsExactly("choice", "number");
        assertThat(shown(change.getQuestions(0)))
                .containsExactly(
                        "wording: Vad svarar -[ni?]+[ni i år?]",
                        "options.no: -[NO]+[Nej, inte än]",
                        "options.maybe: +[Kanske]",
                        "required: -[true]+[false]");
        assertThat(shown(change.getQuestions(1)))
                .containsExactly("number_range.max: -[100]", "number_range.decimals: -[2]+[1]");
    }

    @Test
    void optionsInAnotherOrderAreSaid() {
        update("choices", question -> {
            var options = List.copyOf(question.getOptionsList());
            question.clearOptions()
                    .addOptions(options.get(2))
                    .addOptions(options.get(0))
                    .addOptions(options.get(1));
        });

        assertThat(shown(change(copy).getQuestions(0))).containsExactly("option_order: -[A, B, C]+[C, A, B]");
    }

    @Test
    void aNewQuestionSaysAllOfItselfAndMovesNoOther() {
        var question = Question.newBuilder()
                .setSectionId("first")
                .setPosition(1)
                .setKind(Question.Kind.TEXT)
                .setWording("Vad är nytt?")
                .setMaxLength(300);
        analyst()
                .createQuestion(CreateQuestionRequest.newBuilder()
                        .setParent(copy.toString())
                        .setQuestionId("fresh")
                        .setQuestion(question)
                        .setRequestId(id())
                        .build());

        var change = change(copy);

        assertThat(change.getUnchangedCount()).isEqualTo(5);
        assertThat(change.getQuestionsList()).singleElement().satisfies(fresh -> {
            assertThat(fresh.getKind()).isEqualTo(QuestionChange.Kind.ADDED);
            assertThat(fresh.getPosition()).isEqualTo(1);
            assertThat(shown(fresh))
                    .containsExactly(
                            "section: +[first]",
                            "kind: +[TEXT]",
                            "wording: +[Vad är nytt?]",
                            "max_length: +[300]",
                            "required: +[false]",
                            "attachments_allowed: +[false]");
        });
    }

    @Test
    void aDroppedQuestionStandsLastWithItsFormerPlace() {
        analyst()
                .deleteQuestion(DeleteQuestionRequest.newBuilder()
                        .setName(copy + "/questions/choices")
                        .setRequestId(id())
                        .build());
        update("text", question -> question.setHelp("Ny hjälp"));

        var change = change(copy);

        assertThat(change.getUnchangedCount()).isEqualTo(3);
        assertThat(change.getQuestionsList())
                .extracting(QuestionChange::getQuestionId)
                .containsExactly("text", "choices");
        assertThat(change.getQuestions(1).getKind()).isEqualTo(QuestionChange.Kind.DROPPED);
        assertThat(change.getQuestions(1).getPosition()).isEqualTo(2);
        assertThat(shown(change.getQuestions(1))).contains("wording: -[Vad svarar ni?]", "options.a: -[A]");
    }

    @Test
    void onlyTheQuestionThatWasMovedIsSaidToStandElsewhere() {
        update("choice", question -> question.setPosition(3));

        assertThat(change(copy).getQuestionsList()).singleElement().satisfies(moved -> {
            assertThat(moved.getQuestionId()).isEqualTo("choice");
            assertThat(shown(moved)).containsExactly("position: -[1]+[3]");
        });
    }

    @Test
    void theTextsOfTheSurveyAreComparedToo() {
        given.set(copy, "legal_basis = 'Frivillig och viktig.', estimated_minutes = 45");

        assertThat(change(copy).getTextsList().stream().map(GetSurveyChangeIT::shown))
                .containsExactly("legal_basis: -[Frivillig.]+[Frivillig och viktig.]", "estimated_minutes: -[30]+[45]");
    }

    @Test
    void aPlanElementOfTheNextPlanVersionIsTheSame() {
        var request = CreateSurveyRequest.newBuilder().setRequestId(id());
        request.getSurveyBuilder()
                .setYear(given.year())
                .setTitle("Nästa utgåva")
                .setPlanVersion("plans/nhp-patientsakerhet/versions/4");
        var next = As.staff("coordinator").on(surveys).createSurvey(request.build());

        assertThat(change(SurveyName.parse(next.getName())).getQuestionsList()).isEmpty();
    }

    @Test
    void aSurveyThatIsACopyOfNoneDiffersFromNothing() {
        assertThat(change(given.designing())).isEqualTo(SurveyChange.getDefaultInstance());
    }

    @Test
    void refusesASurveyThatDoesNotExist() {
        assertThat(refusalOf(() -> change(SurveyName.of(1999)))).isEqualTo("NOT_FOUND SURVEY_NOT_FOUND");
    }

    private SurveyChange change(SurveyName survey) {
        return As.staff("communicator")
                .on(changes)
                .getSurveyChange(GetSurveyChangeRequest.newBuilder()
                        .setName(survey.toString())
                        .build());
    }

    private void update(String id, Consumer<Question.Builder> change) {
        var questions = analyst()
                .listQuestions(ListQuestionsRequest.newBuilder()
                        .setParent(copy.toString())
                        .build())
                .getQuestionsList();
        var question =
                questions.stream()
                        .filter(found -> found.getName().endsWith("/" + id))
                        .findFirst()
                        .orElseThrow()
                        .toBuilder();
        change.accept(question);
        analyst()
                .updateQuestion(UpdateQuestionRequest.newBuilder()
                        .setQuestion(question)
                        .setRequestId(id())
                        .build());
    }

    private SurveyServiceBlockingStub analyst() {
        return As.staff("analyst").on(surveys);
    }

    private static List<String> shown(QuestionChange change) {
        return change.getFieldsList().stream().map(GetSurveyChangeIT::shown).toList();
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

    private static String id() {
        return UUID.randomUUID().toString();
    }
}
