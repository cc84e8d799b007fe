package se.arshjul.portal;

import java.util.ArrayList;
import java.util.List;
import se.arshjul.followup.v1.ListQuestionsResponse;
import se.arshjul.followup.v1.Question;
import se.arshjul.followup.v1.Question.Condition;
import se.arshjul.followup.v1.Question.Matrix;
import se.arshjul.followup.v1.SurveyServiceGrpc;

/**
 * The questions of 2026 with two tables: {@code mal}, {@code matt} and, for those with a plan, {@code ansvar} behind the
 * choice of a plan, and two scales behind the comment.
 */
public final class Tabled {

    public static final String TITLE = "Hur långt har ni kommit med det här?";

    private Tabled() {}

    public static void asked(FakePlatform platform) {
        platform.answer(
                SurveyServiceGrpc.getListQuestionsMethod(),
                ListQuestionsResponse.newBuilder().addAllQuestions(questions()).build());
    }

    public static List<Question> questions() {
        List<Question> all = new ArrayList<>(FollowupFixtures.questions());
        all.addAll(
                1,
                List.of(
                        row("mal", "Mål för patientsäkerheten")
                                .setHelp("Mål som är beslutade.")
                                .setRequired(true)
                                .build(),
                        row("matt", "Mätningar av vårdskador").build(),
                        row("ansvar", "Ansvaret för handlingsplanen och dess uppföljning")
                                .setShownIf(Condition.newBuilder()
                                        .setQuestionId("plan")
                                        .addOptionIds("ja"))
                                .build()));
        all.add(scale("chefer", "Cheferna"));
        all.add(scale("kollegor", "Kollegorna"));
        for (int i = 0; i < all.size(); i++) {
            all.set(i, all.get(i).toBuilder().setPosition(i + 1).build());
        }
        return all;
    }

    private static Question.Builder row(String id, String wording) {
        return question(id, "styrning", wording)
                .setKind(Question.Kind.SINGLE_CHOICE)
                .addOptions(FollowupFixtures.option("klart", "Klart"))
                .addOptions(FollowupFixtures.option("paborjat", "Påbörjat men inte klart"))
                .addOptions(FollowupFixtures.option("inte", "Inte påbörjat"))
                .setMatrix(Matrix.newBuilder().setMatrixId("steg").setTitle(TITLE));
    }

    private static Question scale(String id, String wording) {
        return question(id, "resurser", wording)
                .setKind(Question.Kind.SCALE)
                .setScale(Question.Scale.newBuilder()
                        .setMin(1)
                        .setMax(5)
                        .setMinLabel("Inget stöd")
                        .setMaxLabel("Stort stöd"))
                .setMatrix(Matrix.newBuilder().setMatrixId("stod").setTitle("Hur stort stöd ger de här?"))
                .build();
    }

    private static Question.Builder question(String id, String section, String wording) {
        return Question.newBuilder()
                .setName(FollowupFixtures.SURVEY + "/questions/" + id)
                .setSectionId(section)
                .setWording(wording)
                .setEtag("\"5\"");
    }
}
