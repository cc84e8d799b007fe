package se.arshjul.portal;

import java.util.List;
import java.util.Map;
import se.arshjul.followup.v1.ListQuestionsResponse;
import se.arshjul.followup.v1.Question;
import se.arshjul.followup.v1.Question.Condition;
import se.arshjul.followup.v1.SurveyServiceGrpc;
import se.arshjul.portal.call.ResourceId;

/**
 * The questions of 2026 with conditions: {@code omraden} for those with a plan, {@code mognad} for those whose plan is
 * about care, and {@code kommentar}, in the next section, for those without a plan.
 */
public final class Conditional {

    private static final Map<String, Condition> CONDITIONS = Map.of(
            "omraden",
            shownIf("plan", "ja"),
            "mognad",
            shownIf("omraden", "vard"),
            "kommentar",
            shownIf("plan", "nej"));

    private Conditional() {}

    public static void asked(FakePlatform platform) {
        platform.answer(
                SurveyServiceGrpc.getListQuestionsMethod(),
                ListQuestionsResponse.newBuilder().addAllQuestions(questions()).build());
    }

    /** The same with this question required of those who are asked it. */
    public static void required(FakePlatform platform, String question) {
        platform.answer(
                SurveyServiceGrpc.getListQuestionsMethod(),
                ListQuestionsResponse.newBuilder()
                        .addAllQuestions(questions().stream()
                                .map(asked -> ResourceId.of(asked.getName()).equals(question)
                                        ? asked.toBuilder().setRequired(true).build()
                                        : asked)
                                .toList())
                        .build());
    }

    public static List<Question> questions() {
        return FollowupFixtures.questions().stream()
                .map(Conditional::conditional)
                .toList();
    }

    private static Question conditional(Question question) {
        var condition = CONDITIONS.get(ResourceId.of(question.getName()));
        return condition == null
                ? question
                : question.toBuilder().setShownIf(condition).build();
    }

    private static Condition shownIf(String question, String option) {
        return Condition.newBuilder()
                .setQuestionId(question)
                .addOptionIds(option)
                .build();
    }
}
