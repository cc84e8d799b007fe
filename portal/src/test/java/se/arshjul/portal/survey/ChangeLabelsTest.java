package se.arshjul.portal.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.arshjul.followup.v1.FieldChange;
import se.arshjul.followup.v1.FieldChange.Piece;
import se.arshjul.followup.v1.Question;
import se.arshjul.followup.v1.QuestionChange;

/** Answers on which a question depends are called as its question calls them, before and now. */
class ChangeLabelsTest {

    private static final Question PLAN = Question.newBuilder()
            .setName("surveys/2026/questions/plan")
            .setWording("Finns en plan?")
            .addOptions(Question.Option.newBuilder().setOptionId("ja").setLabel("Ja, det finns"))
            .build();
    private static final Question BUDGET = Question.newBuilder()
            .setName("surveys/2026/questions/budget")
            .setWording("Finns en budget?")
            .addOptions(Question.Option.newBuilder().setOptionId("ja").setLabel("Ja, beslutad"))
            .addOptions(Question.Option.newBuilder().setOptionId("nej").setLabel("Nej, ingen"))
            .build();

    /** It is shown by another question than before, or by none. */
    private static List<String> texts(List<Question> asked, String now) {
        var question = Question.newBuilder()
                .setName("surveys/2026/questions/mognad")
                .setShownIf(Question.Condition.newBuilder().setQuestionId(now))
                .build();
        var all = new ArrayList<>(asked);
        all.add(question);
        return new ChangeLabels(all, List.of())
                        .of(QuestionChange.newBuilder()
                                .setQuestionId("mognad")
                                .addFields(field("shown_if.question_id", "plan", now))
                                .addFields(field("shown_if.option_ids", "ja", "nej"))
                                .build())
                        .stream()
                        .flatMap(field -> field.getPiecesList().stream())
                        .map(Piece::getText)
                        .toList();
    }

    private static FieldChange field(String name, String before, String now) {
        return FieldChange.newBuilder()
                .setField(name)
                .addPieces(Piece.newBuilder().setKind(Piece.Kind.REMOVED).setText(before))
                .addPieces(Piece.newBuilder().setKind(Piece.Kind.ADDED).setText(now))
                .build();
    }

    @Test
    void whatDependsOnAnotherQuestionNowNamesTheAnswersOfEach() {
        assertThat(texts(List.of(PLAN, BUDGET), "budget"))
                .containsExactly("Finns en plan?", "Finns en budget?", "Ja, det finns", "Nej, ingen");
    }

    @Test
    void answersOfAQuestionThatIsGoneKeepTheirIds() {
        assertThat(texts(List.of(BUDGET), "budget")).containsExactly("plan", "Finns en budget?", "ja", "Nej, ingen");
    }
}
