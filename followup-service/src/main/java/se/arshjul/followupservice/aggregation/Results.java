package se.arshjul.followupservice.aggregation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.arshjul.followupservice.question.Question;
import se.arshjul.followupservice.survey.SurveyName;
import se.arshjul.runtime.db.Json;

/** The results of a survey: who answered, and what. */
public record Results(SurveyName survey, List<ResponseRate> rates, List<QuestionResult> questions) {

    /** What the hash is taken of. A change of this form changes every hash: it is then another form with another name. */
    private record Canonical(
            String form, SurveyName survey, List<ResponseRate> rates, List<CanonicalQuestion> results) {}

    private record CanonicalQuestion(
            String question,
            Question.Kind kind,
            String section,
            String wording,
            String help,
            Question.Form limits,
            Question.@Nullable Condition shownIf,
            List<QuestionResult.Breakdown> breakdowns) {}

    /** SHA-256, hexadecimal, of these results as JSON: fields in their order, unknown figures left out. */
    public String contentHash() {
        var canonical = new Canonical(
                "arshjul-results-2",
                survey,
                rates,
                questions.stream().map(Results::canonical).toList());
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(Json.text(canonical).getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private static CanonicalQuestion canonical(QuestionResult result) {
        var question = result.question();
        return new CanonicalQuestion(
                question.name().question(),
                question.kind(),
                result.sectionTitle(),
                question.wording(),
                question.help().text(),
                question.form(),
                question.shownIf(),
                result.breakdowns());
    }
}
