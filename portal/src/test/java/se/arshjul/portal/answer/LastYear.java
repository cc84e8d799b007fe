package se.arshjul.portal.answer;

import static se.arshjul.portal.FollowupFixtures.decimal;
import static se.arshjul.portal.FollowupFixtures.moment;

import java.util.LinkedHashMap;
import java.util.Map;
import se.arshjul.followup.v1.Answer;
import se.arshjul.followup.v1.ConfirmEarlierAnswerRequest;
import se.arshjul.followup.v1.EarlierAnswer;
import se.arshjul.followup.v1.EarlierAnswerServiceGrpc;
import se.arshjul.followup.v1.ListEarlierAnswersResponse;
import se.arshjul.followup.v1.Question;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FollowupFixtures;

/** What Region Uppsala answered in 2024, as followup-service keeps it beside the answers of this year. */
final class LastYear {

    static final String ETAG = "\"2024-1\"";

    private final Map<String, EarlierAnswer> answers = new LinkedHashMap<>();
    private final AnswerSheet sheet;

    LastYear(FakePlatform platform, AnswerSheet sheet) {
        this.sheet = sheet;
        answered("plan", Answer.newBuilder().setChoice("ja"));
        answered("andel", Answer.newBuilder().setNumber(decimal("42.5")));
        platform.handle(
                EarlierAnswerServiceGrpc.getListEarlierAnswersMethod(),
                asked -> ListEarlierAnswersResponse.newBuilder()
                        .addAllEarlierAnswers(answers.values())
                        .build());
        platform.handle(EarlierAnswerServiceGrpc.getConfirmEarlierAnswerMethod(), this::confirm);
    }

    private void answered(String question, Answer.Builder answer) {
        var asked = FollowupFixtures.questions().stream()
                .filter(found -> found.getName().endsWith("/" + question))
                .findFirst()
                .orElseThrow();
        answers.put(
                question,
                EarlierAnswer.newBuilder()
                        .setQuestion(asked.getName())
                        .setAsked(asked)
                        .setAnswer(answer.setUpdateTime(moment("2024-10-20T08:30:00Z")))
                        .setYear(2024)
                        .setState(EarlierAnswer.State.UNDECIDED)
                        .setEtag(ETAG)
                        .build());
    }

    /** The question says something else now. */
    void obstacle(String question, String obstacle) {
        answers.computeIfPresent(
                question,
                (name, answer) -> answer.toBuilder().setObstacle(obstacle).build());
    }

    void asked(String question, Question.Builder then) {
        answers.computeIfPresent(
                question, (name, answer) -> answer.toBuilder().setAsked(then).build());
    }

    void madeUp() {
        answers.replaceAll((name, answer) -> answer.toBuilder().setExample(true).build());
    }

    private Answer confirm(ConfirmEarlierAnswerRequest asked) {
        var question = asked.getName().replaceFirst(".*/", "");
        if (!sheet.of(question).getEtag().equals(asked.getEtag())) {
            throw FollowupFixtures.changed("ANSWER_CHANGED");
        }
        var earlier = answers.get(question);
        sheet.save(earlier.getAnswer().toBuilder()
                .setName(asked.getName())
                .setUpdatedBy("Svarande, Region Uppsala")
                .setUpdateTime(moment("2026-10-20T09:00:00Z")));
        answers.put(
                question,
                earlier.toBuilder()
                        .setState(EarlierAnswer.State.CONFIRMED)
                        .setConfirmedBy("Svarande, Region Uppsala")
                        .setConfirmTime(moment("2026-10-20T09:00:00Z"))
                        .build());
        return sheet.of(question);
    }
}
