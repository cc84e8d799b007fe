package se.arshjul.followupservice.earlier;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.arshjul.followupservice.answer.Answer;
import se.arshjul.followupservice.answer.AnswerName;
import se.arshjul.followupservice.answer.AnswerRepository;
import se.arshjul.followupservice.earlier.EarlierAnswer.Source;
import se.arshjul.followupservice.earlier.EarlierAnswer.State;
import se.arshjul.followupservice.question.Question;
import se.arshjul.followupservice.question.QuestionRepository;
import se.arshjul.followupservice.request.RequestName;
import se.arshjul.followupservice.survey.SurveyName;

/** A body's earlier answers with what has become of each, for callers who have checked who asks. */
@Component
class EarlierAnswers {

    private final SourceRepository sources;
    private final ConfirmationRepository confirmations;
    private final AnswerRepository answers;
    private final QuestionRepository questions;

    EarlierAnswers(
            SourceRepository sources,
            ConfirmationRepository confirmations,
            AnswerRepository answers,
            QuestionRepository questions) {
        this.sources = sources;
        this.confirmations = confirmations;
        this.answers = answers;
        this.questions = questions;
    }

    /** In the order in which the questions are asked now; none when the body signed off nothing before. */
    List<EarlierAnswer> list(RequestName request) {
        var found = sources.list(request);
        if (found.isEmpty()) {
            return List.of();
        }
        var asked = questions(found.getFirst().name().request().survey());
        var now = questions(request.survey());
        var given = answers.list(request).stream()
                .collect(toMap(answer -> answer.name().question(), identity()));
        var confirmed = confirmations.list(request).stream()
                .collect(toMap(confirmation -> confirmation.answer().question(), identity()));
        return found.stream()
                .map(source -> {
                    var question = source.name().question();
                    return toEarlier(
                            source,
                            question(asked, question),
                            question(now, question),
                            given.get(question),
                            confirmed.get(question));
                })
                .toList();
    }

    /** Refuses when the body has not answered the question before. */
    EarlierAnswer get(AnswerName name) {
        return list(name.request()).stream()
                .filter(earlier -> earlier.source().name().question().equals(name.question()))
                .findFirst()
                .orElseThrow(() -> EarlierAnswerRefusals.notFound(name));
    }

    private static EarlierAnswer toEarlier(
            Source source, Question asked, Question now, @Nullable Answer given, @Nullable Confirmation confirmation) {
        if (given == null) {
            return new EarlierAnswer(source, asked, now, State.UNDECIDED, null);
        }
        return confirmation != null && confirmation.holds(given)
                ? new EarlierAnswer(source, asked, now, State.CONFIRMED, confirmation)
                : new EarlierAnswer(source, asked, now, State.ANSWERED_ANEW, null);
    }

    /** An answer that is frozen or asked for has its question. */
    private static Question question(Map<String, Question> questions, String id) {
        return Objects.requireNonNull(questions.get(id), id);
    }

    private Map<String, Question> questions(SurveyName survey) {
        return questions.list(survey).stream()
                .collect(toMap(question -> question.name().question(), identity()));
    }
}
